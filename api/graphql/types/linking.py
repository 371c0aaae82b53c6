"""The papers linked to an entity, with the links."""

from __future__ import annotations

import strawberry

from api.graphql.connections import Connection
from api.graphql.context import Info
from api.graphql.types.link import Link
from api.graphql.types.paper import Paper
from graph.reads import links
from graph.reads.parents import PapersOf


@strawberry.type
class LinkingPaperEdge:
    """A paper linked to an entity."""

    of: strawberry.Private[PapersOf]
    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    node: Paper = strawberry.field(description="The paper.")

    @strawberry.field
    async def links(self, info: Info) -> list[Link]:
        """The paper's links to the entity, in the roles asked for, with their evidence."""
        found = await info.context.batches.one(links.of_papers, self.node.record.id) or ()
        roles = self.of.roles
        return [Link.of(one) for one in found if one.entity == self.of.id and (roles is None or one.link.role in roles)]


@strawberry.type
class LinkingPaperConnection(Connection[LinkingPaperEdge, Paper]):
    """A page of papers linked to an entity."""
