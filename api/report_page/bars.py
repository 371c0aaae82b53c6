"""The highest ranked nodes as bars, each made of the ways in which it is pointed at where that is what ranks."""

from __future__ import annotations

from dataclasses import dataclass

from api.figures import figure
from graph.analytics.report import Report

MOST = 20


@dataclass(frozen=True, slots=True)
class Bar:
    """One node's bar: `pieces` are percentages of the widest bar's width, in the order of the legend."""

    rank: int
    name: str
    kind: str
    value: str
    pieces: tuple[float, ...]
    title: str


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars, highest first, and what the pieces of each mean; no legend where there is one piece."""

    legend: tuple[str, ...]
    bars: tuple[Bar, ...]


def bars(report: Report) -> Bars | None:
    """The bars of the first rows; None where nothing is ranked."""
    if not report.rows:
        return None
    by = next(place for place, column in enumerate(report.columns) if column.key == report.ranked_by)
    most = report.rows[0].values[by]
    rows = report.rows[:MOST]
    parted = report.ranked_by == "in_degree"
    legend = tuple(label for label, _ in rows[0].parts) if parted else ()
    found = []
    for row in rows:
        pieces = tuple(float(count) for _, count in row.parts) if parted else (row.values[by],)
        told = ", ".join(f"{count} {label}" for label, count in row.parts)
        text = figure(row.values[by], report.columns[by].unit)
        shares = tuple(round(100 * piece / most, 2) for piece in pieces)
        found.append(Bar(row.rank, row.name, row.kind, text, shares, told))
    return Bars(legend, tuple(found))
