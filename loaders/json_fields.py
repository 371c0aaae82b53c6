"""Fields of a JSON object, each taken with the type it must have; ValueError, naming the field, where it has not."""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph.model import fold_blanks
from loaders.dates import is_partial, iso_day

_BRACKETS = re.compile(r"\([^()]*\)")
_DEEPEST = 4  # brackets in brackets, in affiliations
_BETWEEN = re.compile(r";|,(?:\s*and\s)?|\sand\s|\bet al\b\.?")
_NAME_PART = re.compile(r"[^\s.]+")

Row = Mapping[str, object]


def text(row: Row, *keys: str) -> str | None:
    """The first text at any of `keys` that is not empty, its blanks folded; None where there is none."""
    for key in keys:
        value = row.get(key)
        if value is not None and not isinstance(value, str):
            raise _wrong(key, "text", value)
        if value and (folded := fold_blanks(value)):
            return folded
    return None


def count(row: Row, key: str) -> int | None:
    """The number at `key`, from 0; None where there is none."""
    value = row.get(key)
    if value is None:
        return None
    if not isinstance(value, int) or isinstance(value, bool) or value < 0:
        raise _wrong(key, "a whole number from 0", value)
    return value


def texts(row: Row, key: str) -> tuple[str, ...]:
    """The texts listed at `key`; an object in the list stands for its `name`. Empty where there are none."""
    value = row.get(key)
    if value is None:
        return ()
    if not isinstance(value, list):
        raise _wrong(key, "a list", value)
    names = [item.get("name") if isinstance(item, Mapping) else item for item in value]
    for name in names:
        if not isinstance(name, str):
            raise _wrong(key, "a list of texts", value)
    return tuple(folded for name in names if (folded := fold_blanks(str(name))))


def people(row: Row, key: str) -> tuple[str, ...]:
    """The names at `key`: a list as in `texts`, or one text, "A. Adams, B. Brown (Lab) and C. Clark"."""
    value = row.get(key)
    if not isinstance(value, str):
        return texts(row, key)
    for _ in range(_DEEPEST):
        value = _BRACKETS.sub(" ", value)
    names = [name for part in _BETWEEN.split(value) if (name := fold_blanks(part)) and name != "et al"]
    singles = sum(1 for name in names if len(_NAME_PART.findall(name)) < 2)
    if len(names) > 1 and 2 * singles >= len(names):
        raise _wrong(key, "a list of names", row.get(key))  # "Adams, A." and "Adams, Brown" look the same
    return tuple(names)


def published(row: Row, key: str) -> str | None:
    """The day at `key` as YYYY-MM-DD. A year or a month alone dates no paper to a day: None, as without it."""
    value = text(row, key)
    day = iso_day(value) if value else None
    if value and not day and not is_partial(value):
        raise ValueError(f'"{key}" is {value[:60]!r}, which is no day; write it as YYYY-MM-DD')
    return day


def _wrong(key: str, wanted: str, value: object) -> ValueError:
    return ValueError(f'"{key}" must be {wanted}, not {repr(value)[:60]}')
