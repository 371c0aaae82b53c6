"""How two things hang together."""

from __future__ import annotations

from typing import Self

import strawberry

from api.graphql.context import Info
from api.graphql.ids import node_id
from api.graphql.types.link import there
from api.graphql.types.node import Node
from api.graphql.types.origins import Author
from api.graphql.types.pages import entity_at, paper_at
from graph.reads import origins
from graph.reads import path as reads
from graph.reads.path import Key, Relationship


@strawberry.type
class PathStep:
    """A step from one thing to the next."""

    key: strawberry.Private[Key]
    relationship: Relationship = strawberry.field(description="What joins the two.")
    forward: bool = strawberry.field(
        description="Whether it points to the next thing: USES points from a paper to an entity, and not back."
    )

    @classmethod
    def of(cls, step: reads.Step) -> Self:
        """The step of a record."""
        return cls(key=step.to, relationship=step.relationship, forward=step.forward)

    @strawberry.field
    async def node(self, info: Info) -> Node:
        """What it leads to."""
        return await _at(info, self.key)


@strawberry.type
class Path:
    """A shortest way from one thing to another."""

    found: strawberry.Private[reads.Path]
    length: int = strawberry.field(description="How many steps it has.")
    steps: list[PathStep] = strawberry.field(description="Its steps, in order.")

    @classmethod
    def of(cls, found: reads.Path) -> Self:
        """The path of a record."""
        return cls(found=found, length=len(found.steps), steps=[PathStep.of(step) for step in found.steps])

    @strawberry.field
    async def start(self, info: Info) -> Node:
        """Where it starts."""
        return await _at(info, self.found.start)


async def _at(info: Info, key: Key) -> Node:
    """The paper, the entity or the author of a key."""
    type, id = key
    found: Node | None
    if type == "author":
        author = await info.context.batches.one(origins.authors, id)
        found = Author.of(author) if author else None
    else:
        found = await (paper_at if type == "paper" else entity_at)(info, id)
    return there(found, node_id(type, id))
