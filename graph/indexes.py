"""The constraints and indexes that a graph must have, and those that it has."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from graph import catalog
from graph.store import Store

Kind = Literal["constraint", "index", "full-text index"]
_MAKES = re.compile(
    r"\w+ (?P<kind>CONSTRAINT|INDEX|FULLTEXT INDEX) (?P<name>\w+) IF NOT EXISTS FOR \(node:(?P<label>\w+)\) "
    r"(?:REQUIRE node\.(?P<key>\w+) IS UNIQUE|ON \(node\.(?P<range>\w+)\)|ON EACH \[(?P<text>[^]]+)\])"
)
_KINDS: dict[str, Kind] = {"CONSTRAINT": "constraint", "INDEX": "index", "FULLTEXT INDEX": "full-text index"}


@dataclass(frozen=True, slots=True, order=True)
class Index:
    """What finds nodes of a label by properties; a constraint also lets no two have the same."""

    kind: Kind
    label: str
    properties: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.kind} on {self.label} ({', '.join(self.properties)})"


def wanted() -> list[Index]:
    """What the files in `cypher/schema/` make, on every engine."""
    made = (query for name, query in catalog.queries("neo4j").items() if name.startswith("schema."))
    return sorted(_made(query) for query in made)


def states(store: Store) -> dict[Index, str | None]:
    """The state of each index that is wanted, ONLINE where it serves; None where it is not there."""
    there = {}
    for row in store.rows("graph.indexes"):
        full_text = row["type"] == "FULLTEXT"
        kind: Kind = "full-text index" if full_text else "constraint" if row["constraint"] else "index"
        there[Index(kind, row["labels"][0], tuple(row["properties"]))] = str(row["state"])
    return {index: there.get(index) for index in wanted()}


def _made(query: catalog.Query) -> Index:
    match = _MAKES.fullmatch(query.text)
    if match is None:
        raise ValueError(f"{query.name} makes neither a key, nor an index, nor a full-text index")
    keys = match["key"] or match["range"] or match["text"].replace("node.", "")
    return Index(_KINDS[match["kind"]], match["label"], tuple(key.strip() for key in keys.split(",")))
