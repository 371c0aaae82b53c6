"""What authors and organisations are called: the least of the names that records give them, purely."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from graph.model import Record
from graph.resolve.names import slug

AUTHOR, ORGANIZATION = "author", "organization"


class Call(NamedTuple):
    """A name that a record gives an author or an organisation: what it is, its id, the name."""

    what: str
    id: str
    name: str


def calls(records: Iterable[Record]) -> set[Call]:
    """Every name that the records give an author or an organisation."""
    found = set()
    for record in records:
        found |= {Call(AUTHOR, slug(name), name) for name in record.authors}
        if record.organization:
            found.add(Call(ORGANIZATION, record.organization.id, record.organization.name))
    return found


def called(what: str, calls: Iterable[Call]) -> dict[str, str]:
    """The names of all authors, or of all organisations, by id."""
    names: dict[str, str] = {}
    for call in calls:
        if call.what == what:
            names[call.id] = min(names.get(call.id, call.name), call.name)
    return names
