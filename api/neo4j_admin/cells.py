"""Values as the cells that `neo4j-admin database import` reads, each with the type that its column must have.

What no cell can hold has no type: an empty list, a list of one empty text, a list of values of several types, a
text with the delimiter in a list. Those travel as JSON (`graph.imported`).
"""

from __future__ import annotations

import math
from typing import Any

DELIMITER = "\x1f"  # between the elements of a list: the character made for this, which no text needs
_NUMBERS = {math.inf: "Infinity", -math.inf: "-Infinity"}


def type_of(value: Any) -> str | None:
    """The type of the column that can hold the value; None where no cell can."""
    if not isinstance(value, list):
        return _scalar(value)
    types = {_scalar(part) for part in value}
    if len(types) != 1 or value == [""] or None in types:
        return None
    if any(isinstance(part, str) and DELIMITER in part for part in value):
        return None
    return f"{types.pop()}[]"


def cell(value: Any) -> str:
    """The value as a cell of a column of its type."""
    if isinstance(value, list):
        return quoted(DELIMITER.join(part if isinstance(part, str) else _plain(part) for part in value))
    return quoted(value) if isinstance(value, str) else _plain(value)


def quoted(text: str) -> str:
    """A text in quotes; an empty one so too, as one without them would be no value."""
    return '"' + text.replace('"', '""') + '"'


def _scalar(value: Any) -> str | None:
    if isinstance(value, bool):
        return "boolean"
    if isinstance(value, int):
        return "long"
    if isinstance(value, float):
        return "double"
    return "string" if isinstance(value, str) else None


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        return "NaN" if math.isnan(value) else _NUMBERS.get(value) or repr(value)
    return str(value)
