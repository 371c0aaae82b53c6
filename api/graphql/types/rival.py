"""What an entity is compared with, and how it came off."""

from __future__ import annotations

import strawberry

from api.graphql.arguments import USUAL, After, First, window
from api.graphql.connections import Connection, Once, Turned
from api.graphql.context import Info
from api.graphql.ids import cursor
from api.graphql.types.about import claims_with, stating
from api.graphql.types.entity import Entity, entity
from api.graphql.types.paper import Paper
from api.graphql.types.statement import Claim
from graph.reads import duels, entities
from graph.reads.about import About, Part
from graph.reads.duels import Outcome, Pair, Tally
from graph.reads.entities import RivalsOf
from graph.reads.pages import Page


@strawberry.type
class DuelEdge:
    """A claim of an entity against its rival, either way round."""

    paper_id: strawberry.Private[str]
    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    node: Claim = strawberry.field(description="The claim.")
    outcome: Outcome = strawberry.field(description="How the entity came off, not its rival.")

    @strawberry.field
    async def paper(self, info: Info) -> Paper:
        """The paper that states it."""
        return await stating(info, self.paper_id)


@strawberry.type
class DuelConnection(Connection[DuelEdge, Claim]):
    """A page of the claims of an entity against its rival."""


@strawberry.type
class Rival:
    """An entity that another is compared with."""

    pair: strawberry.Private[Pair]
    entity: Entity = strawberry.field(description="The other entity.")
    papers: int = strawberry.field(description="How many papers compare the two.")

    @strawberry.field
    async def won(self, info: Info) -> int:
        """How many claims in numbers say that the entity came off better than this one: theirs is the result, and more
        of the metric, or less where less is better."""
        return (await self._tally(info)).won

    @strawberry.field
    async def lost(self, info: Info) -> int:
        """How many claims in numbers say that this one came off better."""
        return (await self._tally(info)).lost

    @strawberry.field
    async def undecided(self, info: Info) -> int:
        """How many claims set the two against one another and do not tell which came off better."""
        return (await self._tally(info)).undecided

    @strawberry.field
    async def claims(self, info: Info, first: First = USUAL, after: After = None) -> DuelConnection:
        """The claims in numbers of the one against the other, either way round, the newest paper's first."""
        asked, batches, pair = window(first, after), info.context.batches, self.pair

        async def turn() -> Turned[DuelEdge]:
            page = await batches.one(duels.claims, (pair, asked)) or Page[About]()
            edges = [
                DuelEdge(paper_id=one.paper, cursor=cursor(place), node=claim, outcome=_outcome(one))
                for place, one, claim in await claims_with(info, page)
            ]
            return Turned(edges, page.more, asked.after is not None)

        async def total() -> int:
            found = await batches.one(duels.tallies, pair) or Tally()
            return found.won + found.lost + found.undecided

        return DuelConnection(turned=Once(turn), total=total)

    async def _tally(self, info: Info) -> Tally:
        return await info.context.batches.one(duels.tallies, self.pair) or Tally()


async def rivals(info: Info, of: RivalsOf) -> list[Rival]:
    """What an entity is compared with, by number of papers."""
    found = await info.context.batches.one(entities.rivals, of) or ()
    records = await info.context.batches.many(entities.by_ids, [id for id, _ in found])
    return [
        Rival(pair=(of.entity, record.id), entity=entity(record), papers=papers)
        for (_, papers), record in zip(found, records, strict=True)
        if record
    ]


def _outcome(one: About) -> Outcome:
    return duels.outcome(one.part is Part.SUBJECT, one.claim.metric, one.claim.direction)
