"""The real pages and other people's real saves, where they are at hand; they stay outside the project."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from graph.errors import SourceError
from graph.resolve.names import slug
from loaders.raw import RawPaper, Rejected
from loaders.source import open_listing
from loaders.sources import daily_papers_text

BUNDLED = Path(__file__).parents[3] / "seeds"

SAVES = {
    "api_2024-05-27.json": (13, "2024-05-27"),
    "api_2024-06-13.json": (21, "2024-06-13"),
    "api_2024-12-11.json": (26, "2024-12-11"),
    "api_2025-01-10.json": (9, "2025-01-10"),
    "api_2025-03-17.json": (12, "2025-03-17"),
    "api_2025-07-07.json": (1, "2025-07-07"),
    "api_2025-10-01.json": (37, "2025-10-01"),
    "api_2025-12-11.json": (14, "2025-12-11"),
    "api_2026-03-26.json": (16, "2026-03-26"),
    "api_2026-06-08.json": (31, "2026-06-08"),
    "api_2026-07-31_buivannn.json": (5, "2026-07-31"),
    "api_2026-08-17.json": (23, "2026-08-17"),
    "api_2026_zzjjay.json": (3, "2026-05-08"),
    "page_day_2024-08-01.html": (13, "2024-08-01"),
    "page_article_cards_handmade_k4pl3r.html": (2, None),
    "page_hydrater_minimal_k4pl3r.html": (2, "2026-03-27"),
    "page_trending_hydrater_minimal_k4pl3r.html": (2, "2026-03-27"),
}


def read(path: Path) -> tuple[str | None, list[RawPaper], list[Rejected]]:
    opened = open_listing(path)
    items = list(opened.items)
    papers = [item for item in items if isinstance(item, RawPaper)]
    return opened.listing.captured, papers, [item for item in items if isinstance(item, Rejected)]


def facts(path: Path) -> list[tuple[object, ...]]:
    """What a page says beside the abstracts."""
    papers = read(path)[1]
    return [
        (
            paper.line,
            paper.record.title,
            paper.record.published,
            paper.record.published_inferred,
            paper.record.author_count,
            paper.record.comment_count,
            paper.record.organization,
        )
        for paper in papers
    ]


def test_the_five_real_pages_are_read_whole(real_seeds: Path) -> None:
    pages = sorted(real_seeds.glob("*.txt"))
    found = {page.name[:3]: read(page) for page in pages}
    counts = {name: (len(papers), captured) for name, (captured, papers, _) in found.items()}
    assert counts == {
        "000": (28, "2025-10-27"),
        "001": (54, "2026-05-15"),
        "002": (67, None),
        "003": (99, "2025-10-23"),
        "004": (97, "2025-11-06"),
    }
    assert [rejected for _, _, rejects in found.values() for rejected in rejects] == []
    papers = [paper.record for _, papers, _ in found.values() for paper in papers]
    assert len({slug(paper.title) for paper in papers}) == 316
    assert sum(paper.published_inferred for paper in papers) == 92
    assert sum(paper.published is None for paper in papers) == 84
    assert sum(paper.comment_count is not None for paper in papers) == 64
    assert Counter(paper.organization.id for paper in papers if paper.organization) == Counter(
        [
            "ibm-research",
            "nvidia",
            "qualcomm",
            "RedHatAI",
            "google",
            "zai-org",
            "PatronusAI",
            "apple",
            "furiosa-ai",
            "parameterlab",
        ]
    )


def test_the_bundled_pages_say_what_the_real_ones_say(real_seeds: Path) -> None:
    real = {tuple(facts(page)) for page in real_seeds.glob("*.txt")}
    assert real == {tuple(facts(page)) for page in BUNDLED.glob("*.txt")}


@pytest.mark.parametrize(("name", "expected"), SAVES.items())
def test_saves_of_all_ages(real_samples: Path, name: str, expected: tuple[int, str | None]) -> None:
    captured, papers, rejects = read(real_samples / "daily-papers" / name)
    assert (len(papers), captured) == expected
    assert rejects == []
    for paper in papers:
        assert paper.record.arxiv
        assert "  " not in paper.record.text
        assert paper.record.text.count("\n") == 1
        assert name.startswith("page_article") or (paper.record.published and paper.record.authors)


def test_a_page_as_markdown(real_samples: Path) -> None:
    captured, papers, rejects = read(real_samples / "daily-papers" / "paste_firecrawl_2026-10-02_cut.md")
    assert (captured, len(papers), rejects) == ("2026-10-02", 4, [])
    assert [paper.record.upvotes for paper in papers] == [101, 173, None, None]


def test_a_lost_line_costs_one_paper_at_most(real_seeds: Path) -> None:
    for page in real_seeds.glob("*.txt"):
        text = page.read_text("utf-8")
        whole = {paper.record.title: paper.record for paper in papers_of(text)}
        lines = text.split("\n")
        for lost in range(10, len(lines), 17):
            rest = papers_of("\n".join(lines[:lost] + lines[lost + 1 :]))
            same = [paper for paper in rest if whole.get(paper.record.title) == paper.record]
            assert len(same) >= len(whole) - 1, (page.name, lost + 1)
            assert all(paper.record.title in whole for paper in rest), (page.name, lost + 1)


def papers_of(text: str) -> list[RawPaper]:
    return [item for item in daily_papers_text.read(text, "2027-01-01").items if isinstance(item, RawPaper)]


def test_arxiv_s_own_export_is_json_lines(real_samples: Path) -> None:
    _, papers, rejects = read(real_samples / "arxiv" / "kaggle_snapshot_200.jsonl")
    assert (len(papers), rejects) == (200, [])
    assert papers[0].record.arxiv == "0704.0001"
    assert papers[0].record.authors[1:] == ("E. L. Berger", "P. M. Nadolsky", "C.-P. Yuan")


@pytest.mark.parametrize(
    "pattern",
    ["daily-papers/derived_*", "daily-papers/rss_*", "daily-papers/paste_[hnt]*", "openalex/*", "bibtex/*", "csv/*"],
)
def test_what_only_looks_alike_is_refused(real_samples: Path, pattern: str) -> None:
    paths = list(real_samples.glob(pattern))
    assert paths
    for path in paths:
        with pytest.raises(SourceError, match=r"no source recognises it|is not UTF-8|binary"):
            open_listing(path)
