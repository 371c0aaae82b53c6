"""A named query with its values written into its text, so that it runs wherever Cypher can be pasted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from graph.catalog import Query
from graph.errors import QueryError

_PARAMETER = re.compile(r"\$(\w+)")


def inlined(query: Query, given: Mapping[str, Any]) -> str:
    """The query's text with the given values and its defaults in the places of its parameters.

    QueryError where a value is missing or has no literal.
    """
    values = query.bind(given)
    return _PARAMETER.sub(lambda match: literal(values[match[1]]), query.text)


def literal(value: Any) -> str:
    """The value as Cypher writes it. QueryError for a map, which no exploration query takes."""
    if isinstance(value, list):
        return f"[{', '.join(map(literal, value))}]"
    if value is None or isinstance(value, str | int | float | bool):
        return json.dumps(value, ensure_ascii=False, allow_nan=False)
    raise QueryError(f"{value!r} cannot be written into a query")
