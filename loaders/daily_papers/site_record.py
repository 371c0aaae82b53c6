"""One record of the Daily Papers site's own JSON, in a page's `data-props` and in the site's answers alike.

Fields come and go between 2024 and 2026, so each is read where it is and missed where it is not. The paper's own
date is `paper.publishedAt`; the `publishedAt` beside `paper` was the time of listing until March 2025 and is a
shifted copy of the paper's since.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.model import Organization, Record, fold_blanks
from loaders.dates import iso_day
from loaders.identifiers import arxiv_id
from loaders.raw import Item, Rejected
from loaders.records import checked

_LISTED_AT_TOP_UNTIL = "2025-03-10"
_PAGE = "https://huggingface.co/papers/"


def read_site_record(line: int, value: object) -> Item:
    """The paper in one record, which starts on `line`, or why there is none."""
    if not isinstance(value, Mapping):
        return Rejected(line, f"a record must be an object, not {type(value).__name__}")
    paper = value.get("paper")
    if not isinstance(paper, Mapping):
        return Rejected(line, "a record without its paper", _text(value, "title"))
    identity = _text(paper, "id")
    arxiv = arxiv_id(identity) if identity else None
    authors = _names(paper.get("authors"))
    return checked(
        line,
        Record(
            title=_text(paper, "title") or _text(value, "title") or "",
            abstract=_text(paper, "summary") or _text(value, "summary") or "",
            arxiv=arxiv,
            authors=authors,
            author_count=len(authors) or None,
            published=iso_day(_text(paper, "publishedAt") or ""),
            comment_count=_count(value, "numComments"),
            upvotes=_count(paper, "upvotes"),
            organization=_organization(paper.get("organization")) or _organization(value.get("organization")),
            url=f"{_PAGE}{arxiv}" if arxiv else None,
            code_urls=tuple(dict.fromkeys(filter(None, (_text(paper, "githubRepo"), _text(paper, "projectPage"))))),
        ),
    )


def listing_day(value: object) -> str | None:
    """The day a record was put on the list, YYYY-MM-DD; None where the record does not tell."""
    if not isinstance(value, Mapping) or not isinstance(paper := value.get("paper"), Mapping):
        return None
    if told := iso_day(_text(paper, "submittedOnDailyAt") or ""):
        return told
    top, own = _text(value, "publishedAt") or "", _text(paper, "publishedAt") or ""
    listed = iso_day(top)
    return listed if listed and own < top and listed <= _LISTED_AT_TOP_UNTIL else None


def _text(record: Mapping[object, object], key: str) -> str | None:
    value = record.get(key)
    return (fold_blanks(value) or None) if isinstance(value, str) else None


def _count(record: Mapping[object, object], key: str) -> int | None:
    value = record.get(key)
    return value if isinstance(value, int) and not isinstance(value, bool) and value >= 0 else None


def _names(value: object) -> tuple[str, ...]:
    """The names of the authors whom the site shows; it keeps some hidden."""
    authors = value if isinstance(value, list) else []
    shown = (author for author in authors if isinstance(author, Mapping) and author.get("hidden") is not True)
    return tuple(name for author in shown if (name := _text(author, "name")))


def _organization(value: object) -> Organization | None:
    if not isinstance(value, Mapping) or not (handle := _text(value, "name")):
        return None
    return Organization(handle, _text(value, "fullname") or handle)
