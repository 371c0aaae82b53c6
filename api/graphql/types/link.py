"""A paper's links to entities, with their evidence."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Annotated, Self, TypeVar

import strawberry

from api.graphql.connections import Connection
from api.graphql.context import Info
from api.graphql.types.pages import entity_at, paper_at
from graph.errors import NotFound
from graph.model import Kind, Mention, Role
from graph.reads import links, papers

if TYPE_CHECKING:
    from api.graphql.types.entity import Entity
    from api.graphql.types.paper import Paper

LaterPaper = Annotated["Paper", strawberry.lazy("api.graphql.types.paper")]
LaterEntity = Annotated["Entity", strawberry.lazy("api.graphql.types.entity")]
T = TypeVar("T")
_STOP = re.compile(r"(?<=[.!?])\s+(?=[^\sa-z])|\n")


@strawberry.type
class Evidence:
    """Where a paper's text names an entity."""

    paper_id: strawberry.Private[str]
    quote: str = strawberry.field(description="The characters themselves.")
    start: int = strawberry.field(
        description="Where it starts in the paper's `text`, in code points (in JavaScript, of `Array.from(text)`)."
    )
    end: int = strawberry.field(description="Where it ends there; the character at `end` is no longer part of it.")

    @classmethod
    def of(cls, paper: str, mention: Mention) -> Self:
        """The evidence of a mention."""
        return cls(paper_id=paper, quote=mention.quote, start=mention.start, end=mention.end)

    @strawberry.field
    async def before(self, info: Info) -> str:
        """What stands before the quote in its sentence: `before`, `quote` and `after` are the whole sentence."""
        text = await _text(info, self.paper_id)
        return text[sentence(text, self.start, self.end)[0] : self.start]

    @strawberry.field
    async def after(self, info: Info) -> str:
        """What stands after the quote in its sentence."""
        text = await _text(info, self.paper_id)
        return text[self.end : sentence(text, self.start, self.end)[1]]


@strawberry.type
class Link:
    """What an entity is to a paper, as read from the paper's text."""

    record: strawberry.Private[links.Linked]
    role: Role = strawberry.field(description="What the entity is to the paper.")
    names: list[str] = strawberry.field(description="What the paper calls it: an acronym and its long form together.")
    confidence: float = strawberry.field(description="How sure the model is of the link, 0 to 1.")
    kind: Kind = strawberry.field(description="What kind of thing this paper takes it for.")
    kind_confidence: float = strawberry.field(description="How sure the model is of the kind, 0 to 1.")
    model: str = strawberry.field(description="The extraction model that read it.")
    by_vocabulary: bool = strawberry.field(
        description="Whether the model found no such link and it stands because a vocabulary lists the name."
    )
    evidence: list[Evidence] = strawberry.field(description="Every mention, in order.")

    @classmethod
    def of(cls, linked: links.Linked) -> Self:
        """The link of a role edge."""
        link = linked.link
        return cls(
            record=linked,
            role=link.role,
            names=list(link.names),
            confidence=link.confidence,
            kind=link.kind,
            kind_confidence=link.kind_confidence,
            model=linked.model,
            by_vocabulary=link.vocabulary,
            evidence=[Evidence.of(linked.paper, mention) for mention in link.mentions],
        )

    @strawberry.field
    async def paper(self, info: Info) -> LaterPaper:
        """The paper."""
        return there(await paper_at(info, self.record.paper), self.record.paper)

    @strawberry.field
    async def entity(self, info: Info) -> LaterEntity:
        """The entity, as concluded from all papers."""
        return there(await entity_at(info, self.record.entity), self.record.entity)


@strawberry.type
class LinkEdge:
    """A link on a page."""

    cursor: str = strawberry.field(description="Its place in the list, for `after`.")
    node: Link = strawberry.field(description="The link.")


@strawberry.type
class LinkConnection(Connection[LinkEdge, Link]):
    """A page of links."""


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence (or the title) around a mention starts and ends."""
    stops = list(_STOP.finditer(text))
    first = max((stop.end() for stop in stops if stop.end() <= start), default=0)
    last = min((stop.start() for stop in stops if stop.start() >= end), default=len(text))
    return first, last


async def _text(info: Info, paper: str) -> str:
    record = await info.context.batches.one(papers.by_ids, paper)
    return record.text if record else ""


def there(found: T | None, id: str) -> T:
    """What was found; NotFound where it is gone since the query began."""
    if found is None:
        raise NotFound(f"{id} was removed while the query ran; ask again")
    return found
