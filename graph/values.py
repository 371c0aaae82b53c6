"""What the database returns as plain Python: ISO text for its dates, times and durations, lists for points."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

_PLAIN = frozenset({str, int, float, bool, type(None)})


def plain(value: Any, exported: Callable[[Any], Any]) -> Any:
    """The value with every temporal and spatial one in it, at any depth, made text or a list of numbers.

    `exported` makes lists and maps of what is none of these: nodes, relationships and paths.
    """
    kind = type(value)
    if kind in _PLAIN:
        return value
    if kind is list:
        return value if _PLAIN.issuperset(map(type, value)) else [plain(part, exported) for part in value]
    if kind is dict:
        return {key: plain(part, exported) for key, part in value.items()}
    if hasattr(value, "iso_format"):
        return value.iso_format()
    if isinstance(value, tuple):  # a relationship as (start, type, end), or a point
        return [plain(part, exported) for part in value]
    known = exported(value)
    return value if known is value else plain(known, exported)
