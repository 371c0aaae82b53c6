"""Papers, and pages of them."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated, Self

import strawberry

from api.graphql.arguments import USUAL, After, Citations, First, Kinds, Roles, window
from api.graphql.connections import Connection
from api.graphql.context import Info
from api.graphql.ids import node_id
from api.graphql.types.node import Node
from api.graphql.types.origins import Author, Listed, Organization
from api.graphql.types.pages import citations_of, links_of
from graph.reads import origins, papers, statements
from graph.reads.citations import CitationKind, CitationsOf

if TYPE_CHECKING:
    from api.graphql.types.citation import CitationConnection
    from api.graphql.types.link import LinkConnection
    from api.graphql.types.related import RelatedPaper
    from api.graphql.types.segments import Segments
    from api.graphql.types.statement import Claim, Reference

LaterCitationConnection = Annotated["CitationConnection", strawberry.lazy("api.graphql.types.citation")]
LaterClaim = Annotated["Claim", strawberry.lazy("api.graphql.types.statement")]
LaterReference = Annotated["Reference", strawberry.lazy("api.graphql.types.statement")]
LaterLinkConnection = Annotated["LinkConnection", strawberry.lazy("api.graphql.types.link")]
LaterRelatedPaper = Annotated["RelatedPaper", strawberry.lazy("api.graphql.types.related")]
LaterSegments = Annotated["Segments", strawberry.lazy("api.graphql.types.segments")]


@strawberry.type
class Paper(Node):
    """A paper: its fields merged from all that listings say of it, and what its text says."""

    record: strawberry.Private[papers.Paper]
    paper_id: str = strawberry.field(description="The best identifier known: arXiv id, else DOI, else title as a slug.")
    arxiv_id: str | None = strawberry.field(description="The arXiv id, without version.")
    doi: str | None = strawberry.field(description="The DOI, in lower case, without resolver.")
    title: str = strawberry.field(description="The title.")
    abstract: str = strawberry.field(description="The abstract.")
    text: str = strawberry.field(description="Title, newline, abstract: the text in which evidence counts characters.")
    published: date | None = strawberry.field(description="The day of publication.")
    published_inferred: bool = strawberry.field(description="Whether that day's year was concluded, not read.")
    author_count: int | None = strawberry.field(description="How many authors it has, also where names are unknown.")
    comment_count: int | None = strawberry.field(description="Comments on the hub.")
    upvotes: int | None = strawberry.field(description="Upvotes on the hub.")
    url: str | None = strawberry.field(description="Its address.")
    code_urls: list[str] = strawberry.field(description="Addresses of its code, from listings and from its text.")
    categories: list[str] = strawberry.field(description="Subject categories, the primary one first.")
    model: str | None = strawberry.field(description="The extraction model that read its text.")

    @classmethod
    def of(cls, record: papers.Paper) -> Self:
        """The paper of a record."""
        return cls(
            record=record,
            id=node_id("paper", record.id),
            paper_id=record.id,
            arxiv_id=record.arxiv_id,
            doi=record.doi,
            title=record.title,
            abstract=record.abstract,
            text=record.text,
            published=date.fromisoformat(record.published) if record.published else None,
            published_inferred=record.published_inferred,
            author_count=record.author_count,
            comment_count=record.comment_count,
            upvotes=record.upvotes,
            url=record.url,
            code_urls=list(record.code_urls),
            categories=list(record.categories),
            model=record.model,
        )

    @strawberry.field
    async def authors(self, info: Info) -> list[Author]:
        """Its authors, in order, as far as a listing names them."""
        found = await info.context.batches.one(origins.authors_of, self.record.id)
        return [Author.of(author) for author in found or ()]

    @strawberry.field
    async def organization(self, info: Info) -> Organization | None:
        """The organisation that it comes from."""
        found = await info.context.batches.one(origins.organizations_of, self.record.id)
        return Organization.of(found) if found else None

    @strawberry.field
    async def listings(self, info: Info) -> list[Listed]:
        """What each listing says of it."""
        found = await info.context.batches.one(origins.records_of, self.record.id)
        return [Listed.of(listed) for listed in found or ()]

    @strawberry.field
    async def links(
        self,
        info: Info,
        roles: Roles = None,
        kinds: Kinds = None,
        first: First = USUAL,
        after: After = None,
    ) -> LaterLinkConnection:
        """What it introduces, uses, compares with, evaluates on and studies, by role, the surest first."""
        return links_of(info, self.record.id, roles, kinds, window(first, after))

    @strawberry.field
    async def segments(self, info: Info) -> LaterSegments:
        """Its title and its abstract in pieces, each with what is mentioned there: ready to be highlighted."""
        from api.graphql.types.segments import segments_of

        return await segments_of(info, self.record)

    @strawberry.field
    async def claims(self, info: Info) -> list[LaterClaim]:
        """The results that it states in numbers, in the order of its text."""
        from api.graphql.types.statement import Claim

        found = await info.context.batches.one(statements.claims_of_papers, self.record.id)
        return [Claim.of(stated) for stated in found or ()]

    @strawberry.field
    async def references(self, info: Info) -> list[LaterReference]:
        """Its in-text citations, in the order of its text."""
        from api.graphql.types.statement import Reference

        found = await info.context.batches.one(statements.references_of_papers, self.record.id)
        return [Reference.of(self.record.id, one) for one in found or ()]

    @strawberry.field
    async def cites(
        self, info: Info, kind: Citations = CitationKind.ALL, first: First = USUAL, after: After = None
    ) -> LaterCitationConnection:
        """Papers that it cites, the newest first."""
        return citations_of(info, CitationsOf(self.record.id, "cites", kind), window(first, after))

    @strawberry.field
    async def cited_by(
        self, info: Info, kind: Citations = CitationKind.ALL, first: First = USUAL, after: After = None
    ) -> LaterCitationConnection:
        """Papers that cite it, the newest first."""
        return citations_of(info, CitationsOf(self.record.id, "cited_by", kind), window(first, after))

    @strawberry.field
    async def related(self, info: Info, first: First = USUAL) -> list[LaterRelatedPaper]:
        """Other papers that share entities with it or stand in a citation with it, the most related first."""
        from api.graphql.types.related import related_to

        return await related_to(info, self.record.id, window(first, None).first)


@strawberry.type
class PaperEdge:
    """A paper on a page."""

    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    node: Paper = strawberry.field(description="The paper.")


@strawberry.type
class PaperConnection(Connection[PaperEdge, Paper]):
    """A page of papers."""
