"""What is said of an entity: its papers by year, and the claims that are about it."""

from __future__ import annotations

import strawberry

from api.graphql.connections import Connection, Once, Turned
from api.graphql.context import Info
from api.graphql.ids import cursor
from api.graphql.types.pages import paper_at
from api.graphql.types.paper import Paper
from api.graphql.types.statement import Claim
from graph.errors import NotFound
from graph.reads import about, statements
from graph.reads.about import About, Part
from graph.reads.pages import Page, Place, Window


@strawberry.type
class YearCount:
    """How many papers of a year are linked to an entity."""

    year: int = strawberry.field(description="The year of publication.")
    papers: int = strawberry.field(description="How many papers.")


@strawberry.type
class ClaimEdge:
    """A claim about an entity."""

    paper_id: strawberry.Private[str]
    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    node: Claim = strawberry.field(description="The claim.")
    part: Part = strawberry.field(description="What the entity is in it.")

    @strawberry.field
    async def paper(self, info: Info) -> Paper:
        """The paper that states it."""
        return await stating(info, self.paper_id)


@strawberry.type
class ClaimConnection(Connection[ClaimEdge, Claim]):
    """A page of claims about an entity."""


def claims_about(info: Info, entity: str, window: Window) -> ClaimConnection:
    """A connection of the claims about an entity."""
    batches = info.context.batches

    async def turn() -> Turned[ClaimEdge]:
        page = await batches.one(about.claims, (entity, window)) or Page[About]()
        edges = [
            ClaimEdge(paper_id=one.paper, cursor=cursor(place), node=claim, part=one.part)
            for place, one, claim in await claims_with(info, page)
        ]
        return Turned(edges, page.more, window.after is not None)

    async def total() -> int:
        return await batches.one(about.claim_counts, entity) or 0

    return ClaimConnection(turned=Once(turn), total=total)


async def claims_with(info: Info, page: Page[About]) -> list[tuple[Place, About, Claim]]:
    """A page's claims as objects, each with its place."""
    stated = await info.context.batches.many(statements.claims_of_papers, [placed.item.paper for placed in page.items])
    return [
        (placed.place, placed.item, Claim.of(one))
        for placed, all_of_paper in zip(page.items, stated, strict=True)
        for one in all_of_paper or ()
        if one.id == placed.item.id
    ]


async def stating(info: Info, paper: str) -> Paper:
    """The paper of this id, which states something."""
    found = await paper_at(info, paper)
    if found is None:
        raise NotFound(f"{paper} was removed while the query ran; ask again")
    return found
