"""The page: complete in itself, and inert whatever the names hold."""

from __future__ import annotations

import base64
import hashlib
import re

import pytest
from selectolax.lexbor import LexborHTMLParser as HTMLParser

from api import render
from graph.analytics.report import Report

PARTS = ["report", "hostile", "papers", "nothing"]


@pytest.fixture(params=PARTS)
def page(request) -> HTMLParser:
    return HTMLParser(render.text(request.getfixturevalue(request.param), "html"))


def test_it_loads_nothing(page: HTMLParser) -> None:
    addresses = [
        node.attributes.get(name) for node in page.css("*") for name in ("src", "href") if name in node.attributes
    ]
    assert addresses == ["data:,"]
    assert "url(" not in re.sub(r"url\(#tip-\w+\)", "", page.html or "")
    assert not page.css("link[rel=stylesheet], img, iframe, object")


def test_only_our_script_may_run(page: HTMLParser) -> None:
    (script,) = page.css("script")
    digest = base64.b64encode(hashlib.sha256(script.text().encode()).digest()).decode()
    policy = page.css_first("meta[http-equiv]").attributes["content"]
    assert "default-src 'none'" in policy
    assert f"script-src 'sha256-{digest}'" in policy


def test_no_element_has_a_handler(page: HTMLParser) -> None:
    assert not [name for node in page.css("*") for name in node.attributes if name.startswith("on")]


def test_names_are_shown_as_text(hostile: Report) -> None:
    page = HTMLParser(render.text(hostile, "html"))
    names = [cell.text() for cell in page.css("tbody th")]
    assert "<script>alert(1)</script>" in names
    assert "bell\ufffd and \ufffd[31mred and \ufffdturned" in names


def test_every_row_stands_in_the_table_and_among_the_bars(report: Report) -> None:
    page = HTMLParser(render.text(report, "html"))
    expected = [row.name for row in report.rows]
    assert [cell.text() for cell in page.css("tbody th")] == expected
    assert [cell.text() for cell in page.css(".bars .name")] == expected
    assert page.css_first("h1").text() == report.title
    assert report.graph_hash in page.css_first("footer").text()


def test_every_picture_is_named_by_its_heading(report: Report) -> None:
    page = HTMLParser(render.text(report, "html"))
    named = [node.attributes["aria-labelledby"] for node in page.css("svg[role=img]")]
    assert named == ["scatter-title", "scatter-title", "network-title", "network-title"]
    assert all(page.css(f"#{name}") for name in named)


def test_a_page_with_nothing_ranked_says_so(nothing: Report) -> None:
    page = HTMLParser(render.text(nothing, "html"))
    assert page.css_first("h2").text() == "Nothing is ranked"
    assert not page.css("svg, table")
