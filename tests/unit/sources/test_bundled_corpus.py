"""What ships in seeds/: the pages are read whole, and the vocabulary is in order."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

from graph.resolve.names import form, slug
from graph.vocabulary import bundled
from loaders.raw import RawPaper
from loaders.source import expand, open_listing

SEEDS = Path(__file__).parents[3] / "seeds"


def test_five_pages_of_345_listings_and_316_papers() -> None:
    files, skipped = expand([SEEDS])
    assert [path.name for path in files] == [
        "daily-papers-03-17.txt",
        "daily-papers-2025-10-23.txt",
        "daily-papers-2025-10-27.txt",
        "daily-papers-2025-11-06.txt",
        "daily-papers-2026-05-15.txt",
    ]
    assert [path.name for path, _ in skipped] == ["README.md", "metrics.toml", "vocabulary.toml"]
    items = [item for path in files for item in open_listing(path).items]
    papers = [item.record for item in items if isinstance(item, RawPaper)]
    assert len(papers) == len(items) == 345
    assert len({slug(paper.title) for paper in papers}) == 316


def test_a_page_s_name_says_the_day_that_was_concluded() -> None:
    for path in sorted(SEEDS.glob("daily-papers-2*.txt")):
        assert path.stem.endswith(str(open_listing(path).listing.captured))
    assert open_listing(SEEDS / "daily-papers-03-17.txt").listing.captured is None


def test_no_two_entries_of_the_vocabulary_share_a_form() -> None:
    entries = {id(entry): entry for entry in bundled().values()}.values()
    claims = Counter(found for entry in entries for found in {form(name) for name in entry.names})
    assert [found for found, count in claims.items() if count > 1] == []


def test_no_alias_is_redundant_or_a_version() -> None:
    for entry in {id(entry): entry for entry in bundled().values()}.values():
        own, *others = [form(name) for name in entry.names]
        assert len({own, *others}) == len(entry.names), f"{entry.name}: an alias that is folded anyway"
        assert not any(re.fullmatch(re.escape(own) + r"v?\d+", other) for other in others), entry.name
