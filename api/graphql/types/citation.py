"""Citations, seen from one of the two papers."""

from __future__ import annotations

from typing import Self

import strawberry

from api.graphql.connections import Connection
from api.graphql.context import Info
from api.graphql.types.entity import Entity, entity
from api.graphql.types.paper import Paper
from graph.reads import citations, entities


@strawberry.type
class CitationEdge:
    """One paper citing another, and how that is known."""

    via_ids: strawberry.Private[tuple[str, ...]]
    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    node: Paper = strawberry.field(description="The other paper.")
    inferred: bool = strawberry.field(description="Whether it was concluded from what the papers use and introduce.")
    sources: list[str] = strawberry.field(description="The sources that state it; none where it is inferred alone.")

    @classmethod
    def of(cls, cursor: str, paper: Paper, citation: citations.Citation) -> Self:
        """The edge of a citation."""
        return cls(
            via_ids=citation.via,
            cursor=cursor,
            node=paper,
            inferred=citation.inferred,
            sources=list(citation.sources),
        )

    @strawberry.field
    async def via(self, info: Info) -> list[Entity]:
        """The entities that it was inferred from: the one paper uses or compares with what the other introduced."""
        records = await info.context.batches.many(entities.by_ids, self.via_ids)
        return [entity(record) for record in records if record]


@strawberry.type
class CitationConnection(Connection[CitationEdge, Paper]):
    """A page of citations."""
