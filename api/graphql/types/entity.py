"""Entities: one interface, a type for each kind."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.graphql.arguments import USUAL, After, Cooccurrences, First, Roles, chosen, window
from api.graphql.context import Info
from api.graphql.ids import node_id
from api.graphql.types import kin
from api.graphql.types.node import Node
from api.graphql.types.pages import entity_at, entity_page, linking_papers, paper_at
from api.graphql.types.stats import RoleCount
from graph.model import Kind, Role
from graph.reads import about, entities, versions
from graph.reads.about import YearsOf
from graph.reads.cooccurrence import CooccurrenceOrder, CooccurringWith
from graph.reads.entities import RivalsOf
from graph.reads.introductions import ClaimsTo
from graph.reads.parents import PapersOf

if TYPE_CHECKING:
    from api.graphql.types.about import ClaimConnection, YearCount
    from api.graphql.types.cooccurrence import CooccurrenceConnection
    from api.graphql.types.entity_page import EntityConnection
    from api.graphql.types.introduction import Introduction
    from api.graphql.types.linking import LinkingPaperConnection
    from api.graphql.types.paper import Paper
    from api.graphql.types.rival import Rival

LaterCooccurrenceConnection = Annotated["CooccurrenceConnection", strawberry.lazy("api.graphql.types.cooccurrence")]
LaterClaimConnection = Annotated["ClaimConnection", strawberry.lazy("api.graphql.types.about")]
LaterIntroduction = Annotated["Introduction", strawberry.lazy("api.graphql.types.introduction")]
LaterYearCount = Annotated["YearCount", strawberry.lazy("api.graphql.types.about")]
LaterEntityConnection = Annotated["EntityConnection", strawberry.lazy("api.graphql.types.entity_page")]
LaterPaper = Annotated["Paper", strawberry.lazy("api.graphql.types.paper")]
LaterRival = Annotated["Rival", strawberry.lazy("api.graphql.types.rival")]
LaterLinkingPaperConnection = Annotated["LinkingPaperConnection", strawberry.lazy("api.graphql.types.linking")]


@strawberry.interface
class Entity(Node):
    """Something that papers introduce, use, compare with, evaluate on or study."""

    record: strawberry.Private[entities.Entity]
    entity_id: str = strawberry.field(description="Our own id: the normalised name, with `~2` and so on for homonyms.")
    name: str = strawberry.field(description="The name to show.")
    kind: Kind = strawberry.field(description="What it is, as concluded from all papers.")
    aliases: list[str] = strawberry.field(description="What else papers call it.")
    first_seen: date | None = strawberry.field(description="The day of the earliest paper linked to it.")

    @strawberry.field
    async def introduced_by(self, info: Info) -> LaterPaper | None:
        """The paper that introduced it first, if one here did."""
        id = self.record.introduced_by
        return await paper_at(info, id) if id else None

    @strawberry.field
    async def introductions(self, info: Info, first: First = USUAL) -> list[LaterIntroduction]:
        """Every paper that claims to introduce it, the first one first, and why that goes before the others."""
        from api.graphql.types.introduction import introductions_of

        return await introductions_of(info, ClaimsTo(self.record.id, window(first, None).first))

    @strawberry.field
    async def papers(
        self, info: Info, roles: Roles = None, first: First = USUAL, after: After = None
    ) -> LaterLinkingPaperConnection:
        """The papers linked to it, the newest first."""
        return linking_papers(info, PapersOf("entities", self.record.id, chosen(roles)), window(first, after))

    @strawberry.field
    async def roles(self, info: Info) -> list[RoleCount]:
        """How many papers have it in each role; every role is listed."""
        found = await info.context.batches.one(entities.role_counts, self.record.id) or {}
        return [RoleCount(role=role, papers=found.get(role, 0)) for role in Role]

    @strawberry.field
    async def homonyms(self, info: Info) -> list[Entity]:
        """Other entities that share a name with it, the most linked first."""
        ids = await info.context.batches.one(entities.homonyms, self.record.id) or ()
        records = await info.context.batches.many(entities.by_ids, ids)
        return [entity(record) for record in records if record]

    @strawberry.field
    async def version_of(self, info: Info) -> Entity | None:
        """What it is a version of, as FlashAttention-2 is one of FlashAttention."""
        id = await info.context.batches.one(versions.families, self.record.id)
        return await entity_at(info, id) if id else None

    @strawberry.field
    async def versions(self, info: Info, first: First = USUAL, after: After = None) -> LaterEntityConnection:
        """Its versions, those first that were seen first."""
        asked, batches, id = window(first, after), info.context.batches, self.record.id

        async def total() -> int:
            return await batches.one(versions.counts, id) or 0

        return entity_page(info.context, lambda: batches.one(versions.pages, (id, asked)), total, asked)

    @strawberry.field
    async def compared_with(self, info: Info, first: First = USUAL) -> list[LaterRival]:
        """What the papers that introduce it compare with, by number of papers."""
        from api.graphql.types.rival import rivals

        return await rivals(info, RivalsOf(self.record.id, "compared_with", window(first, None).first))

    @strawberry.field
    async def compared_by(self, info: Info, first: First = USUAL) -> list[LaterRival]:
        """What is introduced by papers that compare with it, by number of papers."""
        from api.graphql.types.rival import rivals

        return await rivals(info, RivalsOf(self.record.id, "compared_by", window(first, None).first))

    builds_on = strawberry.field(resolver=kin.builds_on)
    built_upon_by = strawberry.field(resolver=kin.built_upon_by)
    outperforms = strawberry.field(resolver=kin.outperforms)
    outperformed_by = strawberry.field(resolver=kin.outperformed_by)

    @strawberry.field
    async def timeline(self, info: Info, roles: Roles = None) -> list[LaterYearCount]:
        """How many papers are linked to it, by year, the earliest first; those without a day are left out."""
        from api.graphql.types.about import YearCount

        of = YearsOf(self.record.id, chosen(roles))
        found = await info.context.batches.one(about.years, of) or ()
        return [YearCount(year=year, papers=papers) for year, papers in found]

    @strawberry.field
    async def claims(self, info: Info, first: First = USUAL, after: After = None) -> LaterClaimConnection:
        """The results in numbers that are about it, the newest paper's first."""
        from api.graphql.types.about import claims_about

        return claims_about(info, self.record.id, window(first, after))

    @strawberry.field
    async def cooccurring(
        self,
        info: Info,
        roles: Roles = None,
        order_by: Cooccurrences = CooccurrenceOrder.PAPERS,
        first: First = USUAL,
        after: After = None,
    ) -> LaterCooccurrenceConnection:
        """Other entities that papers link together with it, both in one of these roles."""
        from api.graphql.types.cooccurrence import cooccurring

        of = CooccurringWith(self.record.id, chosen(roles), order_by)
        return cooccurring(info, of, window(first, after, order_by.key))


@strawberry.type
class Method(Entity):
    """An algorithm, an architecture, a technique."""


@strawberry.type
class Model(Entity):
    """A trained model."""


@strawberry.type
class System(Entity):
    """Software, a library, a simulator, hardware."""


@strawberry.type
class Dataset(Entity):
    """A dataset, a benchmark, an environment."""


@strawberry.type
class Concept(Entity):
    """A topic or a task, only ever studied."""


TYPES: dict[Kind, type[Entity]] = {
    Kind.METHOD: Method,
    Kind.MODEL: Model,
    Kind.SYSTEM: System,
    Kind.DATASET: Dataset,
    Kind.CONCEPT: Concept,
}


def entity(record: entities.Entity) -> Entity:
    """The object of a record, of the type of its kind."""
    return TYPES[record.kind](
        record=record,
        id=node_id("entity", record.id),
        entity_id=record.id,
        name=record.name,
        kind=record.kind,
        aliases=list(record.aliases),
        first_seen=date.fromisoformat(record.first_seen) if record.first_seen else None,
    )
