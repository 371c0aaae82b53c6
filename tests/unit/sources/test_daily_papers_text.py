from __future__ import annotations

from pathlib import Path

import pytest

from graph.model import Organization
from loaders.raw import RawPaper, Rejected
from loaders.sources import daily_papers_text as source

SAMPLES = Path(__file__).parents[2] / "samples" / "daily_papers"
PAGE = (SAMPLES / "page.txt").read_text("utf-8")
UNFOOTED = (SAMPLES / "page_without_footers.txt").read_text("utf-8")
SENTENCE = "A paragraph that says in one sentence what the paper is about and then what was found."


def papers(text: str, captured: str | None = None) -> list[RawPaper]:
    return [item for item in source.read(text, captured).items if isinstance(item, RawPaper)]


def rejects(text: str) -> list[Rejected]:
    return [item for item in source.read(text, None).items if isinstance(item, Rejected)]


def test_every_trait_of_a_page() -> None:
    found = papers(PAGE)
    assert [p.record.title for p in found] == [
        "Tidal: Sorting Sand by Moonlight",
        "Pebbles Without a Footer",
        "9 Lives 9 Lanterns",
        "H_2O and S^{2}FT Meet at Low Water: A Note on$Q_{t}$",
        "Old Ropes",
    ]
    assert [p.line for p in found] == [13, 21, 25, 33, 41]
    assert [p.record.author_count for p in found] == [6, None, None, 1, 1204]
    assert [p.record.comment_count for p in found] == [None, None, 12, None, 2]
    assert found[2].record.organization == Organization("harbour-lab", "Harbour Lab")
    assert rejects(PAGE) == []


def test_a_year_left_out_is_the_one_after_the_latest_spelled_and_marked() -> None:
    dates = [(p.record.published, p.record.published_inferred) for p in papers(PAGE)]
    assert dates == [
        ("2024-11-12", False),
        (None, False),
        ("2025-01-30", True),
        ("2025-02-02", True),
        ("2023-07-24", False),
    ]
    assert source.read(PAGE, None).captured == "2025-03-04"


def test_the_user_overrules_the_year() -> None:
    assert [p.record.published for p in papers(PAGE, "2030-03-04")][2:4] == ["2030-01-30", "2030-02-02"]
    assert not any(p.record.published_inferred for p in papers(PAGE, "2030-03-04"))
    assert source.read(PAGE, "2030-03-05").captured == "2030-03-05"


def test_a_year_stays_open_where_the_page_spells_none() -> None:
    page = PAGE.replace(", 2024", "").replace(", 2023", "")
    assert all(p.record.published is None and not p.record.published_inferred for p in papers(page))
    assert source.read(page, None).captured is None


def test_a_day_that_its_year_does_not_have_stays_open() -> None:
    assert papers(PAGE.replace("Feb 2\n", "Feb 29\n"))[3].record.published is None
    assert papers(PAGE.replace("Feb 2\n", "Feb 29\n"), "2028-03-04")[3].record.published == "2028-02-29"


def test_a_page_without_any_footer() -> None:
    assert [p.record.title for p in papers(UNFOOTED)] == [
        "Convergent Kites",
        "2048",
        "On Paper Boats: Folding, Floating, Sinking",
    ]
    assert source.read(UNFOOTED, None).captured is None


@pytest.mark.parametrize(
    "dress",
    [
        lambda page: page.replace("\n", "\r\n"),
        lambda page: page.replace("\n", " \t\n"),
        lambda page: page.replace("\n\n", "\n\n\n \n"),
        lambda page: page.replace("Daily Papers\n\n", ""),
        lambda page: page.replace("\n  • ", "\n• "),
        lambda page: page.replace("\n·\n", "\n\n·\n\n"),
        lambda page: page + "\n\nPrevious\n\nNext\n",
        lambda page: page[page.index("Tidal") :],
    ],
)
def test_its_dress_does_not_matter(dress) -> None:  # type: ignore[no-untyped-def]
    page = dress(PAGE)
    assert source.recognises(page)
    assert [p.record for p in papers(page)] == [p.record for p in papers(PAGE)]
    assert rejects(page) == []


