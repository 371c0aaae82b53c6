"""Reads from the graph what it knows of names: what they lead to, and how they are used."""

from __future__ import annotations

from collections.abc import Iterable, Set

from graph import facts
from graph.facts import Stored
from graph.model import Kind
from graph.resolve.rulings import Rulings
from graph.resolve.usage import Names, Usage
from graph.rows import Row
from graph.transaction import Transaction

_AT_ONCE = 500  # names in doubt that are asked for in one call: each brings the texts of its papers


def entities(tx: Transaction, forms: Iterable[str], ruled: Rulings) -> dict[str, Row]:
    """The entities that the forms lead to, by whatever chain of shared or `ruled` names: as kept, with all their
    `forms`."""
    found: dict[str, Row] = {}
    seen: set[str] = set()
    new = set(forms)
    while new:
        new |= ruled.partners(new)
        seen |= new
        (row,) = tx.rows("write.facts.named", forms=sorted(new))
        rows = {one["id"]: one for one in row["found"]}
        found |= rows
        new = {form for row in rows.values() for form in row["forms"]} - seen
    return found


def usages(tx: Transaction, ids: Iterable[str]) -> list[Stored]:
    """How the entities are linked, one for each names and kind."""
    return [_stored(one) for row in facts.about(tx, "usages", ids) for one in row["found"]]


def by_paper(tx: Transaction, stored: Iterable[Stored], doubtful: Set[Names]) -> list[Stored]:
    """What is `stored`, that under `doubtful` names one for each paper, with what it says."""
    sure, places = [], set()
    for one in stored:
        if one.usage.names in doubtful:
            places.add((one.entity, one.usage.names))
        else:
            sure.append(one)
    rows: list[Row] = [{"id": entity, "names": list(names)} for entity, names in sorted(places)]
    parts = (rows[start : start + _AT_ONCE] for start in range(0, len(rows), _AT_ONCE))
    found = (one for part in parts for one in tx.rows("write.facts.usages_by_paper", rows=part)[0]["found"])
    return [*sure, *(_stored_of_paper(one) for one in found)]


def _stored(row: Row) -> Stored:
    claimed = tuple((one["paper"], one.get("published")) for one in row["introductions"])
    usage = Usage(tuple(row["names"]), Kind(row["kind"]), row["edges"], row["weight"], len(claimed))
    return Stored(row["entity"], usage, row["firstSeen"], claimed)


def _stored_of_paper(row: Row) -> Stored:
    paper, day = row["paper"], row.get("published")
    counts = (row["edges"], row["weight"], row["introduced"])
    usage = Usage(tuple(row["names"]), Kind(row["kind"]), *counts, paper, facts.text_of(row))
    return Stored(row["entity"], usage, day, ((paper, day),) * row["introduced"])
