"""An operation's progress and answer as server-sent events: `progress` while papers are taken in, then `next` with the
answer and `complete`, as "GraphQL over SSE" has a single operation.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Awaitable, Callable
from typing import Any

from loaders.ingest import Progress

_BREATH = 15.0  # seconds without news after which a comment keeps the connection open
Event = tuple[str, dict[str, Any]]


class Told:
    """Hands the progress of an ingest from the thread that does it to the loop (`loaders.ingest.Progress`)."""

    def __init__(self, tell: Callable[[Event], None]) -> None:
        self._tell, self._loop = tell, asyncio.get_running_loop()
        self._texts = self._read = 0

    def listing(self, name: str) -> None:
        """The listing of this name is being read."""
        self._say({"doing": "reading"})

    def extracting(self, texts: int) -> None:
        """This many texts are about to be read."""
        self._texts, self._read = texts, 0
        self._say({"doing": "extracting", "done": 0, "total": texts})

    def extracted(self) -> None:
        """One more text was read."""
        self._read += 1
        self._say({"doing": "extracting", "done": self._read, "total": self._texts})

    def writing(self, records: int) -> None:
        """This many records are about to be written."""
        self._say({"doing": "writing", "total": records})

    def _say(self, news: dict[str, Any]) -> None:
        self._loop.call_soon_threadsafe(self._tell, ("progress", news))


async def events(answer: Callable[[Progress], Awaitable[dict[str, Any]]]) -> AsyncIterator[bytes]:
    """The events of an operation; `answer` is given whom to tell its progress."""
    news: asyncio.Queue[Event] = asyncio.Queue()
    running = asyncio.ensure_future(answer(Told(news.put_nowait)))
    running.add_done_callback(lambda _: news.put_nowait(("complete", {})))
    while True:
        try:
            kind, data = await asyncio.wait_for(news.get(), _BREATH)
        except TimeoutError:
            yield b":\n\n"
            continue
        if kind == "complete":
            yield _event("next", await running)
            yield b"event: complete\ndata:\n\n"
            return
        yield _event(kind, data)


def _event(kind: str, data: dict[str, Any]) -> bytes:
    return f"event: {kind}\ndata: {json.dumps(data, ensure_ascii=False)}\n\n".encode("utf-8", "replace")
