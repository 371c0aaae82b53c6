"""Who claims to have introduced an entity."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.graphql.context import Info
from api.graphql.types.link import Link, there
from api.graphql.types.pages import paper_at
from graph.model import Role
from graph.reads import introductions, links
from graph.reads.introductions import ClaimsTo, Reason

if TYPE_CHECKING:
    from api.graphql.types.paper import Paper

LaterPaper = Annotated["Paper", strawberry.lazy("api.graphql.types.paper")]


@strawberry.type
class Introduction:
    """A paper's claim to have introduced an entity."""

    record: strawberry.Private[introductions.Introduction]
    first: bool = strawberry.field(description="Whether this claim holds: it goes before all others.")
    reason: Reason | None = strawberry.field(description="Why the first claim goes before this one.")

    @strawberry.field
    async def paper(self, info: Info) -> LaterPaper:
        """The paper that claims it."""
        return there(await paper_at(info, self.record.paper), self.record.paper)

    @strawberry.field
    async def links(self, info: Info) -> list[Link]:
        """Where and how the paper says so: names, confidence, evidence."""
        found = await info.context.batches.one(links.of_papers, self.record.paper) or ()
        ours = (one for one in found if one.entity == self.record.entity and one.link.role is Role.INTRODUCES)
        return [Link.of(one) for one in ours]


async def introductions_of(info: Info, of: ClaimsTo) -> list[Introduction]:
    """The claims to have introduced an entity, the first one first."""
    found = await info.context.batches.one(introductions.claimed, of) or ()
    return [Introduction(record=one, first=one.reason is None, reason=one.reason) for one in found]
