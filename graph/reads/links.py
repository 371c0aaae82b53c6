"""Role edges with their evidence, many papers at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Link, Role
from graph.reads.pages import by_parent
from graph.rows import link_of
from graph.store import Store

_ORDER = list(Role)


@dataclass(frozen=True, slots=True)
class Linked:
    """A role edge between two ids; `model` read it."""

    paper: str
    entity: str
    link: Link
    model: str

    @property
    def rank(self) -> str:
        """Orders a paper's links: by role, surest first, then by entity and first mention; unique in a paper.

        One text, so that it can stand in a cursor.
        """
        unsure = 1000 - round(self.link.confidence * 1000)
        first = self.link.mentions[0].start if self.link.mentions else 0
        return f"{_ORDER.index(self.link.role)}{unsure:04d}{first:09d}{self.entity}"


def of_papers(store: Store, ids: Sequence[str]) -> Mapping[str, tuple[Linked, ...]]:
    """Every role edge of each paper, in order of `Linked.rank`."""
    grouped = by_parent(store.rows("papers.links", ids=list(ids)), "paper")
    return {
        paper: tuple(
            sorted(
                (Linked(paper, row["entity"], link_of(row), row["link"]["model"]) for row in rows),
                key=lambda linked: linked.rank,
            )
        )
        for paper, rows in grouped.items()
    }
