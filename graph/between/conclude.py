"""Edges between entities, concluded anew for what a load touched. It runs when all that the load says is written."""

from __future__ import annotations

from collections.abc import Mapping, Set

from graph.between import builds_on, outperforms, version_of
from graph.between.builds_on import introduced
from graph.conclusion import Conclusion, Known
from graph.facts import Links, Text
from graph.transaction import Transaction


def write(
    tx: Transaction,
    known: Known,
    concluded: Conclusion,
    written: Mapping[str, Text],
    dropped: Links,
    moved: Set[str],
    subjects: Set[str],
) -> None:
    """Of the papers `written`, the links `dropped`, the papers whose links have `moved`, and the `subjects` of claims
    that are new, gone or about other entities than before."""
    outperforms.write(tx, subjects)
    version_of.write(tx, known.kept, concluded.entities)
    left = introduced(dropped) | {old for old, *_ in concluded.moves}
    redated = known.kept.keys() & {*concluded.reattributed, *(row["id"] for row in concluded.dates)}
    builds_on.write(tx, written, moved, left, redated)
