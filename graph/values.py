"""What the database returns as plain Python: ISO text for its dates, times and durations, lists for points."""

from __future__ import annotations

from typing import Any

_PLAIN = frozenset({str, int, float, bool, type(None)})


def plain(value: Any) -> Any:
    """The value with every temporal and spatial one in it, at any depth, made text or a list of numbers."""
    if type(value) in _PLAIN:  # most are
        return value
    if isinstance(value, dict):
        return {key: plain(part) for key, part in value.items()}
    if isinstance(value, list):
        return [plain(part) for part in value]
    if isinstance(value, tuple):  # a relationship as (start, type, end), a duration, a point
        return value.iso_format() if hasattr(value, "iso_format") else [plain(part) for part in value]
    return value.iso_format() if hasattr(value, "iso_format") else value
