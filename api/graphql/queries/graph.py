"""Root fields about the graph as a whole: any node, search, counts."""

from __future__ import annotations

from typing import Annotated

import strawberry

from api.graphql.arguments import USUAL, After, First, window
from api.graphql.context import Info
from api.graphql.enums import SearchType
from api.graphql.ids import split
from api.graphql.queries.found import search
from api.graphql.types.disputed import Disputed
from api.graphql.types.facets import SearchFilter
from api.graphql.types.node import Node
from api.graphql.types.origins import Author, Listing, Organization
from api.graphql.types.pages import entity_at, paper_at
from api.graphql.types.search import SearchConnection
from api.graphql.types.stats import Stats
from graph.reads import disagreements, origins, stats
from graph.reads.disagreements import Disagreement


@strawberry.type
class GraphQueries:
    """Root fields about the graph as a whole."""

    @strawberry.field
    async def node(
        self,
        info: Info,
        id: Annotated[strawberry.ID, strawberry.argument(description="The type and own id, as in `paper:2301.00001`.")],
    ) -> Node | None:
        """The object of an id."""
        type, own = split(id)
        batches = info.context.batches
        match type:
            case "paper":
                return await paper_at(info, own)
            case "entity":
                return await entity_at(info, own)
            case "author":
                author = await batches.one(origins.authors, own)
                return Author.of(author) if author else None
            case "organization":
                organization = await batches.one(origins.organizations, own)
                return Organization.of(organization) if organization else None
        listing = await batches.one(origins.listings, own)
        return Listing.of(listing) if listing else None

    @strawberry.field
    async def search(
        self,
        info: Info,
        text: Annotated[str, strawberry.argument(description="Words, a name, or how a name begins.")],
        types: Annotated[
            list[SearchType] | None, strawberry.argument(description="What to look for. Without it, everything.")
        ] = None,
        filter: Annotated[SearchFilter | None, strawberry.argument(description="What hits must have.")] = None,
        first: First = USUAL,
        after: After = None,
    ) -> SearchConnection:
        """Papers by the words of title and abstract, entities by every name; the best 200 of each.

        Where there is nothing of the sort, entities with a name that the text misspells.
        """
        return search(info, text, types, filter, first, after)

    @strawberry.field
    async def disagreements(
        self,
        info: Info,
        about: Annotated[Disagreement, strawberry.argument(description="About what.")],
        first: First = USUAL,
    ) -> list[Disputed]:
        """Where sources do not agree about citations, by the papers' ids."""
        found = await info.context.batches.call(disagreements.found, about, window(first, None).first)
        return [Disputed.of(one) for one in found]

    @strawberry.field
    async def stats(self, info: Info) -> Stats:
        """How much of everything the graph holds."""
        return Stats.of(await info.context.batches.call(stats.stats))
