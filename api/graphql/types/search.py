"""What a search finds."""

from __future__ import annotations

import strawberry

from api.graphql.connections import Connection
from api.graphql.types.node import Node


@strawberry.type
class SearchEdge:
    """Something found."""

    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    score: float = strawberry.field(description="How well it matches, 0 to 1; ranks the hits of one search, no more.")
    node: Node = strawberry.field(description="The paper or the entity.")


@strawberry.type
class SearchConnection(Connection[SearchEdge, Node]):
    """A page of what a search found."""
