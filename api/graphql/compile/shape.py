"""How a record becomes the answer: columns are taken by number, and what no column holds is made of several.

A part is the number of a column whose value is the answer's, or a function of the row and of what is asked of
the pages. All functions are made once, when an operation is compiled.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from operator import itemgetter
from typing import Any

from api.graphql.compile.plan import Windows
from api.graphql.ids import cursor

_AGGREGATE = re.compile(r"\b(?:collect|count|max|min|sum)\(")
_VARIABLE = re.compile(r"\b[a-zA-Z]+_\d+\b")

Row = Sequence[Any]
Shape = Callable[[Row, Windows], Any]
Part = int | Shape


class Columns:
    """The list that one piece returns a row of; equal texts are one column."""

    def __init__(self) -> None:
        self._texts: dict[str, int] = {}
        self._before: list[str] = []  # what has to stand in a WITH of its own before the list

    def add(self, text: str) -> int:
        """The number of the column that holds this."""
        return self._texts.setdefault(text, len(self._texts))

    def rows(self, number: int | str, text: str, within: Mapping[str, str], row: Columns) -> int:
        """The number of the column that holds all rows of a field: what its piece leads to, a list each.

        Neo4j takes an aggregate anywhere inside an expression for one of the expression's own and then wants what
        stands beside it grouped; so these are given a name first.
        """
        collected = f"COLLECT {{ {text} {row.returned(within)} }}"
        if not _AGGREGATE.search(collected):
            return self.add(collected)
        name = f"rows_{number}_{len(self._before)}"
        self._before.append(f"{collected} AS {name}")
        return self.add(name)

    def returned(self, within: Mapping[str, str]) -> str:
        """The clauses that return the list, where these variables are around."""
        listed = f"[{', '.join(self._texts) or 'true'}]"
        if not self._before:
            return f"RETURN {listed} AS data"
        kept = dict.fromkeys(name for text in within.values() for name in _VARIABLE.findall(text))
        return f"WITH {', '.join([*kept, *self._before])} RETURN {listed} AS data"


def value(part: Part) -> Shape:
    """A part as a function."""
    if not isinstance(part, int):
        return part
    take = itemgetter(part)
    return lambda row, windows: take(row)


def constant(held: Any) -> Shape:
    """The same for every row."""
    return lambda row, windows: held


def record(parts: Mapping[str, Part]) -> Shape:
    """An object with these fields, in this order."""
    keys = tuple(parts)
    made = [(key, part) for key, part in parts.items() if not isinstance(part, int)]
    numbers = [part if isinstance(part, int) else 0 for part in parts.values()]
    if len(numbers) < 2:
        return _short(parts)
    if not made and numbers == list(range(len(numbers))):
        return lambda row, windows: dict(zip(keys, row, strict=False))
    take = itemgetter(*numbers)
    if not made:
        return lambda row, windows: dict(zip(keys, take(row), strict=True))

    def shape(row: Row, windows: Windows) -> dict[str, Any]:
        found = dict(zip(keys, take(row), strict=True))
        for key, make in made:
            found[key] = make(row, windows)
        return found

    return shape


def _short(parts: Mapping[str, Part]) -> Shape:
    shapes = [(key, value(part)) for key, part in parts.items()]
    return lambda row, windows: {key: shape(row, windows) for key, shape in shapes}


def many(column: int, item: Shape) -> Shape:
    """A list whose rows stand in a column."""
    return lambda row, windows: [item(one, windows) for one in row[column]]


def perhaps(column: int, item: Shape) -> Shape:
    """The first of the rows in a column, or None."""
    return lambda row, windows: item(row[column][0], windows) if row[column] else None


def chosen(column: int, shapes: Mapping[str, Shape]) -> Shape:
    """An object of the type that a column names."""
    return lambda row, windows: shapes[row[column]](row, windows)


def placed(key: int, id: int) -> Shape:
    """The cursor of a row."""
    return lambda row, windows: cursor((row[key], row[id]))


def page(column: int | None, number: int, parts: Mapping[str, Shape]) -> Shape:
    """A connection: each part is a function of the page's rows, one more than asked for where more follows."""
    items = list(parts.items())

    def shape(row: Row, windows: Windows) -> dict[str, Any]:
        found = row[column] if column is not None else ()
        return {key: make((row, found, windows[number]), windows) for key, make in items}

    return shape
