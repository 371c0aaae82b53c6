"""The results in numbers on a dataset."""

from __future__ import annotations

from typing import Self

import strawberry

from api.graphql.connections import Connection, Once, Turned
from api.graphql.context import Info
from api.graphql.ids import cursor, own_id
from api.graphql.types.about import claims_by_id, stating
from api.graphql.types.entity import Entity
from api.graphql.types.pages import entity_at
from api.graphql.types.paper import Paper
from api.graphql.types.statement import Claim
from graph.model import Direction
from graph.reads import leaderboard as reads
from graph.reads.leaderboard import Leaderboard, ResultKind
from graph.reads.pages import Window


@strawberry.type
class Board:
    """Results on one dataset that can be put in one order: of one metric, one unit and one kind."""

    metric: str | None = strawberry.field(description="What is measured, as most of the papers write it.")
    unit: str | None = strawberry.field(description='What the numbers count: "%", "x", "points".')
    kind: ResultKind = strawberry.field(description="What the numbers are.")
    direction: Direction | None = strawberry.field(description="Of changes: whether they are more or less.")
    lowest_first: bool = strawberry.field(
        description="Whether the lowest number is the first: of scores where less is better. "
        "Of changes the largest is the first, in either direction."
    )
    results: int = strawberry.field(description="How many results.")

    @classmethod
    def of(cls, board: reads.Board) -> Self:
        """The board of a record."""
        return cls(
            metric=board.metric,
            unit=board.unit,
            kind=board.kind,
            direction=board.direction,
            lowest_first=board.lowest_first,
            results=board.results,
        )


@strawberry.type
class ResultEdge:
    """A result in its place."""

    paper_id: strawberry.Private[str]
    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    rank: int = strawberry.field(description="Its place on its board, from 1.")
    board: Board = strawberry.field(description="The board that it stands on.")
    node: Claim = strawberry.field(description="The claim, with its value as written and its evidence.")

    @strawberry.field
    async def paper(self, info: Info) -> Paper:
        """The paper that states it."""
        return await stating(info, self.paper_id)


@strawberry.type
class LeaderboardConnection(Connection[ResultEdge, Claim]):
    """A page of the results on a dataset, board by board, the board with most results first, the best result first."""

    whole: strawberry.Private[Once[Leaderboard | None]]

    @strawberry.field
    async def dataset(self, info: Info) -> Entity | None:
        """What the results were measured on; none where nothing has that name."""
        found = await self.whole()
        return await entity_at(info, found.dataset) if found else None

    @strawberry.field
    async def boards(self) -> list[Board]:
        """What can be put in one order, with the number of results; the board with most results first."""
        found = await self.whole()
        return [Board.of(board) for board in found.boards] if found else []


def results(
    info: Info, dataset: str, metric: str | None, kind: ResultKind | None, window: Window, start: int
) -> LeaderboardConnection:
    """A connection of the results on a dataset, from the place `start` on."""
    batches = info.context.batches
    whole = Once(lambda: batches.call(reads.leaderboard, own_id("entity", dataset), dataset, metric, kind))

    async def turn() -> Turned[ResultEdge]:
        found = await whole()
        listed = found.results if found else ()
        chosen = listed[start : start + window.first]
        claims = await claims_by_id(info, [(one.paper, one.claim) for one in chosen])
        edges = [
            ResultEdge(
                paper_id=one.paper,
                cursor=cursor((place, one.claim)),
                rank=one.rank,
                board=Board.of(one.board),
                node=claims[one.claim],
            )
            for place, one in enumerate(chosen, start)
            if one.claim in claims
        ]
        return Turned(edges, start + window.first < len(listed), window.after is not None)

    async def total() -> int:
        found = await whole()
        return len(found.results) if found else 0

    return LeaderboardConnection(turned=Once(turn), total=total, whole=whole)
