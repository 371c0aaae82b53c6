"""The entities that papers link together with an entity."""

from __future__ import annotations

import strawberry

from api.graphql.connections import Connection, Once, Turned
from api.graphql.context import Info
from api.graphql.ids import cursor
from api.graphql.types.entity import Entity, entity
from graph.reads import cooccurrence, entities
from graph.reads.cooccurrence import Cooccurrence, CooccurringWith
from graph.reads.pages import Page, Window


@strawberry.type
class CooccurrenceEdge:
    """An entity that papers link together with another."""

    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    node: Entity = strawberry.field(description="The other entity.")
    papers: int = strawberry.field(description="How many papers link both.")


@strawberry.type
class CooccurrenceConnection(Connection[CooccurrenceEdge, Entity]):
    """A page of the entities that papers link together with another."""


def cooccurring(info: Info, of: CooccurringWith, window: Window) -> CooccurrenceConnection:
    """A connection of what stands together with an entity."""
    batches = info.context.batches

    async def turn() -> Turned[CooccurrenceEdge]:
        page = await batches.one(cooccurrence.pages, (of, window)) or Page[Cooccurrence]()
        records = await batches.many(entities.by_ids, [placed.item[0] for placed in page.items])
        edges = [
            CooccurrenceEdge(cursor=cursor(placed.place), node=entity(record), papers=placed.item[1])
            for placed, record in zip(page.items, records, strict=True)
            if record
        ]
        return Turned(edges, page.more, window.after is not None)

    async def total() -> int:
        return await batches.one(cooccurrence.counts, of) or 0

    return CooccurrenceConnection(turned=Once(turn), total=total)
