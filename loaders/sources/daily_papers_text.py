"""A Daily Papers page saved or copied as text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.errors import SourceError
from graph.model import Record
from loaders.daily_papers.layout import Footer, Layout, Paragraph, is_footed, lay_out
from loaders.daily_papers.pairing import Pair, pair
from loaders.daily_papers.years import Year, resolve, year_of
from loaders.raw import Contents, Item, Rejected
from loaders.records import checked

SUMMARY = "a Daily Papers page saved or copied as text"
ORDER = 50

_LONGEST = 20_000_000  # characters, some ten thousand papers

_HEADER = re.compile(
    r"^(?:by ?AK and the research community|Get trending papers in your email inbox.*)\s*$", re.MULTILINE
)
_OTHER = re.compile(
    r"\A\s*(?:[{[<]|---\s*$)|^#{1,4} +(?:Daily|Trending) Papers|^\[[^\n]*\]\(https?://huggingface", re.MULTILINE
)  # JSON, HTML, Markdown


def recognises(head: str) -> bool:
    """The site's own header, or two papers with authors and date; no Markdown, which has links to be read."""
    return not _OTHER.search(head) and (_HEADER.search(head) is not None or is_footed(head))


def read(text: str, captured: str | None) -> Contents:
    """The page's papers; a part that cannot be one is rejected and the others stand.

    Saved on `captured`, else on the day in the header, in the year that the page's dates lead to.
    SourceError where the text is longer than any page.
    """
    if len(text) > _LONGEST:
        raise SourceError(f"it has {len(text):,} characters; a page has at most {_LONGEST:,}, so split it")
    layout = lay_out(text)
    year = year_of(layout, captured)
    return Contents(captured or resolve(layout.day, year)[0], _items(layout, year))


def _items(layout: Layout, year: Year) -> Iterator[Item]:
    for paragraphs, footer in _segments(layout):
        found = list(pair(paragraphs, at_end=footer is None))
        for item in found:
            last = item is found[-1]
            yield item if isinstance(item, Rejected) else _paper(item, footer if last else None, year)
        if footer and (not found or footer.fault):
            reason = footer.fault if found else "authors and date that belong to no paper"
            yield Rejected(footer.line, reason or "")


def _segments(layout: Layout) -> Iterator[tuple[list[Paragraph], Footer | None]]:
    """The paragraphs above each footer, and those after the last with none."""
    paragraphs: list[Paragraph] = []
    for part in layout.parts:
        if isinstance(part, Paragraph):
            paragraphs.append(part)
        else:
            yield paragraphs, part
            paragraphs = []
    yield paragraphs, None


def _paper(found: Pair, footer: Footer | None, year: Year) -> Item:
    footer = footer or Footer(found.title.line)
    published, inferred = resolve(footer.day, year)
    return checked(
        found.title.line,
        Record(
            title=found.title.text,
            abstract=found.abstract,
            author_count=footer.author_count,
            published=published,
            published_inferred=inferred,
            comment_count=footer.comment_count,
            upvotes=found.upvotes,
            organization=footer.organization,
        ),
    )
