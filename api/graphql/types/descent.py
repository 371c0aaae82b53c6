"""What an entity descends from, what descends from it, and what it outperforms."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, Annotated, TypeVar

import strawberry

from api.graphql.batching import Reader
from api.graphql.context import Info
from api.graphql.types.entity import Entity, entity
from graph.reads import entities, lineage, papers
from graph.reads.lineage import Relation

if TYPE_CHECKING:
    from api.graphql.types.paper import Paper

T = TypeVar("T")
R = TypeVar("R")
LaterPaper = Annotated["Paper", strawberry.lazy("api.graphql.types.paper")]


@strawberry.type
class Descent:
    """That one entity builds on another, or is a version of it."""

    paper_ids: strawberry.Private[Sequence[str]]
    entity: Entity = strawberry.field(description="The other entity.")
    relation: Relation = strawberry.field(description="How the one descends from the other.")
    version: str | None = strawberry.field(description="Of a version, what its name adds to the family's.")
    quotes: list[str] = strawberry.field(description="The words that say so, one for each of `papers`.")

    @strawberry.field
    async def papers(self, info: Info) -> list[LaterPaper]:
        """The papers that say so; one that says it twice is there twice."""
        return await _papers(info, self.paper_ids)


@strawberry.type
class Outperformance:
    """That one entity outperforms another, by what papers claim in numbers."""

    paper_ids: strawberry.Private[Sequence[str]]
    entity: Entity = strawberry.field(description="The other entity.")
    metrics: list[str] = strawberry.field(description="The metrics of these claims, as the papers name them.")

    @strawberry.field
    async def papers(self, info: Info) -> list[LaterPaper]:
        """The papers that claim it."""
        return await _papers(info, self.paper_ids)


async def descents(info: Info, id: str, first: int, *, older: bool) -> list[Descent]:
    """What an entity descends from, or what descends from it, most papers first."""
    read = lineage.older if older else lineage.younger

    def of(one: lineage.Descent, other: Entity) -> Descent:
        return Descent(
            paper_ids=one.papers, entity=other, relation=one.relation, version=one.version, quotes=list(one.quotes)
        )

    return await _with_others(info, read, id, first, lambda one: one.basis if older else one.entity, of)


async def outperforming(info: Info, id: str, first: int, *, better: bool) -> list[Outperformance]:
    """What an entity outperforms, or what outperforms it, most papers first."""
    read = lineage.outperforms if better else lineage.outperformed_by

    def of(one: lineage.Outperforms, other: Entity) -> Outperformance:
        return Outperformance(paper_ids=one.papers, entity=other, metrics=list(one.metrics))

    return await _with_others(info, read, id, first, lambda one: one.other, of)


async def _with_others(
    info: Info,
    read: Reader[str, tuple[T, ...]],
    id: str,
    first: int,
    end: Callable[[T], str],
    of: Callable[[T, Entity], R],
) -> list[R]:
    found = (await info.context.batches.one(read, id) or ())[:first]
    records = await info.context.batches.many(entities.by_ids, [end(one) for one in found])
    return [of(one, entity(record)) for one, record in zip(found, records, strict=True) if record]


async def _papers(info: Info, ids: Iterable[str]) -> list[Paper]:
    from api.graphql.types.paper import Paper

    records = await info.context.batches.many(papers.by_ids, ids)
    return [Paper.of(record) for record in records if record]
