"""What a search finds."""

from __future__ import annotations

from collections.abc import Callable, Coroutine
from typing import Any

import strawberry

from api.graphql.connections import Connection
from api.graphql.types.entity import Entity
from api.graphql.types.facets import SearchFacets
from api.graphql.types.node import Node


@strawberry.type
class Suggestion:
    """An entity that a text being typed may mean."""

    entity: Entity = strawberry.field(description="The entity.")
    name: str = strawberry.field(description="The name or alias of it that the text begins.")
    slips: int = strawberry.field(description="By how many slips of the keyboard the text misses that; mostly 0.")


@strawberry.type
class SearchEdge:
    """Something found."""

    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    score: float = strawberry.field(description="How well it matches, 0 to 1; ranks the hits of one search, no more.")
    node: Node = strawberry.field(description="The paper or the entity.")


@strawberry.type
class SearchConnection(Connection[SearchEdge, Node]):
    """A page of what a search found."""

    counted: strawberry.Private[Callable[[], Coroutine[Any, Any, SearchFacets]]]

    @strawberry.field
    async def facets(self) -> SearchFacets:
        """What the search can be narrowed by, with counts; computed only when asked for."""
        return await self.counted()
