"""A moment in a graph's past: by when papers were published, or by when records were loaded. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from graph.errors import UsageError
from graph.model import Listed

_LOADED = "loaded:"
_SHAPE = re.compile(r"\d{4}(-\d\d(-\d\d(T\d\d(:\d\d(:\d\d)?)?)?)?)?")
_WHOLE = "2000-01-01T00:00:00"  # what a shorter time is filled up with, to see whether there is such a time


@dataclass(frozen=True, slots=True)
class Moment:
    """The end of a day, of a month, of a year, as ISO 8601 has them; of loads also of an hour, in UTC."""

    until: str
    loaded: bool = False  # by when records were loaded; else by when papers were published

    def __str__(self) -> str:
        """As `moment` reads it."""
        return f"{_LOADED if self.loaded else ''}{self.until}"

    def reaches(self, time: str) -> bool:
        """Whether an ISO day or time lies in it or before it."""
        return time[: len(self.until)] <= self.until


def moment(text: str) -> Moment | None:
    """What a text such as `2025-06-30`, `2025-06`, `loaded:2026-01-02` means; None where it has another shape.

    UsageError for a day that no calendar has.
    """
    loaded = text.startswith(_LOADED)
    until = text.removeprefix(_LOADED)
    if not _SHAPE.fullmatch(until) or ("T" in until and not loaded):
        return None
    try:
        datetime.fromisoformat(until + _WHOLE[len(until) :])
    except ValueError as error:
        raise UsageError(f"{text} is no day: {error}") from error
    return Moment(until, loaded)


def asked(text: str, *, reads: bool) -> Moment:
    """What --as-of means; UsageError where it means no moment, or for a command that does not merely read a graph."""
    found = moment(text)
    if found is None:
        raise UsageError(f"{text!r} is no day: write 2025-06-30, or loaded:2025-06-30 to go by when papers were loaded")
    if not reads:
        raise UsageError("--as-of is for commands that read the graph and no more; leave it out")
    return found


def shown_by(listed: Iterable[Listed]) -> str | None:
    """The first day on which a page is known to have shown a paper, which stands in for a date that none of its
    records has."""
    return min((item.listing.captured for item in listed if item.listing.captured), default=None)
