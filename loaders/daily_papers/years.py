"""The year that a text page leaves out.

The site leaves out the year of the day it is read on. So no date on a page is spelled with that year, and on a
page with many papers the latest year spelled is the one before: a conclusion, marked as such.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from loaders.daily_papers.layout import Footer, Layout, WrittenDay
from loaders.dates import day


@dataclass(frozen=True, slots=True)
class Year:
    """The year of a page's undated days, None where nothing tells; `inferred` where it was concluded."""

    value: int | None
    inferred: bool


def year_of(layout: Layout, captured: str | None) -> Year:
    """The year of capture: the user's, else the one in the page's header, else concluded from its dates."""
    if captured:
        return Year(int(captured[:4]), inferred=False)
    if layout.day and layout.day.year:
        return Year(layout.day.year, inferred=False)
    spelled = [written.year for written in _footer_days(layout) if written.year]
    return Year(max(spelled) + 1 if spelled else None, inferred=True)


def resolve(written: WrittenDay | None, year: Year) -> tuple[str | None, bool]:
    """A written day as YYYY-MM-DD, None where its year is open, and whether the year was concluded."""
    if written is None:
        return None, False
    full = written.year or year.value
    resolved = day(full, written.month, written.day) if full else None
    return resolved, resolved is not None and written.year is None and year.inferred


def _footer_days(layout: Layout) -> Iterable[WrittenDay]:
    return (part.day for part in layout.parts if isinstance(part, Footer) and part.day)
