"""Days as sources write them."""

from __future__ import annotations

import re
from datetime import date

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?=$|[T ])")
_PARTIAL = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2]))?")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_FULL = "january|february|march|april|june|july|august|september|october|november|december"
MONTH_DAY = rf"(?P<month>{_FULL}|{'|'.join(_MONTHS)}|sept)\.? (?P<day>\d{{1,2}})(?:, ?(?P<year>\d{{4}}))?"
"""A pattern for "Oct 27" and "Oct 27, 2025"; to be used without regard to case."""


def iso_day(text: str) -> str | None:
    """The day of an ISO date or time as YYYY-MM-DD, or None where `text` is none or no such day exists."""
    found = _ISO.match(text.strip())
    return day(int(found[1]), int(found[2]), int(found[3])) if found else None


def is_partial(text: str) -> bool:
    """Whether `text` is a year or a month alone: true, but no day that a paper can be dated by."""
    return _PARTIAL.fullmatch(text.strip()) is not None


def day(year: int, month: int, day_of_month: int) -> str | None:
    """YYYY-MM-DD, or None where the calendar has no such day."""
    try:
        return date(year, month, day_of_month).isoformat()
    except ValueError:
        return None


def month_number(name: str) -> int:
    """1 to 12 for an English month's name or its abbreviation; ValueError for anything else."""
    return _MONTHS.index(name[:3].lower()) + 1
