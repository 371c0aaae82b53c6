"""What an annotator or a model read in a paper, in one shape, so that the two can be laid side by side."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from graph.model import Claim, Extraction, Kind, Link, Mention, Role
from loaders.evaluation.rule import normalised


@dataclass(frozen=True, slots=True)
class Entity:
    """`forms` are the normalised names and strings that name it, `quotes` the strings as written.

    `kind` is None where the reader gave none (an annotated concept), `confidence` (0..1) and `mentions` where
    the reader is no model or did not say.
    """

    name: str
    forms: frozenset[str]
    quotes: tuple[str, ...] = ()
    kind: Kind | None = None
    confidence: float | None = None
    mentions: tuple[Mention, ...] = ()


@dataclass(frozen=True, slots=True)
class Stated:
    """A quantitative claim: `value` as written, the rest in the reader's words, None where nothing is said."""

    value: str
    metric: str | None = None
    against: str | None = None
    on: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """One paper's entities by role, best first where they are a model's; its claims and its addresses of code.

    `text` is what the mentions' offsets count, `model` what read it; None where unknown.
    """

    entities: Mapping[Role, tuple[Entity, ...]] = field(default_factory=dict)
    claims: tuple[Stated, ...] = ()
    code: tuple[str, ...] = ()
    text: str | None = None
    model: str | None = None


@dataclass(frozen=True, slots=True)
class Annotated:
    """A paper of the gold: the file it stands in, its line (from 1), how it was sampled, what the annotator read.

    `text` is its title and abstract, None where these are not at hand.
    """

    file: str
    line: int
    title: str
    arxiv: str | None
    sampling: str | None
    reading: Reading
    text: tuple[str, str] | None = None


def of_extraction(text: str, extraction: Extraction) -> Reading:
    """The model's reading of `text`."""
    return Reading(
        {role: tuple(_entity(link) for link in extraction.links if link.role is role) for role in Role},
        tuple(map(_stated, extraction.claims)),
        extraction.code_urls,
        text,
        extraction.model,
    )


def forms(*names: str) -> frozenset[str]:
    """The normalised forms of `names`, without empty ones."""
    return frozenset(map(normalised, names)) - {""}


def _entity(link: Link) -> Entity:
    quotes = tuple(dict.fromkeys(mention.quote for mention in link.mentions))
    return Entity(
        link.names[0], forms(link.names[0], *quotes), quotes, link.kind, link.confidence, mentions=link.mentions
    )


def _stated(claim: Claim) -> Stated:
    return Stated(claim.value, claim.metric, claim.against, claim.on)
