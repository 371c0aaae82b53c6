"""Batched look-ups: one loader a reader and request; the one place that crosses into threads.

The store is synchronous and may be used from many threads. What the resolvers of one request ask of a reader
in one turn of the loop goes to the store as one call, however many rows they resolve.

Strawberry's DataLoader answers what it knows at once and the rest later; those who asked together then go on
apart, and what they ask next takes two calls instead of one. So the loader here answers all of them together.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Hashable, Iterable, Mapping, Sequence
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar

from graph.store import Store

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")
P = ParamSpec("P")

Reader = Callable[[Store, Sequence[K]], Mapping[K, V]]


class Loader(Generic[K, V]):
    """Answers keys in batches, and each key once: what it has found it keeps."""

    def __init__(self, fetch: Callable[[list[K]], Awaitable[Mapping[K, V]]]) -> None:
        self._fetch = fetch
        self._known: dict[K, V | None] = {}
        self._keys: list[K] = []  # of the batch that is being gathered
        self._batch: asyncio.Task[None] | None = None

    async def load(self, keys: Iterable[K]) -> list[V | None]:
        """What there is for each key, in the order of the keys."""
        wanted = list(keys)
        if not wanted:
            return []
        if self._batch is None:
            self._batch = asyncio.create_task(self._answer())
        self._keys += wanted
        await asyncio.shield(self._batch)  # one who no longer waits must not stop the others
        return [self._known[key] for key in wanted]

    async def _answer(self) -> None:
        await asyncio.sleep(0)  # a turn of the loop in which the others ask
        missing = [key for key in dict.fromkeys(self._keys) if key not in self._known]
        self._keys, self._batch = [], None
        if missing:
            found = await self._fetch(missing)
            self._known |= {key: found.get(key) for key in missing}


class Batches:
    """The look-ups of one request."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._loaders: dict[object, Loader[Any, Any]] = {}

    async def one(self, reader: Reader[K, V], key: K) -> V | None:
        """What the reader has for the key, or None."""
        return (await self._loader(reader).load([key]))[0]

    async def many(self, reader: Reader[K, V], keys: Iterable[K]) -> list[V | None]:
        """What the reader has for each key, in the order of the keys."""
        return await self._loader(reader).load(keys)

    async def call(self, read: Callable[Concatenate[Store, P], V], *args: P.args, **kwargs: P.kwargs) -> V:
        """The answer of a read that takes no keys."""
        return await asyncio.to_thread(read, self._store, *args, **kwargs)

    def _loader(self, reader: Reader[K, V]) -> Loader[K, V]:
        if reader not in self._loaders:
            self._loaders[reader] = Loader(lambda keys: asyncio.to_thread(reader, self._store, keys))
        return self._loaders[reader]


async def answers(store: Store, seconds: float) -> None:
    """Return if the store answers in time; StoreUnavailable or TimeoutError where it does not."""
    await asyncio.wait_for(asyncio.to_thread(store.check), seconds)
