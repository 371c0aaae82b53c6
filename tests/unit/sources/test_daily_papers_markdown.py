from __future__ import annotations

from pathlib import Path

from graph.model import Organization, Record
from loaders.raw import RawPaper, Rejected
from loaders.sources import daily_papers_markdown as source

PAGE = (Path(__file__).parents[2] / "samples" / "daily_papers" / "page.md").read_text("utf-8")


def test_a_page() -> None:
    contents = source.read(PAGE, None)
    assert contents.captured == "2031-05-03"
    assert list(contents.items) == [
        RawPaper(
            17,
            Record(
                "Lantern 1: Light for [Every]one",
                "We light lantern 1. It shines on Flotsam [twice] and S_2.",
                arxiv="3105.00001",
                published="2031-04-29",
                comment_count=6,
                upvotes=101,
                organization=Organization("harbour-lab", "Harbour Lab"),
                url="https://huggingface.co/papers/3105.00001",
            ),
        ),
        RawPaper(
            30,
            Record(
                "Lantern 2",
                "We light lantern 2.",
                arxiv="3005.00002",
                author_count=3,
                published="2030-05-27",
                url="https://huggingface.co/papers/3005.00002",
            ),
        ),
        Rejected(41, "no abstract", "Lantern 3"),
    ]


def test_without_the_tool_s_note_the_year_is_concluded() -> None:
    contents = source.read(PAGE.replace("retrieved: 2031-05-03\n", ""), None)
    assert contents.captured == "2031-05-02"
    first = next(iter(contents.items))
    assert isinstance(first, RawPaper)
    assert (first.record.published, first.record.published_inferred) == ("2031-04-29", True)


def test_other_markdown_is_not_recognised() -> None:
    assert source.recognises(PAGE)
    assert not source.recognises("# Daily Papers\n\n### A title\n\nByAK and the research community\n")
