"""What came to be used more: entities by how their share of papers grew from one span of days to a later one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from graph.errors import UsageError
from graph.model import Kind, Role
from graph.reads.pages import Page, Placed, Window, by_parent, page
from graph.reads.params import values
from graph.store import Store

MOST_PERIODS = 240
_DIGITS = 6  # of a growth


class Period(StrEnum):
    """What papers are counted by."""

    MONTH = "MONTH"
    YEAR = "YEAR"

    @property
    def characters(self) -> int:
        """How much of a day, YYYY-MM-DD, says which it is in."""
        return 7 if self is Period.MONTH else 4


@dataclass(frozen=True, slots=True)
class Days:
    """A span of days, both ends included."""

    first: date
    last: date

    def periods(self, period: Period) -> Iterator[str]:
        """The months or years that it touches, in order."""
        for year in range(self.first.year, self.last.year + 1):
            if period is Period.YEAR:
                yield f"{year:04d}"
                continue
            begin = self.first.month if year == self.first.year else 1
            end = self.last.month if year == self.last.year else 12
            yield from (f"{year:04d}-{month:02d}" for month in range(begin, end + 1))


@dataclass(frozen=True, slots=True)
class Compared:
    """Two spans of days, of which papers, and what is looked for in them; None asks for nothing."""

    earlier: Days
    later: Days
    kinds: tuple[Kind, ...] | None = None
    roles: tuple[Role, ...] | None = None

    def __post_init__(self) -> None:
        """UsageError unless one span ends before the other begins."""
        if not self.earlier.first <= self.earlier.last < self.later.first <= self.later.last:
            raise UsageError("trends: each span begins before it ends, and the earlier ends before the later begins")

    @property
    def days(self) -> dict[str, str]:
        """Parameters of every query of both spans."""
        return {
            "earlierFrom": self.earlier.first.isoformat(),
            "earlierUntil": self.earlier.last.isoformat(),
            "laterFrom": self.later.first.isoformat(),
            "laterUntil": self.later.last.isoformat(),
        }

    @property
    def params(self) -> dict[str, Any]:
        """Parameters of `entities.trends` and `entities.trends_count`."""
        return {
            **self.days,
            "kinds": values(self.kinds),
            "roles": values(self.roles),
        }


@dataclass(frozen=True, slots=True)
class Trend:
    """An entity, how many papers of each span are linked to it, by how much its share of them grew, and how many
    papers of each period."""

    entity: str
    earlier: int
    later: int
    growth: float
    counts: tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True)
class Trends:
    """How many papers there are of each span, a page of what came to be used more, and the entity that follows it."""

    earlier: int
    later: int
    page: Page[Trend]
    following: str | None


def trends(store: Store, wanted: Compared, period: Period, window: Window) -> Trends:
    """A page of the entities linked in either span, the one whose share grew most first."""
    periods = tuple(dict.fromkeys((*wanted.earlier.periods(period), *wanted.later.periods(period))))
    if len(periods) > MOST_PERIODS:
        raise UsageError(
            f"trends: {len(periods):,} periods, {MOST_PERIODS} are the most; ask for shorter spans or years"
        )
    (papers,) = store.rows("papers.dated", **wanted.days)
    sizes = {"earlierPapers": papers["earlier"] or 1, "laterPapers": papers["later"] or 1}
    rows = store.rows("entities.trends", **wanted.params, **sizes, **window.params)
    counts = _counts(store, wanted, period, [row["id"] for row in rows[: window.first]])

    def trend(row: Mapping[str, Any]) -> Trend:
        growth = row["later"] / sizes["laterPapers"] - row["earlier"] / sizes["earlierPapers"]
        known = counts.get(row["id"], {})
        counted = tuple((one, known.get(one, 0)) for one in periods)
        return Trend(row["id"], row["earlier"], row["later"], round(growth, _DIGITS), counted)

    found = page(window, (Placed((row["key"], row["id"]), trend(row)) for row in rows))
    return Trends(papers["earlier"], papers["later"], found, rows[window.first]["id"] if found.more else None)


def _counts(store: Store, wanted: Compared, period: Period, ids: list[str]) -> Mapping[str, Mapping[str, int]]:
    """How many papers of each period are linked to each entity, where there are any."""
    if not ids:
        return {}
    roles = wanted.params["roles"]
    rows = store.rows("entities.trend_counts", ids=ids, **wanted.days, roles=roles, characters=period.characters)
    return {id: {row["period"]: row["papers"] for row in of} for id, of in by_parent(rows, "id").items()}


def count(store: Store, wanted: Compared) -> int:
    """How many entities are linked in either span."""
    return int(store.rows("entities.trends_count", **wanted.params)[0]["total"])


def undated(store: Store) -> int:
    """How many papers have no day, and are in no span."""
    return int(store.rows("papers.undated")[0]["papers"])
