"""Root fields about papers and listings."""

from __future__ import annotations

from typing import Annotated

import strawberry

from api.graphql.arguments import USUAL, After, First, window
from api.graphql.connections import Connection, Once, Turned
from api.graphql.context import Info
from api.graphql.identify import identifiers
from api.graphql.ids import cursor
from api.graphql.queries.filtering import PapersFilter, wanted_of
from api.graphql.types.origins import Listing, ListingEdge
from api.graphql.types.pages import paper_at, paper_page
from api.graphql.types.paper import Paper, PaperConnection
from graph.reads import origins, papers
from graph.reads.pages import Page
from graph.reads.papers import PaperOrder


@strawberry.type
class ListingConnection(Connection[ListingEdge, Listing]):
    """A page of listings."""


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
        asked, batches = window(first, after, order_by.key), info.context.batches
        wanted = Once(lambda: wanted_of(info, filter or PapersFilter()))

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
