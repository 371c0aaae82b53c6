"""A Daily Papers page turned into Markdown by a tool: every title is a heading that links to its paper."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.model import Organization, Record
from loaders.daily_papers.layout import Footer, Layout, WrittenDay
from loaders.daily_papers.years import Year, resolve, year_of
from loaders.dates import MONTH_DAY, iso_day, month_number
from loaders.raw import Contents, Item
from loaders.records import checked

SUMMARY = "a Daily Papers page as Markdown, its titles linked"
ORDER = 30

_HEADING = re.compile(
    r"^#{2,4} *\[(?P<title>[^\n]+?)\]\((?P<url>https://huggingface\.co/papers/(?P<id>\d{4}\.\d{4,5}))\)[ \t]*$",
    re.MULTILINE,
)
_DAY = re.compile(rf"^{MONTH_DAY}[ \t]*$", re.IGNORECASE | re.MULTILINE)
_DATED = re.compile(
    rf"^{MONTH_DAY}(?:[ \t]*\[[ ]*(?P<comments>\d+)\]\([^)\n]*\))?[ \t]*$", re.IGNORECASE | re.MULTILINE
)
_SAVED = re.compile(r"^(?:retrieved|captured|exported|saved)[^:\n]{0,20}: *(\S+)", re.IGNORECASE | re.MULTILINE)
_AUTHORS = re.compile(r"(\d[\d,]*) authors?\]\(")
_ORGANIZATION = re.compile(
    r"\[!\[[^\]\n]*\]\([^)\n]*\)(?P<name>[^\]\n]+)\]\(https://huggingface\.co/(?P<handle>[\w.-]+)\)"
)
_VOTES = re.compile(r"\[(\d+)\]\(https://huggingface\.co/login[^)\n]*\)\s*$")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")
_HARD_BREAK = re.compile(r"\\+\s*\n|\\  ")


def recognises(head: str) -> bool:
    """At least one heading that links to a paper's page."""
    return _HEADING.search(head) is not None


def read(text: str, captured: str | None) -> Contents:
    """The page's papers, one a heading; one without an abstract is rejected and the others stand.

    Saved on `captured`, else on the day that the tool noted at the top, else on the one in the page's header.
    """
    headings = list(_HEADING.finditer(text))
    top = text[: headings[0].start()] if headings else text
    noted = _SAVED.search(top)
    saved = captured or (iso_day(noted[1]) if noted else None)
    shown = _DAY.search(top)
    ends = [heading.start() for heading in headings[1:]] + [len(text)]
    below = [text[heading.end() : end] for heading, end in zip(headings, ends, strict=True)]
    footers = [_footer(part, heading["url"]) for part, heading in zip(below, headings, strict=True)]
    layout = Layout(_written(shown) if shown else None, list(footers))
    year = year_of(layout, saved)
    return Contents(saved or resolve(layout.day, year)[0], _items(text, headings, below, footers, year))


def _items(
    text: str, headings: list[re.Match[str]], below: list[str], footers: list[Footer], year: Year
) -> Iterator[Item]:
    line, counted = 1, 0
    for heading, part, footer in zip(headings, below, footers, strict=True):
        line += text.count("\n", counted, heading.start())
        counted = heading.start()
        votes = _VOTES.search(text[max(counted - 200, 0) : counted])
        published, inferred = resolve(footer.day, year)
        yield checked(
            line,
            Record(
                title=_plain(heading["title"]),
                abstract=_plain(_abstract(part, heading["url"])[0]),
                arxiv=heading["id"],
                author_count=footer.author_count,
                published=published,
                published_inferred=inferred,
                comment_count=footer.comment_count,
                upvotes=int(votes[1]) if votes else None,
                organization=footer.organization,
                url=heading["url"],
            ),
        )


def _abstract(part: str, url: str) -> tuple[str, str]:
    """The abstract below a heading, itself a link to the paper, and what follows it."""
    start, end = part.find("["), part.find(f"]({url})")
    return (part[start + 1 : end], part[end:]) if 0 <= start < end and not part[:start].strip() else ("", part)


def _footer(part: str, url: str) -> Footer:
    rest = _abstract(part, url)[1]
    authors, organization, dated = _AUTHORS.search(rest), _ORGANIZATION.search(rest), _DATED.search(rest)
    return Footer(
        line=0,
        author_count=int(authors[1].replace(",", "")) if authors else None,
        organization=Organization(organization["handle"], organization["name"].strip()) if organization else None,
        day=_written(dated) if dated else None,
        comment_count=int(dated["comments"]) if dated and dated["comments"] else None,
    )


def _written(found: re.Match[str]) -> WrittenDay:
    return WrittenDay(month_number(found["month"]), int(found["day"]), int(found["year"]) if found["year"] else None)


def _plain(text: str) -> str:
    """Without the breaks and escapes that Markdown adds."""
    return _ESCAPED.sub(r"\1", _HARD_BREAK.sub(" ", text))
