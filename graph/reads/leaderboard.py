"""The results in numbers on a dataset as leaderboards, one for what can be put in one order: equal metrics of equal
units, what was reached apart from what was gained."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from graph.model import Direction
from graph.reads import entities
from graph.resolve.metrics import less_is_better, reached
from graph.resolve.names import form
from graph.store import Store

_NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
_RELATIVE = ("x", "percentage points")  # units that only a comparison has
_SIGNS = "+-−±"


class ResultKind(StrEnum):
    """What the number of a result is."""

    SCORE = "SCORE"
    CHANGE = "CHANGE"
    SPAN = "SPAN"


@dataclass(frozen=True, slots=True)
class Board:
    """Results that can be put in one order; `metric` as most papers write it, `direction` that of all changes."""

    metric: str | None
    unit: str | None
    kind: ResultKind
    direction: Direction | None
    lowest_first: bool
    results: int


@dataclass(frozen=True, slots=True)
class Result:
    """A claim on its board, by the ids of the claim and of its paper; `rank` counts from 1."""

    claim: str
    paper: str
    board: Board
    rank: int


@dataclass(frozen=True, slots=True)
class Leaderboard:
    """A dataset's boards, the one with most results first, and its results, board by board, the best first."""

    dataset: str
    boards: tuple[Board, ...]
    results: tuple[Result, ...]


Found = Mapping[str, Any]  # a row of `entities.results`


def leaderboard(
    store: Store, id: str, name: str, metric: str | None = None, kind: ResultKind | None = None
) -> Leaderboard | None:
    """The leaderboard of the dataset that an id or else a name leads to, of one metric or kind or of all; None where
    there is no such dataset."""
    (dataset,) = entities.known(store, [(id, name)])
    if dataset is None:
        return None
    groups: dict[tuple[str, str, ResultKind, str], list[Found]] = defaultdict(list)
    for row in store.rows("entities.results", ids=[dataset]):
        found = kind_of(row)
        way = row["direction"] or "" if found is ResultKind.CHANGE else ""
        key = (form(row["metric"] or ""), row["unit"] or "", found, way)
        if (metric is None or key[0] == form(metric)) and kind in (None, found):
            groups[key].append(row)
    ordered = sorted(groups.items(), key=lambda group: (-len(group[1]), group[0]))
    boards = [(_board(key[2], rows), rows) for key, rows in ordered]
    return Leaderboard(
        dataset,
        tuple(board for board, _ in boards),
        tuple(result for board, rows in boards for result in _ranked(board, rows)),
    )


def kind_of(row: Found) -> ResultKind:
    """What a claim's number is. Two numbers are a span; one with a sign or a unit that only a comparison has is a
    change, and one with a direction too, unless the words before it say that its metric came to that."""
    value = row["value"]
    if len(_NUMBER.findall(value)) > 1:
        return ResultKind.SPAN
    if row["unit"] in _RELATIVE or value.lstrip("$ ")[:1] in _SIGNS:
        return ResultKind.CHANGE
    more = row["direction"] and not reached(row["metric"], row["before"])
    return ResultKind.CHANGE if more else ResultKind.SCORE


def _board(kind: ResultKind, rows: Sequence[Found]) -> Board:
    spelled = Counter(row["metric"] for row in rows if row["metric"])
    metric = min(spelled, key=lambda one: (-spelled[one], one), default=None)
    direction = rows[0]["direction"] if kind is ResultKind.CHANGE else None
    return Board(
        metric=metric,
        unit=rows[0]["unit"],
        kind=kind,
        direction=Direction(direction) if direction else None,
        lowest_first=kind is ResultKind.SCORE and less_is_better(metric) is True,
        results=len(rows),
    )


def _ranked(board: Board, rows: Iterable[Found]) -> Iterable[Result]:
    def key(row: Found) -> tuple[bool, float, str]:
        number = row["number"]
        return (number is None, (number or 0.0) * (1 if board.lowest_first else -1), row["id"])

    for rank, row in enumerate(sorted(rows, key=key), 1):
        yield Result(row["id"], row["paper"], board, rank)
