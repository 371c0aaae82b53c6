"""Pages of entities."""

from __future__ import annotations

import strawberry

from api.graphql.connections import Connection
from api.graphql.types.entity import Entity


@strawberry.type
class EntityEdge:
    """An entity on a page."""

    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    node: Entity = strawberry.field(description="The entity.")


@strawberry.type
class EntityConnection(Connection[EntityEdge, Entity]):
    """A page of entities."""
