"""The formats of a report: found by file, equal to what is kept, and safe whatever the names hold."""

from __future__ import annotations

import csv
import json
import os
from io import StringIO
from pathlib import Path

import pytest
from rich.console import Console

from api import render
from api.formats import csv as csv_format
from api.formats import markdown, table
from graph.analytics.report import Report
from graph.errors import UsageError

GOLDEN = Path(__file__).parents[2] / "golden"


def test_formats_are_found_by_file() -> None:
    assert render.format_names() == ("csv", "html", "json", "markdown", "table")
    assert render.format_of(".md") == "markdown"
    assert render.format_of("HTML") == "html"
    assert render.format_of("docx") is None


def test_an_unknown_format_is_refused(report: Report) -> None:
    with pytest.raises(UsageError, match="no format 'pdf'; there is csv, html, json, markdown, table"):
        render.text(report, "pdf")


@pytest.mark.parametrize(("format", "suffix"), [("csv", "csv"), ("json", "json"), ("markdown", "md"), ("table", "txt")])
def test_the_report_is_as_kept(report: Report, format: str, suffix: str) -> None:
    """CITEWEAVE_KEEP_GOLDEN=1 keeps what comes out as what should."""
    path = GOLDEN / f"report.{suffix}"
    found = render.text(report, format)
    if os.environ.get("CITEWEAVE_KEEP_GOLDEN"):
        path.write_text(found, "utf-8")
    assert found == path.read_text("utf-8")


@pytest.mark.parametrize("format", render.format_names())
@pytest.mark.parametrize("which", ["report", "hostile", "papers", "nothing"])
def test_every_report_has_every_format_twice_the_same(request, which: str, format: str) -> None:
    found = render.text(request.getfixturevalue(which), format)
    assert found.endswith("\n")
    assert found == render.text(request.getfixturevalue(which), format)
    assert not any(char in found for char in "\x07\x1b\u202e") or format in ("csv", "json")


def test_json_holds_every_value_and_name_as_they_are(hostile: Report) -> None:
    content = json.loads(render.text(hostile, "json"))
    assert [row["name"] for row in content["rows"]] == [row.name for row in hostile.rows]
    assert [row["in_degree"] for row in content["rows"]] == [6, 5, 4, 3, 2, 1]
    assert content["graph_hash"] == hostile.graph_hash


def test_csv_is_read_back_and_holds_no_formula(hostile: Report) -> None:
    rows = list(csv.DictReader(StringIO(render.text(hostile, "csv"))))
    names = [row["name"] for row in rows]
    assert names == [row.name if not row.name.startswith("=") else f"'{row.name}" for row in hostile.rows]
    assert rows[0]["build_on_it"] == "6"


def test_csv_of_nothing_has_its_head(nothing: Report) -> None:
    assert csv_format.render(nothing).startswith("rank,id,name,kind,published,in_degree,")


def test_markdown_shows_names_as_they_are() -> None:
    assert markdown.escaped("a|b <c> `d` [e](f)  *g*") == r"a\|b \<c\> \`d\` \[e\](f) \*g\*"


@pytest.mark.parametrize("width", [60, 80, 120, 100_000])
def test_the_table_fits_the_terminal(papers: Report, width: int) -> None:
    out = StringIO()
    render.report(papers, "table", Console(file=out, width=width))
    lines = out.getvalue().splitlines()
    assert max(map(len, lines)) <= width
    assert any("In-degree" in line and "PageRank" in line for line in lines)
    assert "0 in every row: Betweenness, Hub, Out-degree." in out.getvalue().replace("\n", " ")


@pytest.mark.parametrize("width", [60, 80, 100, 140])
def test_a_narrow_terminal_loses_measures_and_not_digits(report: Report, width: int) -> None:
    out = StringIO()
    render.report(report, "table", Console(file=out, width=width))
    text = out.getvalue()
    assert "…" not in text
    assert ("█" * 12 in text) == (width > 100)
    assert ("Not shown, as the terminal is narrow:" in text) == (width < 100)


def test_a_text_is_printed_as_it_is(report: Report) -> None:
    out = StringIO()
    render.report(report, "csv", Console(file=out, width=20))
    assert out.getvalue() == render.text(report, "csv")


def test_the_table_shows_marks_of_rich_as_they_are() -> None:
    assert table._bar(0.5, 3) == "█▌"
    assert table._bar(0.0, 3) == "▏"
