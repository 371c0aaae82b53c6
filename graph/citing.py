"""Reads from the graph the facts that citations are concluded from: who cites what, and what that can be."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Set

from graph import facts
from graph.resolve.citations import Introducer
from graph.transaction import Transaction


def referencing(tx: Transaction, values: Set[str]) -> set[str]:
    """Papers whose reference lists have any of the identifiers."""
    found = tx.rows("write.facts.referencing", identifiers=sorted(values)) if values else []
    return {row["id"] for row in found}


def reference_lists(tx: Transaction, ids: Iterable[str]) -> dict[str, list[tuple[str, str]]]:
    """For each of the papers that has any, the works in its reference lists: listing's id, work."""
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for row in facts.about(tx, "reference_lists", ids):
        found[row["paper"]] += [(row["listing"], work) for work in row["works"]]
    return found


def identified(tx: Transaction, values: Set[str]) -> dict[str, dict[str, list[str]]]:
    """The papers that each of the identifiers leads to, each with all that lead to it."""
    found: dict[str, dict[str, list[str]]] = defaultdict(dict)
    for row in tx.rows("write.facts.identified", identifiers=sorted(values)) if values else ():
        found[row["value"]][row["paper"]] = row["identifiers"]
    return found


def introducers(tx: Transaction, ids: Iterable[str]) -> dict[str, list[Introducer]]:
    """The papers that claim to introduce each of the entities."""
    found: dict[str, list[Introducer]] = defaultdict(list)
    for row in facts.about(tx, "introducers", ids):
        found[row["entity"]].append(Introducer(row["paper"], row["published"], row["author"]))
    return found
