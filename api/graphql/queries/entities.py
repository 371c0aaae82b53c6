"""Root fields about entities."""

from __future__ import annotations

from datetime import date
from typing import Annotated

import strawberry

from api.graphql.arguments import USUAL, After, First, Kinds, Roles, chosen, window
from api.graphql.context import Info
from api.graphql.ids import own_id
from api.graphql.types.entity import Entity
from api.graphql.types.entity_page import EntityConnection
from api.graphql.types.pages import entity_at, entity_page
from graph.errors import UsageError
from graph.reads import entities
from graph.reads.entities import EntityFilter, EntityOrder
from graph.reads.pages import Page


async def entity_id(info: Info, text: str) -> str | None:
    """The id of the entity that an id, a name or an alias leads to; of several the most linked."""
    batches = info.context.batches
    own = own_id("entity", text)
    if record := await batches.one(entities.by_ids, own):
        return record.id
    named = await batches.one(entities.named, text)
    return named[0] if named else None


@strawberry.type
class EntityQueries:
    """Root fields about entities."""

    @strawberry.field
    async def entity(
        self,
        info: Info,
        id: Annotated[strawberry.ID | None, strawberry.argument(description="Its id, as in `entity:lora`.")] = None,
        name: Annotated[
            str | None,
            strawberry.argument(description="Any of its names, spelled anyhow; of several entities the most linked."),
        ] = None,
    ) -> Entity | None:
        """The entity of an id, or of a name or alias. Give one of the two."""
        if (id is None) == (name is None):
            raise UsageError("entity: give id or name, one of the two")
        if id is not None:
            return await entity_at(info, own_id("entity", id))
        found = await info.context.batches.one(entities.named, name or "")
        return await entity_at(info, found[0]) if found else None

    @strawberry.field
    async def entities(
        self,
        info: Info,
        kinds: Kinds = None,
        roles: Roles = None,
        published_from: Annotated[
            date | None, strawberry.argument(description="Only links of papers of this day or later.")
        ] = None,
        published_until: Annotated[
            date | None, strawberry.argument(description="Only links of papers of this day or before.")
        ] = None,
        order_by: Annotated[EntityOrder, strawberry.argument(description="The order.")] = EntityOrder.PAPERS,
        first: First = USUAL,
        after: After = None,
    ) -> EntityConnection:
        """Entities, by kind and by the papers that link to them: in which roles, of which days."""
        asked, batches = window(first, after, order_by.key), info.context.batches
        wanted = EntityFilter(
            chosen(kinds),
            chosen(roles),
            published_from.isoformat() if published_from else None,
            published_until.isoformat() if published_until else None,
        )

        async def page() -> Page[str]:
            return await batches.call(entities.listed, wanted, order_by, asked)

        async def total() -> int:
            return await batches.call(entities.count, wanted)

        return entity_page(info.context, page, total, asked)
