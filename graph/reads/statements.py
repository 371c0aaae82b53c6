"""What papers claim in numbers and whom they cite in their text, many papers at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Claim, Reference
from graph.reads.pages import by_parent
from graph.statements import claim_of, reference_of
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim with its key, and the ids of the entities that it is about, where it names some."""

    id: str
    paper: str
    claim: Claim
    subject: str | None
    against: str | None
    on: str | None


def claims_of_papers(store: Store, ids: Sequence[str]) -> Mapping[str, tuple[Stated, ...]]:
    """Every claim of each paper, in the order of its text."""
    grouped = by_parent(store.rows("papers.claims", ids=list(ids)), "paper")
    return {
        paper: tuple(
            sorted(
                (
                    Stated(
                        id=row["claim"]["id"],
                        paper=paper,
                        claim=claim_of(row["claim"]),
                        subject=row["subject"],
                        against=row["against"],
                        on=row["on"],
                    )
                    for row in rows
                ),
                key=lambda stated: (stated.claim.start, stated.claim.end),
            )
        )
        for paper, rows in grouped.items()
    }


def references_of_papers(store: Store, ids: Sequence[str]) -> Mapping[str, tuple[Reference, ...]]:
    """Every in-text citation of each paper, in the order of its text."""
    grouped = by_parent(store.rows("papers.references", ids=list(ids)), "paper")
    return {
        paper: tuple(sorted((reference_of(row["reference"]) for row in rows), key=lambda one: (one.start, one.end)))
        for paper, rows in grouped.items()
    }
