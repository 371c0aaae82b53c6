"""Every request has an id: its own, or a new one; it comes back in the answer, and stands in every line that is
logged meanwhile.
"""

from __future__ import annotations

import re
from contextvars import ContextVar
from uuid import uuid4

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

HEADER = "X-Request-ID"
current: ContextVar[str | None] = ContextVar("request_id", default=None)
_SANE = re.compile(r"[\w.:/+=-]{1,128}", re.ASCII)  # it is written to logs


class RequestId:
    """Gives each request its id."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer with the id."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        given = Headers(scope=scope).get(HEADER, "")
        id = given if _SANE.fullmatch(given) else uuid4().hex
        token = current.set(id)

        async def sent(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message)[HEADER] = id
            await send(message)

        try:
            await self._app(scope, receive, sent)
        finally:
            current.reset(token)
        return None
