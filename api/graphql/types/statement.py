"""What a paper's text claims in numbers, and whom it cites."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Self

import strawberry

from api.graphql.context import Info
from api.graphql.types.link import Evidence
from api.graphql.types.pages import entity_at
from graph.model import Direction, Mention
from graph.model import Reference as InText
from graph.reads.statements import Stated

if TYPE_CHECKING:
    from api.graphql.types.entity import Entity

LaterEntity = Annotated["Entity", strawberry.lazy("api.graphql.types.entity")]


@strawberry.type
class Claim:
    """A quantitative result as a paper states it: "improves accuracy by 3.1% over X on Y"."""

    record: strawberry.Private[Stated]
    metric: str | None = strawberry.field(description="What is measured, in the paper's words.")
    value: str = strawberry.field(description="The value as written.")
    number: float | None = strawberry.field(description="The value as a number; of a span, the last.")
    unit: str | None = strawberry.field(description='What the number counts: "%", "x", "points".')
    direction: Direction | None = strawberry.field(description="Whether the number means more or less.")
    subject_words: str | None = strawberry.field(description="Whose result it is, in the paper's words.")
    against_words: str | None = strawberry.field(description="What it is compared with, in the paper's words.")
    on_words: str | None = strawberry.field(description="What it was measured on, in the paper's words.")
    evidence: Evidence = strawberry.field(description="Where the value stands.")

    @classmethod
    def of(cls, stated: Stated) -> Self:
        """The claim of a Claim node."""
        claim = stated.claim
        return cls(
            record=stated,
            metric=claim.metric,
            value=claim.value,
            number=claim.number,
            unit=claim.unit,
            direction=claim.direction,
            subject_words=claim.subject,
            against_words=claim.against,
            on_words=claim.on,
            evidence=Evidence.of(stated.paper, Mention(claim.value, claim.start, claim.end)),
        )

    @strawberry.field
    async def subject(self, info: Info) -> LaterEntity | None:
        """The entity whose result it is, where the paper names one."""
        return await entity_at(info, self.record.subject) if self.record.subject else None

    @strawberry.field
    async def against(self, info: Info) -> LaterEntity | None:
        """The entity that it is compared with, where the paper names one."""
        return await entity_at(info, self.record.against) if self.record.against else None

    @strawberry.field
    async def on(self, info: Info) -> LaterEntity | None:
        """The entity that it was measured on, where the paper names one."""
        return await entity_at(info, self.record.on) if self.record.on else None


@strawberry.type
class Reference:
    """An in-text citation: "(Hu et al., 2021)", "[12]"."""

    author: str | None = strawberry.field(description="The first author's family name.")
    year: str | None = strawberry.field(description='The year, with its letter: "2021a".')
    label: str | None = strawberry.field(description='What stands in brackets: "12", "HSW+21", a LaTeX key.')
    name: str | None = strawberry.field(description="The name that it stands at.")
    evidence: Evidence = strawberry.field(description="Where it stands.")

    @classmethod
    def of(cls, paper: str, reference: InText) -> Self:
        """The citation of a Reference node."""
        return cls(
            author=reference.author,
            year=reference.year,
            label=reference.label,
            name=reference.name,
            evidence=Evidence.of(paper, Mention(reference.quote, reference.start, reference.end)),
        )
