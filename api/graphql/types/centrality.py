"""What is central in the graph."""

from __future__ import annotations

from datetime import datetime

import strawberry

from api.graphql.connections import Connection, Once, Turned
from api.graphql.context import Info
from api.graphql.ids import cursor
from api.graphql.types.entity import entity
from api.graphql.types.node import Node
from api.graphql.types.paper import Paper
from graph.analytics.kept import Kept, Wanted
from graph.analytics.report import Row
from graph.reads import entities, papers
from graph.reads.pages import Window


@strawberry.type
class CentralityEdge:
    """Something in its place."""

    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    rank: int = strawberry.field(description="Its place, from 1.")
    value: float = strawberry.field(description="Its value by the measure.")
    node: Node = strawberry.field(description="The method, the dataset or the paper.")


@strawberry.type
class CentralityConnection(Connection[CentralityEdge, Node]):
    """A page of what is central, the highest value first; what has none is left out."""

    kept: strawberry.Private[Once[Kept]]

    @strawberry.field
    async def meaning(self) -> str:
        """What puts it in order, and what breaks ties."""
        return (await self.kept()).report.order

    @strawberry.field
    async def method(self) -> str:
        """How the values were computed: algorithm, parameters, exact or estimated."""
        report = (await self.kept()).report
        return next(column.method for column in report.columns if column.key == report.ranked_by)

    @strawberry.field
    async def state(self) -> int:
        """The state of the graph that it was computed for: how often loads had written to it."""
        return (await self.kept()).state

    @strawberry.field
    async def computed(self) -> datetime:
        """When it was computed; it is kept until the graph is written to."""
        return (await self.kept()).computed


def central(info: Info, wanted: Wanted, window: Window, start: int) -> CentralityConnection:
    """A connection of what is central, from the place `start` on."""
    kept = Once(lambda: info.context.ranking(wanted))

    async def turn() -> Turned[CentralityEdge]:
        report = (await kept()).report
        column = [column.key for column in report.columns].index(wanted.measure)
        rows = report.rows[start : start + window.first]
        edges = [
            CentralityEdge(cursor=cursor((place, row.id)), rank=row.rank, value=row.values[column], node=node)
            for place, (row, node) in enumerate(zip(rows, await _nodes(info, wanted, rows), strict=True), start)
            if node
        ]
        return Turned(edges, start + window.first < report.ranked, window.after is not None)

    async def total() -> int:
        return (await kept()).report.ranked

    return CentralityConnection(turned=Once(turn), total=total, kept=kept)


async def _nodes(info: Info, wanted: Wanted, rows: tuple[Row, ...]) -> list[Node | None]:
    batches, ids = info.context.batches, [row.id for row in rows]
    if wanted.subject == "papers":
        return [Paper.of(record) if record else None for record in await batches.many(papers.by_ids, ids)]
    return [entity(record) if record else None for record in await batches.many(entities.by_ids, ids)]
