"""Cases in which sources do not agree about citations, as a person and as a program reads them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from api.cli.tables import of_rows
from graph.reads.disagreements import Disagreement, Disputed

if TYPE_CHECKING:
    from rich.table import Table

Cases = Mapping[Disagreement, Sequence[Disputed]]
_TITLES = {
    Disagreement.ONE_SIDED: "references in one listing and none in another",
    Disagreement.DANGLING: "works that are no paper here, or none for sure",
    Disagreement.TWINS: "papers of one title and different ids",
    Disagreement.LATER: "citations of a later paper",
}
_COLUMNS = {"other": "other paper", "work": "work", "sources": "said by", "silent": "not by"}


def as_object(cases: Cases, most: int) -> dict[str, Any]:
    """The first so many of each kind, and whether there are more."""
    return {
        about.value: {"more": len(found) > most, "cases": [asdict(one) for one in found[:most]]}
        for about, found in cases.items()
    }


def rendered(cases: Cases, names: Mapping[str, str], most: int) -> Iterator[str | Table]:
    """Each kind under its title, the listings by their `names`."""
    for number, (about, found) in enumerate(cases.items()):
        count = f"more than {most:,}" if len(found) > most else f"{len(found):,}" if found else "none"
        yield f"{chr(10) if number else ''}{_TITLES[about]}: {count}"
        if found:
            shown = [_row(one, names) for one in found[:most]]
            used = [key for key in shown[0] if any(row[key] for row in shown)]
            yield of_rows([{key: row[key] for key in used} for row in shown])


def _row(case: Disputed, names: Mapping[str, str]) -> dict[str, str]:
    fields = asdict(case)
    told = {"paper": case.paper}
    for key, title in _COLUMNS.items():
        value = fields[key]
        told[title] = ", ".join(_source(one, names) for one in value) if isinstance(value, tuple) else value or ""
    return told


def _source(source: str, names: Mapping[str, str]) -> str:
    kind, _, id = source.partition(":")
    return names.get(id, id) if kind == "listing" else f"its text, {id.rpartition('#')[2]}"
