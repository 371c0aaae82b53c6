"""Entities that others are compared with."""

from __future__ import annotations

import strawberry

from api.graphql.context import Info
from api.graphql.types.entity import Entity, entity
from graph.reads import entities
from graph.reads.entities import RivalsOf


@strawberry.type
class Rival:
    """An entity that another is compared with."""

    entity: Entity = strawberry.field(description="The other entity.")
    papers: int = strawberry.field(description="How many papers compare the two.")


async def rivals(info: Info, of: RivalsOf) -> list[Rival]:
    """The entities that one is compared with, or compared by."""
    found = await info.context.batches.one(entities.rivals, of) or ()
    records = await info.context.batches.many(entities.by_ids, [id for id, _ in found])
    return [
        Rival(entity=entity(record), papers=papers)
        for (_, papers), record in zip(found, records, strict=True)
        if record
    ]
