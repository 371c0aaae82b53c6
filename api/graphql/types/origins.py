"""Where papers come from: authors, organisations, listings."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Self

import strawberry

from api.graphql.arguments import USUAL, After, First, window
from api.graphql.context import Info
from api.graphql.ids import node_id
from api.graphql.types.node import Node
from api.graphql.types.pages import papers_of
from graph import model
from graph.reads import origins
from graph.reads.parents import PapersOf

if TYPE_CHECKING:
    from api.graphql.types.paper import PaperConnection

LaterPaperConnection = Annotated["PaperConnection", strawberry.lazy("api.graphql.types.paper")]


@strawberry.type
class Author(Node):
    """A name that papers bear. Namesakes are one author here: no claim is made that they are one person."""

    record: strawberry.Private[origins.Author]
    name: str = strawberry.field(description="The name, as written.")

    @classmethod
    def of(cls, record: origins.Author) -> Self:
        """The author of a record."""
        return cls(record=record, id=node_id("author", record.id), name=record.name)

    @strawberry.field
    async def papers(self, info: Info, first: First = USUAL, after: After = None) -> LaterPaperConnection:
        """The author's papers, the newest first."""
        return papers_of(info, PapersOf("authors", self.record.id), window(first, after))


@strawberry.type
class Organization(Node):
    """An organisation that papers come from."""

    record: strawberry.Private[model.Organization]
    handle: str = strawberry.field(description="Its handle on the hub.")
    name: str = strawberry.field(description="What it calls itself.")

    @classmethod
    def of(cls, record: model.Organization) -> Self:
        """The organisation of a record."""
        return cls(record=record, id=node_id("organization", record.id), handle=record.id, name=record.name)

    @strawberry.field
    async def papers(self, info: Info, first: First = USUAL, after: After = None) -> LaterPaperConnection:
        """Papers from there, the newest first."""
        return papers_of(info, PapersOf("organizations", self.record.id), window(first, after))


@strawberry.type
class Listing(Node):
    """A page or file that was loaded."""

    record: strawberry.Private[model.Listing]
    name: str = strawberry.field(description="The file's name.")
    captured: date | None = strawberry.field(description="The day it was saved, where that is known.")
    sha256: str = strawberry.field(description="The SHA-256 of its bytes, in hex.")

    @classmethod
    def of(cls, record: model.Listing) -> Self:
        """The listing of a record."""
        return cls(
            record=record,
            id=node_id("listing", record.id),
            name=record.name,
            captured=date.fromisoformat(record.captured) if record.captured else None,
            sha256=record.id,
        )

    @strawberry.field
    async def papers(self, info: Info, first: First = USUAL, after: After = None) -> LaterPaperConnection:
        """Its papers, in their places."""
        return papers_of(info, PapersOf("listings", self.record.id), window(first, after))


@strawberry.type
class Listed:
    """What one listing says of a paper, as read: a paper's own fields are merged from these."""

    listing: Listing = strawberry.field(description="The page or file.")
    position: int = strawberry.field(description="The record's place in it, from 0.")
    title: str = strawberry.field(description="The title there.")
    abstract: str = strawberry.field(description="The abstract there.")
    authors: list[str] = strawberry.field(description="The authors there, in order.")
    author_count: int | None = strawberry.field(description="How many authors it counts.")
    published: date | None = strawberry.field(description="The day of publication there.")
    published_inferred: bool = strawberry.field(description="Whether that day's year was concluded, not read.")
    comment_count: int | None = strawberry.field(description="Comments there.")
    upvotes: int | None = strawberry.field(description="Upvotes there.")
    url: str | None = strawberry.field(description="The address there.")
    reference_list: list[str] = strawberry.field(
        description='The works that its reference list has, each as far as it tells of it: "arxiv:… doi:… title:…".'
    )

    @classmethod
    def of(cls, listed: model.Listed) -> Self:
        """The entry of a record in its place."""
        record = listed.record
        return cls(
            listing=Listing.of(listed.listing),
            position=listed.position,
            title=record.title,
            abstract=record.abstract,
            authors=list(record.authors),
            author_count=record.author_count,
            published=date.fromisoformat(record.published) if record.published else None,
            published_inferred=record.published_inferred,
            comment_count=record.comment_count,
            upvotes=record.upvotes,
            url=record.url,
            reference_list=list(record.reference_list),
        )


@strawberry.type
class ListingEdge:
    """A listing on a page."""

    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    node: Listing = strawberry.field(description="The listing.")
