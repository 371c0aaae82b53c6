"""What papers claim in numbers of one entity against another: who came off better how often, and the claims."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.model import Direction
from graph.reads.about import About, placed
from graph.reads.pages import Page, Window, by_pair, page, shared
from graph.resolve.metrics import favours
from graph.store import Store

Pair = tuple[str, str]  # ids of an entity and of its rival


class Outcome(StrEnum):
    """How an entity came off against its rival in a claim."""

    WON = "WON"
    LOST = "LOST"
    UNDECIDED = "UNDECIDED"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many claims say that an entity won, that it lost, and that decide nothing."""

    won: int = 0
    lost: int = 0
    undecided: int = 0


def outcome(subject: bool, metric: str | None, direction: str | None) -> Outcome:
    """How an entity came off in a claim, where it is the `subject` or what the result is against."""
    if not favours(metric, Direction(direction) if direction else None):
        return Outcome.UNDECIDED
    return Outcome.WON if subject else Outcome.LOST


def tally(rows: Sequence[tuple[bool, str | None, str | None, int]]) -> Tally:
    """The outcomes of claims, each whether the entity is their subject, their metric, direction and number."""
    found: Counter[Outcome] = Counter()
    for subject, metric, direction, claims in rows:
        found[outcome(subject, metric, direction)] += claims
    return Tally(found[Outcome.WON], found[Outcome.LOST], found[Outcome.UNDECIDED])


def tallies(store: Store, pairs: Sequence[Pair]) -> Mapping[Pair, Tally]:
    """What claims say of each entity against its rival; pairs of which nothing is claimed are left out."""
    grouped = by_pair(store.rows("entities.duels", **_sides(pairs)))
    return {
        pair: tally([(row["subject"], row["metric"], row["direction"], row["claims"]) for row in rows])
        for pair, rows in grouped.items()
    }


def claims(store: Store, wanted: Sequence[tuple[Pair, Window]]) -> Mapping[tuple[Pair, Window], Page[About]]:
    """A page of the claims between the two of each pair, the newest paper's first."""
    found: dict[tuple[Pair, Window], Page[About]] = {}
    for window, keys in shared(wanted, lambda key: key[1]).items():
        rows = store.rows("entities.claims_between", **_sides([pair for pair, _ in keys]), **window.params)
        grouped = by_pair(rows)
        for key in keys:
            found[key] = page(window, map(placed, grouped[key[0]]))
    return found


def _sides(pairs: Sequence[Pair]) -> dict[str, list[str]]:
    return {"ones": [one for one, _ in pairs], "others": [other for _, other in pairs]}
