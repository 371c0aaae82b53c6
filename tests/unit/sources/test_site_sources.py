"""The site's own records: in its JSON answers and in its pages saved as HTML."""

from __future__ import annotations

import json
import pprint
from pathlib import Path

import pytest

from graph.errors import SourceError
from graph.model import Organization, Record
from loaders.raw import RawPaper, Rejected
from loaders.source import open_listing
from loaders.sources import daily_papers_html, daily_papers_json

SAMPLES = Path(__file__).parents[2] / "samples" / "daily_papers"
ANSWER = (SAMPLES / "answer.json").read_text("utf-8")


def records(path: Path) -> list[Record]:
    return [item.record for item in open_listing(path).items if isinstance(item, RawPaper)]


def rejects(path: Path) -> list[Rejected]:
    return [item for item in open_listing(path).items if isinstance(item, Rejected)]


def test_an_answer() -> None:
    first, second = records(SAMPLES / "answer.json")
    assert first == Record(
        title="Lantern 1: Light for Everyone",
        abstract="We light lantern 1. It shines on Flotsam.",
        arxiv="3105.00001",
        authors=("Ada Example",),
        author_count=1,
        published="2031-05-01",
        comment_count=1,
        upvotes=3,
        organization=Organization("harbour-lab", "Harbour Lab"),
        url="https://huggingface.co/papers/3105.00001",
        code_urls=("https://github.com/example/lantern", "https://example.org/lantern"),
    )
    assert second.organization is None
    assert [(r.line, r.reason) for r in rejects(SAMPLES / "answer.json")] == [
        (66, "a record without its paper"),
        (70, "no abstract"),
    ]


def test_the_day_of_listing_is_not_the_paper_s_own() -> None:
    assert open_listing(SAMPLES / "answer.json").listing.captured == "2031-05-03"
    assert open_listing(SAMPLES / "answer.json", "2031-06-01").listing.captured == "2031-06-01"


def test_before_march_2025_the_outer_date_is_the_day_of_listing() -> None:
    opened = open_listing(SAMPLES / "answer_of_literals.json")
    assert opened.listing.captured == "2024-05-02"
    papers = [item.record for item in opened.items if isinstance(item, RawPaper)]
    assert [paper.published for paper in papers] == ["2024-04-30", "2024-04-30"]


def test_records_written_as_python_literals_and_wrapped() -> None:
    assert [r.line for r in rejects(SAMPLES / "answer_of_literals.json")] == [4]
    assert [record.arxiv for record in records(SAMPLES / "answer_wrapped.json")] == ["3105.00001"]


def test_the_whole_list_as_one_python_literal() -> None:
    text = pprint.pformat(json.loads(ANSWER), sort_dicts=False)
    assert daily_papers_json.recognises(text)
    items, wanted = (list(daily_papers_json.read(source, None).items) for source in (text, ANSWER))
    records = [item.record for item in items if isinstance(item, RawPaper)]
    assert records == [item.record for item in wanted if isinstance(item, RawPaper)]
    with pytest.raises(SourceError, match="Python literals"):
        daily_papers_json.read(text[:-40], None)


def test_a_broken_record_costs_itself() -> None:
    broken = ANSWER.replace('"numComments": 1', '"numComments": , 1')
    items = list(daily_papers_json.read(broken, None).items)
    assert [type(item) for item in items] == [Rejected, RawPaper, Rejected, Rejected]
    assert items[0] == Rejected(2, "not JSON: Expecting value")
    assert [item.line for item in items] == [2, 38, 66, 70]


def test_an_answer_cut_in_the_middle_yields_what_is_whole() -> None:
    for cut in range(ANSWER.index('"paper"') + 20, len(ANSWER) - 3, 7):
        items = list(daily_papers_json.read(ANSWER[:cut], None).items)
        assert isinstance(items[-1], Rejected)
        whole = ANSWER[:cut].count('"numComments"') if cut < 1500 else 0
        assert sum(isinstance(item, RawPaper) for item in items) >= whole - 1


def test_a_record_with_wrong_types_is_read_as_far_as_it_goes() -> None:
    record = {
        "paper": {
            "id": 7,
            "title": "T",
            "summary": "S",
            "authors": [3, {"name": None}],
            "upvotes": "many",
            "organization": [],
            "githubRepo": 5,
            "publishedAt": "soon",
        },
        "numComments": True,
    }
    (item,) = daily_papers_json.read(json.dumps([record, 5])[:-4] + "]", None).items
    assert isinstance(item, RawPaper)
    assert item.record == Record("T", "S")


def test_a_page() -> None:
    one, two = records(SAMPLES / "page.html")
    assert (one.arxiv, two.title) == ("3105.00001", 'Lanterns & "Quotes" < Stars')
    assert open_listing(SAMPLES / "page.html").listing.captured == "2031-05-02"


def test_a_page_without_its_data_has_its_cards_read() -> None:
    assert records(SAMPLES / "page_cards.html") == [
        Record(
            "Lantern 1: Light for Everyone",
            "We light lantern 1. It shines on Flotsam.",
            arxiv="3105.00001",
            url="https://huggingface.co/papers/3105.00001",
        )
    ]
    assert [(r.line, r.reason, r.title) for r in rejects(SAMPLES / "page_cards.html")] == [
        (8, "no abstract", "Lantern 2")
    ]


@pytest.mark.parametrize("props", ['data-props="{&quot;dailyPap"', "", 'data-props="{}"', 'data-props="[]"'])
def test_a_page_with_broken_data_is_told(props: str) -> None:
    with pytest.raises(SourceError, match="data-props"):
        daily_papers_html.read(f'<html><div data-target="DailyPapers" {props}></div></html>', None)


def test_other_json_and_html_is_not_recognised() -> None:
    assert not daily_papers_json.recognises('[{"title": "T", "link": "/papers/2407.21783"}]')
    assert not daily_papers_json.recognises('{"paper": {"title": "T"}}')
    assert not daily_papers_html.recognises("<html><body>Hello</body></html>")
    assert not daily_papers_html.recognises('<?xml version="1.0"?><rss>huggingface.co/papers</rss>')
