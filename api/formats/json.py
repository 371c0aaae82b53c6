"""A report as one JSON object: every value as it was measured, each row's by the measure's name."""

from __future__ import annotations

import json

from graph.analytics.report import Column, Report, Row

SUFFIX = "json"


def render(report: Report) -> str:
    """The object, indented, ending in a newline. What is only drawn is left out."""
    content = {
        "report": report.name,
        "title": report.title,
        "subject": report.subject,
        "graph_hash": report.graph_hash,
        "counts": dict(report.counts),
        "projection": report.projection,
        "ranked_by": report.ranked_by,
        "order": report.order,
        "ranked": report.ranked,
        "measures": [_column(column) for column in report.columns],
        "rows": [_row(row, report) for row in report.rows],
        "notes": list(report.notes),
    }
    return json.dumps(content, ensure_ascii=False, indent=2) + "\n"


def _column(column: Column) -> dict[str, str]:
    return {
        "name": column.key,
        "title": column.title,
        "meaning": column.meaning,
        "unit": column.unit,
        "method": column.method,
    }


def _row(row: Row, report: Report) -> dict[str, object]:
    keys = [column.key for column in report.columns]
    return {
        "rank": row.rank,
        "id": row.id,
        "name": row.name,
        "kind": row.kind,
        report.dated.replace(" ", "_"): row.since,
        **dict(zip(keys, row.values, strict=True)),
        "papers": dict(row.parts),
    }
