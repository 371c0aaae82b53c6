"""The catalogue: every `.cypher` file as a named query, its header checked against its text.

A file holds one statement under header comments `purpose`, `mode` (read or write), `params` and `returns`; one
that has to go through the whole graph, or all of one label, says why under `scans`.
Its path is its name: `cypher/read/papers/by_ids.cypher` is `papers.by_ids`; outside `read/` the folder stays
in the name (`write.lock`, `schema.paper_id`). A parameter of type `form` is a name in any spelling, sent as the
normalised form that leads to its entities. A file `x.arcadedb.cypher` stands in for `x.cypher` on that
engine alone. `cypher/graphql/` holds no statements but pieces of them (see api.graphql.compile).
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any

from graph.errors import QueryError
from graph.resolve.names import form

_HEADER = re.compile(r"// (purpose|mode|params|returns|scans):[ ]?(.*)")
_FIELD = re.compile(r"(\w+) ((?:list\[)?(?:str|int|float|bool|map|any|form)\]?)(\?)?(?: = (.+))?")
_BETWEEN = re.compile(r",\s*(?=\w+ (?:list|str|int|float|bool|map|any|form)\b)")  # not within a default's list
_PARAMETER = re.compile(r"\$(\w+)")
_PIECES = "graphql"
_COMMENT = re.compile(r"^\s*//.*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Field:
    """A parameter or a column: its name, its type as written, whether it may be null, its default as written."""

    name: str
    type: str
    optional: bool = False
    default: str | None = None


@dataclass(frozen=True, slots=True)
class Query:
    """A named query."""

    name: str
    purpose: str
    mode: str
    params: tuple[Field, ...]
    returns: tuple[Field, ...]
    text: str
    scans: str = ""  # why it goes through the whole graph; empty where it starts from a key, a name or a date

    def bind(self, given: Mapping[str, Any]) -> dict[str, Any]:
        """The parameters to send: those given and the defaults. QueryError where one lacks or is unknown."""
        known = {field.name: field for field in self.params}
        unknown = sorted(given.keys() - known.keys())
        if unknown:
            takes = ", ".join(known) or "none"
            raise QueryError(f"{self.name} has no parameter {', '.join(unknown)}; it takes {takes}")
        defaults = {name: _value(field) for name, field in known.items() if name not in given}
        bound = {**defaults, **given}
        return {name: _folded(known[name], value) for name, value in bound.items()}


def _value(field: Field) -> Any:
    if field.default is None:
        if field.optional:
            return None
        raise QueryError(f"the parameter {field.name} ({field.type}) is needed")
    return parse(field, field.default)


def _folded(field: Field, value: Any) -> Any:
    return form(value) if field.type == "form" and isinstance(value, str) else value


def parse(field: Field, text: str) -> Any:
    """A value written as text, as the field's type has it: JSON for lists, maps, numbers and truth values."""
    if field.type in ("str", "form"):
        return text[1:-1] if len(text) > 1 and text[0] == text[-1] == '"' else text
    if field.optional and text in ("", "null"):
        return None
    try:
        return json.loads(text)
    except ValueError as error:
        raise QueryError(f"{field.name}={text!r} is not a JSON value of type {field.type}") from error


@cache
def queries(engine: str = "neo4j") -> Mapping[str, Query]:
    """Every named query by name, with the text for this engine."""
    found: dict[str, Query] = {}
    special: dict[str, Query] = {}
    for path, item in sorted(_files(files("cypher"), ())):
        stem = path[-1].removesuffix(".cypher")
        base, _, only = stem.partition(".")
        name = ".".join([*path[:-1], base]).removeprefix("read.")
        (special if only == engine else found if not only else {})[name] = _query(name, item.read_text("utf-8"))
    return found | special


def query(name: str, engine: str = "neo4j") -> Query:
    """The query of this name. QueryError, with the nearest names, where there is none."""
    known = queries(engine)
    if name not in known:
        near = get_close_matches(name, known, n=3)
        hint = f"did you mean {', '.join(near)}?" if near else "`citeweave query` lists them"
        raise QueryError(f"there is no query {name!r}; {hint}")
    return known[name]


def _files(folder: Traversable, path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Traversable]]:
    for item in folder.iterdir():
        if item.is_dir() and (path or item.name != _PIECES):
            yield from _files(item, (*path, item.name))
        elif item.name.endswith(".cypher"):
            yield (*path, item.name), item


def _query(name: str, text: str) -> Query:
    found = (_HEADER.fullmatch(line.rstrip()) for line in text.splitlines())
    header = {match[1]: match[2] for match in found if match}
    missing = [key for key in ("purpose", "mode", "params", "returns") if key not in header]
    if missing or header["mode"] not in ("read", "write"):
        raise QueryError(f"cypher file of {name}: the header lacks {', '.join(missing) or 'a known mode'}")
    params, returns = _fields(name, header["params"]), _fields(name, header["returns"])
    statement = _COMMENT.sub("", text).strip()
    used, declared = set(_PARAMETER.findall(statement)), {field.name for field in params}
    if used != declared:
        raise QueryError(f"cypher file of {name}: header and text differ in {sorted(used ^ declared)}")
    return Query(name, header["purpose"], header["mode"], params, returns, statement, header.get("scans", ""))


def _fields(name: str, text: str) -> tuple[Field, ...]:
    parts = [part.strip() for part in _BETWEEN.split(text)] if text.strip() else []
    fields = []
    for part in parts:
        match = _FIELD.fullmatch(part)
        if match is None:
            raise QueryError(f"cypher file of {name}: {part!r} is not `name type`, `name type?` or `… = default`")
        fields.append(Field(match[1], match[2], match[3] is not None, match[4]))
    return tuple(fields)
