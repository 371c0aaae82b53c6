"""Fields of an extracted line, each checked; ValueError says which is wrong and how."""

from __future__ import annotations

from collections.abc import Mapping

from graph.model import fold_blanks
from loaders.dates import iso_day
from loaders.json_fields import Row
from loaders.records import shown

_LATER = frozenset({"claims", "references"})  # which lines of earlier versions lack


def object_at(row: Row, key: str) -> Row:
    """The object at `key`."""
    return mapping(row.get(key), key)


def mapping(value: object, key: str) -> Row:
    """`value`, which must be an object; `key` is for the message."""
    if not isinstance(value, Mapping):
        raise ValueError(f'"{key}" holds {type(value).__name__} where an object must be')
    return value


def list_at(row: Row, key: str) -> list[object]:
    """The list at `key`; none in lines of earlier versions that lack a newer one."""
    value = row.get(key)
    if value is None and key in _LATER:
        return []
    if not isinstance(value, list):
        raise ValueError(f'"{key}" must be a list')
    return value


def string(row: Row, key: str) -> str:
    """The text at `key`, not empty."""
    value = row.get(key)
    if not isinstance(value, str) or not value:
        raise ValueError(f'"{key}" must be a text that is not empty')
    return value


def optional(row: Row, key: str) -> str | None:
    """Likewise, or None."""
    return None if row.get(key) is None else string(row, key)


def folded(row: Row, key: str) -> str:
    """Likewise, blanks folded as offsets need them."""
    value = string(row, key)
    if fold_blanks(value) != value:
        raise ValueError(f'its "{key}" has line breaks or double blanks, so that offsets cannot be trusted')
    return value


def day(row: Row, key: str) -> str | None:
    """The day at `key`, YYYY-MM-DD, or None."""
    value = optional(row, key)
    if value is not None and iso_day(value) != value:
        raise ValueError(f'"{key}" is {shown(value)!r}, which is no day; write it as YYYY-MM-DD')
    return value


def share(row: Row, key: str) -> float:
    """The number at `key`, from 0 to 1."""
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError(f'"{key}" must be a number from 0 to 1')
    return float(value)
