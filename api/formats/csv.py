"""A report's rows as CSV (RFC 4180, but for lines that end in a newline alone), with one head line."""

from __future__ import annotations

import csv
from io import StringIO

from graph.analytics.report import Report

SUFFIX = "csv"
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def render(report: Report) -> str:
    """The head line and a line for each row, values as they were measured; an unknown day is empty."""
    out = StringIO()
    writer = csv.writer(out, lineterminator="\n")
    parts = [label for label, _ in report.rows[0].parts] if report.rows else []
    measures = [column.key for column in report.columns]
    head = ["rank", "id", "name", "kind", report.dated, *measures, *parts]
    writer.writerow([name.replace(" ", "_") for name in head])
    for row in report.rows:
        texts = (row.id, row.name, row.kind, row.since or "")
        writer.writerow([row.rank, *map(_inert, texts), *row.values, *(papers for _, papers in row.parts)])
    return out.getvalue()


def _inert(text: str) -> str:
    """A text that a spreadsheet does not take for a formula: where it might, a quote goes before it (OWASP)."""
    return f"'{text}" if text.startswith(_FORMULA) else text
