"""A report as a table for the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderableType, RenderResult
from rich.measure import Measurement
from rich.table import Table
from rich.text import Text

from api.figures import figure, shortened, visible
from graph.analytics.report import Report

SUFFIX = "txt"
_NAME = 100  # characters of a name at most; it takes several lines where the terminal is narrow
_BAR = 12


def render(report: Report) -> RenderableType:
    """The ranked rows, as many measures as the terminal is wide for, and what to know about them."""
    return _Table(report)


@dataclass(frozen=True, slots=True)
class _Table:
    report: Report

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        report = self.report
        yield Text(report.title, "bold")
        yield Text(" · ".join(f"{count:,} {what}" for what, count in report.counts), "dim")
        yield Text("")
        every = range(len(report.columns))
        telling = [place for place in every if any(row.values[place] for row in report.rows)]
        shown = _fitting(report, telling, console, options)
        yield _rows(report, shown, console, options) if report.rows else Text("Nothing is ranked.")
        yield Text("")
        yield from (Text(note, "dim") for note in _notes(report, telling, shown))


def _notes(report: Report, telling: Sequence[int], shown: Sequence[int]) -> list[str]:
    titles = [column.title for column in report.columns]
    notes = [f"A link leads {report.projection}.", f"Ranked {report.order}.", *report.notes]
    empty = [title for place, title in enumerate(titles) if place not in telling]
    if empty and report.rows:
        notes.append(f"0 in every row: {', '.join(empty)}.")
    if len(shown) < len(telling):
        absent = ", ".join(titles[place] for place in telling if place not in shown)
        notes.append(f"Not shown, as the terminal is narrow: {absent}.")
    return notes + [f"{column.title}: {column.method}." for column in report.columns if "estimated" in column.method]


def _fitting(report: Report, telling: list[int], console: Console, options: ConsoleOptions) -> list[int]:
    """The columns for which there is room: the last go first, the one that ranks stays."""
    by = _ranking(report)
    shown = list(telling)
    while len(shown) > 1 and _least(_table(report, shown, bars=False), console, options) > options.max_width:
        shown.remove(next(place for place in reversed(shown) if place != by))
    return shown


def _rows(report: Report, shown: list[int], console: Console, options: ConsoleOptions) -> Table:
    """The table, with bars where it is not too wide with them."""
    with_bars = _table(report, shown, bars=True)
    fits = Measurement.get(console, options.update(max_width=10_000), with_bars).maximum <= options.max_width
    return with_bars if fits else _table(report, shown, bars=False)


def _least(table: Table, console: Console, options: ConsoleOptions) -> int:
    return Measurement.get(console, options.update(max_width=10_000), table).minimum


def _table(report: Report, shown: list[int], bars: bool) -> Table:
    kinds = len({row.kind for row in report.rows}) > 1
    by = _ranking(report)
    table = Table(box=None, pad_edge=False, header_style="bold", padding=(0, 2, 0, 0))
    table.add_column("#", justify="right", style="dim", no_wrap=True)
    table.add_column(report.noun.capitalize(), min_width=16)
    if kinds:
        table.add_column("Kind", style="dim", no_wrap=True)
    for place in shown:
        table.add_column(report.columns[place].title, justify="right", no_wrap=True)
    if bars:
        table.add_column("", no_wrap=True, min_width=_BAR)
    for row in report.rows:
        name = Text(shortened(visible(row.name), _NAME), "bold" if row.rank <= 3 else "")
        cells = [Text(str(row.rank)), name, *([Text(row.kind)] if kinds else [])]
        cells += [Text(figure(row.values[place], report.columns[place].unit)) for place in shown]
        if bars:
            cells.append(Text(_bar(row.values[by] / report.rows[0].values[by]), "cyan"))
        table.add_row(*cells)
    return table


def _ranking(report: Report) -> int:
    return [column.key for column in report.columns].index(report.ranked_by)


def _bar(part: float, width: int = _BAR) -> str:
    """A bar of eighths of a character.

    >>> _bar(0.5, 3)
    '█▌'
    """
    eighths = max(1, round(part * width * 8))
    return "█" * (eighths // 8) + ("", "▏", "▎", "▍", "▌", "▋", "▊", "▉")[eighths % 8]
