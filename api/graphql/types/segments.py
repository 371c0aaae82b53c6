"""A paper's text in pieces, each with what is mentioned there, so that a page highlights it piece by piece."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, Annotated

import strawberry

from api.graphql.context import Info
from api.graphql.types.link import Link, there
from api.graphql.types.pages import entity_at
from api.graphql.types.statement import Claim
from graph.model import Role
from graph.reads import links, statements
from graph.reads.papers import Paper

if TYPE_CHECKING:
    from api.graphql.types.entity import Entity

LaterEntity = Annotated["Entity", strawberry.lazy("api.graphql.types.entity")]
Span = tuple[int, int]


@strawberry.type
class Mark:
    """A mention of an entity in a paper's text."""

    link: Link = strawberry.field(description="The link that it speaks for, with all that is known of it.")
    role: Role = strawberry.field(description="What the entity is to the paper.")
    confidence: float = strawberry.field(description="How sure the model is of the link, 0 to 1.")
    start: int = strawberry.field(
        description="Where the whole mention starts in `text`; one that overlaps others stands in several pieces."
    )
    end: int = strawberry.field(description="Where the whole mention ends there.")

    @strawberry.field
    async def entity(self, info: Info) -> LaterEntity:
        """The entity that is mentioned."""
        id = self.link.record.entity
        return there(await entity_at(info, id), id)


@strawberry.type
class Segment:
    """A piece of a paper's title or abstract; all of it has the same mentions."""

    text: str = strawberry.field(description="The characters themselves.")
    start: int = strawberry.field(
        description="Where it starts in the paper's `text`, in code points (in JavaScript, of `Array.from(text)`)."
    )
    end: int = strawberry.field(description="Where it ends there; the character at `end` is no longer part of it.")
    marks: list[Mark] = strawberry.field(description="The mentions of entities here, by role, the surest first.")
    claims: list[Claim] = strawberry.field(description="The results in numbers whose value stands here.")


@strawberry.type
class Segments:
    """A paper's text in pieces that follow one another: joined, they are the text, to the character."""

    title: list[Segment] = strawberry.field(description="The title in pieces.")
    abstract: list[Segment] = strawberry.field(description="The abstract in pieces.")


def halves(title: str, abstract: str) -> dict[str, Span]:
    """Where title and abstract stand in a paper's text."""
    return {"title": (0, len(title)), "abstract": (len(title) + 1, len(title) + 1 + len(abstract))}


def cut(whole: Span, spans: Sequence[Span]) -> Iterator[tuple[int, int, tuple[int, ...]]]:
    """The part of a text from `whole[0]` to `whole[1]`, cut wherever a span starts or ends.

    Each piece is its start, its end and the numbers of the spans that cover it.
    """
    first, last = whole
    bounds = sorted({first, last, *(bound for span in spans for bound in span if first < bound < last)})
    for start, end in pairwise(bounds):
        yield start, end, tuple(at for at, (begins, ends) in enumerate(spans) if begins <= start and end <= ends)


async def segments_of(info: Info, paper: Paper) -> Segments:
    """A paper's text, cut at what it mentions and claims."""
    batches = info.context.batches
    linked = await batches.one(links.of_papers, paper.id) or ()
    stated = await batches.one(statements.claims_of_papers, paper.id) or ()
    marks = [
        Mark(link=Link.of(one), role=one.link.role, confidence=one.link.confidence, start=spot.start, end=spot.end)
        for one in linked
        for spot in one.link.mentions
    ]
    claims = [Claim.of(one) for one in stated]
    spans = [(mark.start, mark.end) for mark in marks] + [(one.claim.start, one.claim.end) for one in stated]

    def segment(start: int, end: int, here: Sequence[int]) -> Segment:
        return Segment(
            text=paper.text[start:end],
            start=start,
            end=end,
            marks=[marks[at] for at in here if at < len(marks)],
            claims=[claims[at - len(marks)] for at in here if at >= len(marks)],
        )

    parts = halves(paper.title, paper.abstract)
    return Segments(**{name: [segment(*piece) for piece in cut(whole, spans)] for name, whole in parts.items()})
