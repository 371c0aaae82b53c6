"""Papers: by id, by any identifier, and in filtered pages."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from graph.model import Role
from graph.reads.pages import Page, Placed, Window, page
from graph.reads.params import values
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper as its records have it together; dates are YYYY-MM-DD."""

    id: str
    title: str
    abstract: str
    arxiv_id: str | None
    doi: str | None
    published: str | None
    published_inferred: bool
    author_count: int | None
    comment_count: int | None
    upvotes: int | None
    url: str | None
    code_urls: tuple[str, ...]
    categories: tuple[str, ...]
    model: str | None

    @property
    def text(self) -> str:
        """What evidence offsets count in."""
        return f"{self.title}\n{self.abstract}"


class PaperOrder(StrEnum):
    """Orders of papers; papers without the value come last, equal ones by id."""

    NEWEST = "NEWEST"
    OLDEST = "OLDEST"
    TITLE = "TITLE"
    UPVOTES = "UPVOTES"
    COMMENTS = "COMMENTS"
    CITATIONS = "CITATIONS"
    COMPARED = "COMPARED"

    @property
    def key(self) -> type:
        """What papers are put in order by: a text or a number."""
        return str if self in (PaperOrder.NEWEST, PaperOrder.OLDEST, PaperOrder.TITLE) else int


_ASCENDING = (PaperOrder.OLDEST, PaperOrder.TITLE)


@dataclass(frozen=True, slots=True)
class PaperFilter:
    """What papers must have; None asks for nothing. Ids are our own, dates YYYY-MM-DD, both inclusive."""

    published_from: str | None = None
    published_until: str | None = None
    organization: str | None = None
    author: str | None = None
    listing: str | None = None
    category: str | None = None
    code: bool | None = None
    entity: str | None = None
    roles: tuple[Role, ...] | None = None
    ids: tuple[str, ...] | None = None

    @property
    def params(self) -> dict[str, Any]:
        """Parameters of `papers.page` and `papers.count`."""
        return {
            "from": self.published_from,
            "until": self.published_until,
            "organization": self.organization,
            "author": self.author,
            "listing": self.listing,
            "category": self.category,
            "code": self.code,
            "entity": self.entity,
            "roles": values(self.roles),
            "ids": list(self.ids) if self.ids is not None else None,
        }


def by_ids(store: Store, ids: Sequence[str]) -> Mapping[str, Paper]:
    """Papers by id; those that are not in the graph are left out."""
    return {row["paper"]["id"]: _paper(row["paper"]) for row in store.rows("papers.by_ids", ids=list(ids))}


def identified(store: Store, values: Sequence[str]) -> Mapping[str, str]:
    """The ids of papers by identifier (`arxiv:…`, `doi:…`, `title:…`), the smallest where several have it."""
    rows = store.rows("papers.identify", values=list(values))
    return {row["value"]: row["id"] for row in reversed(rows)}


def named(store: Store, values: Sequence[str]) -> str | None:
    """The id of the paper that the first of these identifiers leads to which leads anywhere."""
    known = identified(store, values)
    return next((known[one] for one in values if one in known), None)


def listed(store: Store, wanted: PaperFilter, order: PaperOrder, window: Window) -> Page[str]:
    """A page of the ids of papers that a filter leaves."""
    rows = store.rows(
        "papers.page",
        order=order.value,
        descending=order not in _ASCENDING,
        **wanted.params,
        **window.params,
    )
    return page(window, (Placed((row["key"], row["id"]), row["id"]) for row in rows))


def count(store: Store, wanted: PaperFilter) -> int:
    """How many papers a filter leaves."""
    return int(store.rows("papers.count", **wanted.params)[0]["total"])


def _paper(fields: Mapping[str, Any]) -> Paper:
    return Paper(
        id=fields["id"],
        title=fields["title"],
        abstract=fields["abstract"],
        arxiv_id=fields.get("arxivId"),
        doi=fields.get("doi"),
        published=fields.get("published"),
        published_inferred=bool(fields.get("publishedInferred")),
        author_count=fields.get("authorCount"),
        comment_count=fields.get("commentCount"),
        upvotes=fields.get("upvotes"),
        url=fields.get("url"),
        code_urls=tuple(fields.get("codeUrls") or ()),
        categories=tuple(fields.get("categories") or ()),
        model=fields.get("model"),
    )
