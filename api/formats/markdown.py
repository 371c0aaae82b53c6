"""A report as Markdown, with one table (GitHub's dialect)."""

from __future__ import annotations

import re

from api.figures import figure, number, visible
from graph.analytics.report import Report

SUFFIX = "md"
_MARKS = re.compile(r"([\\`*_\[\]<>|#~&$])")


def render(report: Report) -> str:
    """Title, what was counted, the table, how it was measured, notes; ends in a newline."""
    lines = [f"# {report.title}", "", f"Ranked {report.order}. A link leads {report.projection}.", ""]
    lines += [" · ".join(f"{count:,} {escaped(what)}" for what, count in report.counts), ""]
    lines += [*_table(report), ""] if report.rows else ["Nothing is ranked.", ""]
    lines += [f"- {escaped(note)}" for note in report.notes]
    lines += ["", "## Measures", ""]
    lines += [f"- **{column.title}**: {column.meaning} ({column.method})" for column in report.columns]
    if report.graph_hash:
        lines += ["", f"Graph `{report.graph_hash}`"]
    return "\n".join(lines) + "\n"


def escaped(text: str) -> str:
    """A text that Markdown shows as it is, on one line."""
    return _MARKS.sub(r"\\\1", " ".join(visible(text).split()))


def _table(report: Report) -> list[str]:
    heads = ["#", report.noun.capitalize(), "Kind", report.dated.capitalize()]
    heads += [column.title for column in report.columns]
    lines = [_line(heads), _line(["--:", "---", "---", "---", *("--:" for _ in report.columns)])]
    for row in report.rows:
        values = [figure(value, column.unit) for value, column in zip(row.values, report.columns, strict=True)]
        lines.append(_line([number(row.rank), escaped(row.name), row.kind, row.since or "", *values]))
    return lines


def _line(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"
