"""Cases in which sources do not agree about citations."""

from __future__ import annotations

from typing import Self

import strawberry

from api.graphql.context import Info
from api.graphql.types.link import there
from api.graphql.types.pages import paper_at
from api.graphql.types.paper import Paper
from graph.reads import disagreements


@strawberry.type
class Disputed:
    """A case in which sources do not agree about citations."""

    record: strawberry.Private[disagreements.Disputed]
    work: str | None = strawberry.field(description='The work that leads to no paper: "arxiv:… doi:… title:…".')
    sources: list[str] = strawberry.field(description="Who says so: ids of listings (`listing:…`), in-text citations.")
    silent: list[str] = strawberry.field(description="Listings that have the paper and could say so, and do not.")

    @classmethod
    def of(cls, record: disagreements.Disputed) -> Self:
        """The case of a record."""
        return cls(record=record, work=record.work, sources=list(record.sources), silent=list(record.silent))

    @strawberry.field
    async def paper(self, info: Info) -> Paper:
        """The paper that it is about."""
        return there(await paper_at(info, self.record.paper), self.record.paper)

    @strawberry.field
    async def other(self, info: Info) -> Paper | None:
        """The paper that it cites, or its twin."""
        return await paper_at(info, self.record.other) if self.record.other else None
