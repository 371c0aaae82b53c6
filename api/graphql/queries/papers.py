"""Root fields about papers and listings."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import strawberry

from api.graphql.arguments import USUAL, After, First, window
from api.graphql.connections import Connection, Once, Turned
from api.graphql.context import Info
from api.graphql.identify import identifiers
from api.graphql.ids import cursor, own_id
from api.graphql.queries.entities import entity_id
from api.graphql.types.origins import Listing, ListingEdge
from api.graphql.types.pages import paper_at, paper_page
from api.graphql.types.paper import Paper, PaperConnection
from graph.model import Role
from graph.reads import origins, papers
from graph.reads.pages import Page
from graph.reads.papers import PaperFilter, PaperOrder
from graph.resolve.names import slug


@strawberry.type
class ListingConnection(Connection[ListingEdge, Listing]):
    """A page of listings."""


@strawberry.input
class PapersFilter:
    """What papers must have. All that is given must hold; an empty filter lets every paper through."""

    published_from: date | None = strawberry.field(default=None, description="Published on this day or later.")
    published_until: date | None = strawberry.field(default=None, description="Published on this day or before.")
    organization: str | None = strawberry.field(default=None, description="From the organisation of this id or handle.")
    author: str | None = strawberry.field(default=None, description="By the author of this id or name.")
    listing: strawberry.ID | None = strawberry.field(default=None, description="In the listing of this id.")
    category: str | None = strawberry.field(default=None, description="In this subject category, as in `cs.LG`.")
    has_code: bool | None = strawberry.field(default=None, description="With a known address of code, or without.")
    entity: str | None = strawberry.field(default=None, description="Linked to the entity of this id, name or alias.")
    roles: list[Role] | None = strawberry.field(default=None, description="With `entity`: in one of these roles.")


@strawberry.type
class PaperQueries:
    """Root fields about papers."""

    @strawberry.field
    async def paper(
        self,
        info: Info,
        id: Annotated[
            strawberry.ID,
            strawberry.argument(
                description="Any identifier: our id, an arXiv id (also with version, or an address), a DOI, "
                "the exact title or its slug."
            ),
        ],
    ) -> Paper | None:
        """The paper that an identifier leads to."""
        found = await info.context.batches.many(papers.identified, identifiers(id))
        known = next((one for one in found if one), None)
        return await paper_at(info, known) if known else None

    @strawberry.field
    async def papers(
        self,
        info: Info,
        filter: Annotated[PapersFilter | None, strawberry.argument(description="What papers must have.")] = None,
        order_by: Annotated[PaperOrder, strawberry.argument(description="The order.")] = PaperOrder.NEWEST,
        first: First = USUAL,
        after: After = None,
    ) -> PaperConnection:
        """Papers, filtered and ordered."""
        asked, batches = window(first, after), info.context.batches
        wanted = Once(lambda: _wanted(info, filter or PapersFilter()))

        async def page() -> Page[str]:
            return await batches.call(papers.listed, await wanted(), order_by, asked)

        async def total() -> int:
            return await batches.call(papers.count, await wanted())

        return paper_page(info.context, page, total, asked)

    @strawberry.field
    async def listings(self, info: Info, first: First = USUAL, after: After = None) -> ListingConnection:
        """The pages and files that were loaded, the newest first."""
        asked, batches = window(first, after), info.context.batches

        async def turn() -> Turned[ListingEdge]:
            page = await batches.call(origins.listings_page, asked)
            records = await batches.many(origins.listings, [placed.item for placed in page.items])
            edges = [
                ListingEdge(cursor=cursor(placed.place), node=Listing.of(record))
                for placed, record in zip(page.items, records, strict=True)
                if record
            ]
            return Turned(edges, page.more, asked.after is not None)

        async def total() -> int:
            return await batches.call(origins.listings_count)

        return ListingConnection(turned=Once(turn), total=total)


async def _wanted(info: Info, given: PapersFilter) -> PaperFilter:
    entity = None
    if given.entity is not None:
        entity = await entity_id(info, given.entity) or given.entity  # an unknown one lets nothing through
    return PaperFilter(
        published_from=given.published_from.isoformat() if given.published_from else None,
        published_until=given.published_until.isoformat() if given.published_until else None,
        organization=own_id("organization", given.organization) if given.organization else None,
        author=slug(own_id("author", given.author)) if given.author else None,
        listing=own_id("listing", given.listing) if given.listing else None,
        category=given.category,
        code=given.has_code,
        entity=entity,
        roles=tuple(given.roles) if given.roles is not None else None,
    )
