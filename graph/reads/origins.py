"""Where papers come from: authors, organisations and listings, many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Listed, Listing, Organization
from graph.reads.pages import Page, Placed, Window, by_parent, page
from graph.rows import listed_of
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Author:
    """A name that papers bear; namesakes are one author here."""

    id: str
    name: str


def authors_of(store: Store, ids: Sequence[str]) -> Mapping[str, tuple[Author, ...]]:
    """The authors of each paper, in its order."""
    grouped = by_parent(store.rows("papers.authors", ids=list(ids)), "paper")
    return {paper: tuple(Author(row["id"], row["name"]) for row in rows) for paper, rows in grouped.items()}


def organizations_of(store: Store, ids: Sequence[str]) -> Mapping[str, Organization]:
    """The organisation that each paper comes from, for those that name one."""
    rows = store.rows("papers.organizations", ids=list(ids))
    return {row["paper"]: Organization(row["id"], row["name"]) for row in reversed(rows)}


def records_of(store: Store, ids: Sequence[str]) -> Mapping[str, tuple[Listed, ...]]:
    """What each listing says of each paper."""
    grouped = by_parent(store.rows("papers.records", ids=list(ids)), "paper")
    return {paper: tuple(listed_of(row) for row in rows) for paper, rows in grouped.items()}


def authors(store: Store, ids: Sequence[str]) -> Mapping[str, Author]:
    """Authors by id."""
    return {row["id"]: Author(**row) for row in store.rows("papers.authors_by_ids", ids=list(ids))}


def organizations(store: Store, ids: Sequence[str]) -> Mapping[str, Organization]:
    """Organisations by id."""
    return {row["id"]: Organization(**row) for row in store.rows("papers.organizations_by_ids", ids=list(ids))}


def listings(store: Store, ids: Sequence[str]) -> Mapping[str, Listing]:
    """Listings by id."""
    return {row["id"]: Listing(**row) for row in store.rows("papers.listings_by_ids", ids=list(ids))}


def listings_page(store: Store, window: Window) -> Page[str]:
    """A page of the ids of all listings, the newest first."""
    rows = store.rows("papers.listings_page", **window.params)
    return page(window, (Placed((row["key"], row["id"]), row["id"]) for row in rows))


def listings_count(store: Store) -> int:
    """How many listings there are."""
    return int(store.rows("papers.listings_count")[0]["total"])