@pytest.mark.parametrize(
    "title", ["[Re] Old Ropes", "<think> Old Ropes", "# Old Ropes", "{Q}-Ropes", "[Ropes](https://example.org)"]
)
def test_a_title_that_looks_like_another_format_is_a_title(title: str) -> None:
    page = PAGE.replace("Old Ropes", title)
    assert source.recognises(page)
    assert papers(page)[-1].record.title == title


def test_wrapped_lines_are_one_paragraph() -> None:
    page = PAGE.replace("by the phase of", "by the\nphase of")
    assert [p.record for p in papers(page)] == [p.record for p in papers(PAGE)]


def test_adjacent_lines_that_are_not_wrapped_stay_apart() -> None:
    long = f"{SENTENCE} " * 4
    page = f"byAK and the research community\n\nMar 4\nOne\n{long}\nTwo\n{long}\n"
    assert [p.record.title for p in papers(page)] == ["One", "Two"]


def test_a_lost_abstract_costs_one_paper() -> None:
    lines = UNFOOTED.split("\n")
    del lines[12]
    page = "\n".join(lines)
    assert [p.record.title for p in papers(page)] == ["2048", "On Paper Boats: Folding, Floating, Sinking"]
    assert rejects(page) == [Rejected(11, "a title without an abstract", "Convergent Kites")]


def test_a_lost_title_never_lends_its_abstract_to_another() -> None:
    lines = UNFOOTED.split("\n")
    del lines[14]
    page = "\n".join(lines)
    assert [p.record for p in papers(page)] == [papers(UNFOOTED)[0].record, papers(UNFOOTED)[2].record]
    assert [(r.line, r.reason) for r in rejects(page)] == [(16, "an abstract without a title")]


def test_an_abstract_may_go_on_after_a_blank_line_where_it_is_plain_that_it_does() -> None:
    page = UNFOOTED.replace("Code: https", "\n\nCode: https").replace("it sink after", "it\n\nsink after")
    assert [p.record for p in papers(page)] == [p.record for p in papers(UNFOOTED)]


def test_a_footer_of_no_paper_is_told() -> None:
    page = PAGE.replace("Tidal: Sorting Sand by Moonlight\n", "").replace("We present Tidal", "")
    page = page.replace(page[page.index(", a method") : page.index("  • 6 authors")], "")
    assert rejects(page)[0].reason == "authors and date that belong to no paper"
    assert len(papers(page)) == 4


@pytest.mark.parametrize(
    ("broken", "reason"),
    [
        ("Nov 12, 20", "'Nov 12, 20' is no date"),
        ("Nob 12", "'Nob 12' is no date"),
    ],
)
def test_a_broken_date_costs_the_date_alone(broken: str, reason: str) -> None:
    page = PAGE.replace("Nov 12, 2024", broken)
    assert papers(page)[0].record.published is None
    assert papers(page)[0].record.author_count == 6
    assert [r.line for r in rejects(page)] == [17]
    assert rejects(page)[0].reason.startswith(reason)


def test_upvotes_above_a_title() -> None:
    page = PAGE.replace("Old Ropes", "31\n\nOld Ropes").replace("Pebbles Without", "-\n\nPebbles Without")
    assert [p.record.upvotes for p in papers(page)] == [None, None, None, None, 31]
    assert [p.record.title for p in papers(page)] == [p.record.title for p in papers(PAGE)]


def test_a_page_cut_anywhere_yields_its_whole_papers_and_tells_the_rest() -> None:
    whole = papers(PAGE)
    for cut in range(PAGE.index("Tidal"), len(PAGE)):
        head = PAGE[:cut]
        found = papers(head)
        assert len(found) <= len(whole)
        for mine, theirs in zip(found, whole, strict=False):
            assert theirs.record.title == mine.record.title
            assert theirs.record.abstract.startswith(mine.record.abstract)
            assert mine.record.abstract[-1] in ".!?"
        if cut > PAGE.index("Tidal"):
            assert found or rejects(head)


def test_what_is_no_such_page_is_not_recognised() -> None:
    assert not source.recognises("# Daily Papers\n\n### [A](https://huggingface.co/papers/1)\n\nSubscribe\n")
    assert not source.recognises("Just a text.\n\nWith paragraphs.\n")
    assert not source.recognises('[{"paper": {"title": "byAK and the research community"}}]')
    assert not source.recognises("<html><body>\nbyAK and the research community\n</body></html>")
