"""What is said of an entity: its papers by year, and the claims that are about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import strawberry

from api.graphql.connections import Connection, Once, Turned
from api.graphql.context import Info
from api.graphql.ids import cursor
from api.graphql.types.link import there
from api.graphql.types.pages import paper_at
from api.graphql.types.paper import Paper
from api.graphql.types.statement import Claim
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
    known = await claims_by_id(info, [(placed.item.paper, placed.item.id) for placed in page.items])
    return [(placed.place, placed.item, claim) for placed in page.items if (claim := known.get(placed.item.id))]


async def claims_by_id(info: Info, keys: Sequence[tuple[str, str]]) -> Mapping[str, Claim]:
    """Claims by id, of pairs of a paper's id and a claim's."""
    stated = await info.context.batches.many(statements.claims_of_papers, [paper for paper, _ in keys])
    wanted = {id for _, id in keys}
    return {one.id: Claim.of(one) for of_paper in stated for one in of_paper or () if one.id in wanted}


async def stating(info: Info, paper: str) -> Paper:
    """The paper of this id, which states something."""
    return there(await paper_at(info, paper), paper)
