"""What came to be used more."""

from __future__ import annotations

from datetime import date

import strawberry

from api.graphql.connections import Connection, Once, Turned
from api.graphql.context import Info
from api.graphql.ids import cursor
from api.graphql.types.entity import Entity, entity
from graph.reads import entities
from graph.reads import trends as reads
from graph.reads.pages import Window
from graph.reads.trends import Compared, Period, Trends


@strawberry.input
class Days:
    """A span of days, both ends included."""

    from_: date = strawberry.field(name="from", description="Its first day.")
    until: date = strawberry.field(description="Its last day.")


@strawberry.type
class DaySpan:
    """A span of days, both ends included, and its papers."""

    from_: date = strawberry.field(name="from", description="Its first day.")
    until: date = strawberry.field(description="Its last day.")
    papers: int = strawberry.field(description="How many papers were published in it.")


@strawberry.type
class PeriodCount:
    """How many papers of a month or a year are linked to an entity."""

    period: str = strawberry.field(description="The month, as in `2025-06`, or the year.")
    papers: int = strawberry.field(description="How many papers, of the days that were asked for.")


@strawberry.type
class TrendEdge:
    """An entity, and how its use grew."""

    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    node: Entity = strawberry.field(description="The entity.")
    earlier: int = strawberry.field(description="How many papers of the earlier span are linked to it.")
    later: int = strawberry.field(description="How many papers of the later span are.")
    growth: float = strawberry.field(
        description="By how much its share of all papers grew, from -1 to 1: 0.05 where it went from 10 % to 15 %."
    )
    counts: list[PeriodCount] = strawberry.field(
        description="Papers by month or year, the earliest first; every one that the spans touch is listed."
    )


@strawberry.type
class TrendConnection(Connection[TrendEdge, Entity]):
    """A page of what came to be used more: the entity whose share of all papers grew most first."""

    wanted: strawberry.Private[Compared]
    found: strawberry.Private[Once[Trends]]

    @strawberry.field
    async def earlier(self) -> DaySpan:
        """The earlier span."""
        return _span(self.wanted.earlier, (await self.found()).earlier)

    @strawberry.field
    async def later(self) -> DaySpan:
        """The later span."""
        return _span(self.wanted.later, (await self.found()).later)

    @strawberry.field
    async def undated(self, info: Info) -> int:
        """How many papers have no day of publication; they are left out of every count here."""
        return await info.context.batches.call(reads.undated)


def trending(info: Info, wanted: Compared, period: Period, window: Window) -> TrendConnection:
    """A connection of the entities linked in two spans of days."""
    batches = info.context.batches
    found = Once(lambda: batches.call(reads.trends, wanted, period, window))

    async def turn() -> Turned[TrendEdge]:
        page = (await found()).page
        records = await batches.many(entities.by_ids, [placed.item.entity for placed in page.items])
        edges = [
            TrendEdge(
                cursor=cursor(placed.place),
                node=entity(record),
                earlier=placed.item.earlier,
                later=placed.item.later,
                growth=placed.item.growth,
                counts=[PeriodCount(period=period, papers=papers) for period, papers in placed.item.counts],
            )
            for placed, record in zip(page.items, records, strict=True)
            if record
        ]
        return Turned(edges, page.more, window.after is not None)

    async def total() -> int:
        return await batches.call(reads.count, wanted)

    return TrendConnection(turned=Once(turn), total=total, wanted=wanted, found=found)


def _span(days: reads.Days, papers: int) -> DaySpan:
    return DaySpan(from_=days.first, until=days.last, papers=papers)
