"""Papers related to a paper, each with the reasons."""

from __future__ import annotations

from collections.abc import Sequence

import strawberry

from api.graphql.context import Info
from api.graphql.types.entity import Entity, entity
from api.graphql.types.paper import Paper
from graph.model import Role
from graph.reads import entities, links, papers, related
from graph.reads.links import Linked


@strawberry.type
class SharedEntity:
    """An entity that two papers link to."""

    entity: Entity = strawberry.field(description="The entity.")
    roles: list[Role] = strawberry.field(description="What it is to the paper that was asked about.")
    other_roles: list[Role] = strawberry.field(description="What it is to the related one.")
    links: int = strawberry.field(description="How many links of papers lead to it: the fewer, the more it tells.")


@strawberry.type
class RelatedPaper:
    """A paper that has to do with another, and why."""

    origin: strawberry.Private[str]
    paper: Paper = strawberry.field(description="The related paper.")
    score: int = strawberry.field(
        description="What the reasons weigh together: each shared entity 1,000 over the root of its `links`, a "
        "citation 707, as much as an entity that only the two share. Entities count in order of `links`, up to 2,000."
    )
    cites: bool = strawberry.field(description="Whether the paper that was asked about cites the related one.")
    cited_by: bool = strawberry.field(description="Whether the related one cites it.")

    @strawberry.field
    async def shared(self, info: Info) -> list[SharedEntity]:
        """All entities that both link to, those with the fewest links first."""
        batches = info.context.batches
        ours, others = await batches.many(links.of_papers, [self.origin, self.paper.record.id])
        both = sorted({one.entity for one in ours or ()} & {one.entity for one in others or ()})
        counts = dict(zip(both, await batches.many(related.links, both), strict=True))
        records = await batches.many(entities.by_ids, both)
        found = [
            SharedEntity(
                entity=entity(record),
                roles=_roles(ours or (), record.id),
                other_roles=_roles(others or (), record.id),
                links=counts[record.id] or 0,
            )
            for record in records
            if record
        ]
        return sorted(found, key=lambda one: (one.links, one.entity.entity_id))


def _roles(linked: Sequence[Linked], entity: str) -> list[Role]:
    return [role for role in Role if any(one.entity == entity and one.link.role is role for one in linked)]


async def related_to(info: Info, paper: str, first: int) -> list[RelatedPaper]:
    """The papers most related to one."""
    batches = info.context.batches
    found = await batches.one(related.papers, related.RelatedTo(paper, first)) or ()
    records = await batches.many(papers.by_ids, [one.paper for one in found])
    return [
        RelatedPaper(origin=paper, paper=Paper.of(record), score=one.score, cites=one.cites, cited_by=one.cited_by)
        for one, record in zip(found, records, strict=True)
        if record
    ]
