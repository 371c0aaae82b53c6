"""Citations both ways: pages and counts, many papers at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Literal

from graph.reads.pages import Page, Placed, Window, by_parent, page, shared
from graph.store import Store


class CitationKind(StrEnum):
    """Where a citation comes from."""

    ALL = "ALL"
    EXPLICIT = "EXPLICIT"
    INFERRED = "INFERRED"


@dataclass(frozen=True, slots=True)
class Citation:
    """One paper citing another, seen from one of them: `paper` is the other one."""

    paper: str
    sources: tuple[str, ...]
    inferred: bool
    via: tuple[str, ...]  # ids of the entities that it was inferred from


@dataclass(frozen=True, slots=True)
class CitationsOf:
    """The citations of one paper in one direction."""

    paper: str
    direction: Literal["cites", "cited_by"]
    kind: CitationKind = CitationKind.ALL

    @property
    def shared(self) -> tuple[str, CitationKind]:
        """What one statement can have in common."""
        return (self.direction, self.kind)


def pages(
    store: Store, wanted: Sequence[tuple[CitationsOf, Window]]
) -> Mapping[tuple[CitationsOf, Window], Page[Citation]]:
    """A page of citations for each paper and window, the newest other paper first."""
    found: dict[tuple[CitationsOf, Window], Page[Citation]] = {}
    for ((direction, kind), window), keys in shared(wanted, lambda key: (key[0].shared, key[1])).items():
        ids = sorted({of.paper for of, _ in keys})
        rows = store.rows(f"papers.{direction}", ids=ids, kind=kind.value, **window.params)
        grouped = by_parent(rows, "paper")
        for key in keys:
            placed = (
                Placed(
                    (row["key"], row["id"]),
                    Citation(row["id"], tuple(row["sources"] or ()), bool(row["inferred"]), tuple(row["via"] or ())),
                )
                for row in grouped[key[0].paper]
            )
            found[key] = page(window, placed)
    return found


def counts(store: Store, wanted: Sequence[CitationsOf]) -> Mapping[CitationsOf, int]:
    """How many citations each paper has."""
    found: dict[CitationsOf, int] = {}
    for (direction, kind), keys in shared(wanted, lambda key: key.shared).items():
        ids = sorted({key.paper for key in keys})
        rows = store.rows(f"papers.{direction}_count", ids=ids, kind=kind.value)
        totals = {row["id"]: int(row["total"]) for row in rows}
        found |= {key: totals.get(key.paper, 0) for key in keys}
    return found
