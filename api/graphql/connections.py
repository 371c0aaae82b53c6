"""Connections: pages of long lists as Relay has them, each part fetched only when it is asked for."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Coroutine, Sequence
from dataclasses import dataclass
from typing import Any, Generic, Protocol, TypeVar

import strawberry

Node = TypeVar("Node")
T = TypeVar("T")


class HasCursor(Protocol):
    """What every edge has."""

    cursor: str
    node: Any


Edge = TypeVar("Edge", bound=HasCursor)


@dataclass(frozen=True, slots=True)
class Turned(Generic[T]):
    """A page's edges, and whether the list goes on before and after them."""

    edges: Sequence[T]
    more: bool = False
    before: bool = False


class Once(Generic[T]):
    """Something that is fetched when it is first wanted, and then kept."""

    def __init__(self, fetch: Callable[[], Coroutine[Any, Any, T]]) -> None:
        self._fetch = fetch
        self._task: asyncio.Task[T] | None = None

    def __call__(self) -> Awaitable[T]:
        """The thing."""
        if self._task is None:
            self._task = asyncio.ensure_future(self._fetch())
        return self._task


@strawberry.type
class PageInfo:
    """Where a page stands in its list."""

    has_next_page: bool = strawberry.field(description="Whether more follows.")
    has_previous_page: bool = strawberry.field(description="Whether the page was asked for with `after`.")
    start_cursor: str | None = strawberry.field(description="The first edge's cursor.")
    end_cursor: str | None = strawberry.field(description="The last edge's cursor: give it to `after` for more.")


@strawberry.type
class Connection(Generic[Edge, Node]):
    """A page of a longer list."""

    turned: strawberry.Private[Once[Any]]
    total: strawberry.Private[Callable[[], Coroutine[Any, Any, int]]]

    @strawberry.field
    async def edges(self) -> list[Edge]:
        """What is on the page, each with its cursor."""
        return list((await self.turned()).edges)

    @strawberry.field
    async def nodes(self) -> list[Node]:
        """What is on the page, without cursors."""
        return [edge.node for edge in (await self.turned()).edges]

    @strawberry.field
    async def page_info(self) -> PageInfo:
        """Where the page stands in its list."""
        turned = await self.turned()
        cursors = [edge.cursor for edge in turned.edges]
        return PageInfo(
            has_next_page=turned.more,
            has_previous_page=turned.before,
            start_cursor=cursors[0] if cursors else None,
            end_cursor=cursors[-1] if cursors else None,
        )

    @strawberry.field
    async def total_count(self) -> int:
        """How long the whole list is; counted only when asked for."""
        return await self.total()
