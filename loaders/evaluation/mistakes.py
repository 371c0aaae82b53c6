"""What went wrong, and why: every annotated link that was missed, every link found that nobody annotated."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from graph.model import Mention, Role
from loaders.evaluation.judged import NAMED, Judged
from loaders.evaluation.places import overlap, places
from loaders.evaluation.readings import Entity

Candidates = Callable[[str], frozenset[str]]
"""Takes a text (title, newline, abstract), gives the normalised forms of all that the model judges in it."""


class Why(StrEnum):
    """The first that holds, in this order."""

    JOINED = "two entities found as one"  # of a missed link
    SPLIT = "one entity found as two"  # of a wrong one
    OTHER_ROLE = "right entity, other role"
    STUDIED = "right entity, as a concept alone"
    BOUNDS = "other bounds"
    NOT_ANNOTATED = "not annotated"  # of a wrong link
    NO_CANDIDATE = "no candidate"  # this and the rest: of a missed one
    UNSURE = "under the threshold"
    UNKNOWN = "no text to tell why"


@dataclass(frozen=True, slots=True)
class Mistake:
    """A link in `role` that was missed, or found and wrong.

    `confidence` is what the model gave it: in that role where it was found, else in the other role that `others`
    tells, None where it gave none. `mentions` are its places in `text`, none where that is not known.
    """

    role: Role
    missed: bool
    name: str
    title: str
    why: Why
    others: tuple[Role, ...]
    confidence: float | None
    text: str | None
    mentions: tuple[Mention, ...]


def mistakes(papers: Sequence[Judged], candidates: Candidates) -> list[Mistake]:
    """All of them, worst first: of those found the most confident, of those missed the most often named."""
    found = [mistake for paper in papers for mistake in _of_paper(paper, candidates)]
    return sorted(found, key=_badness)


def _badness(mistake: Mistake) -> tuple[bool, float, str, str]:
    weight = len(mistake.mentions) if mistake.missed else mistake.confidence or 0.0
    return mistake.missed, -weight, mistake.title, mistake.name


def _of_paper(paper: Judged, candidates: Candidates) -> Iterator[Mistake]:
    text = paper.found.text or ("\n".join(paper.paper.text) if paper.paper.text else None)
    judged = cache(lambda: candidates(text or ""))
    annotated = cache(lambda entity: places(text, entity.quotes) if text else ())
    for role, matched in paper.roles.items():
        gold, found = paper.gold(role), paper.said(role)
        for entity in (gold[place] for place in matched.missed):
            mentions = annotated(entity)
            others = _roles(paper.said, entity, role)
            sure = max((other.confidence or 0.0 for _, other in others), default=None)
            why = _why(entity, found, others, overlap(mentions, [m for one in found for m in one.mentions]), Why.JOINED)
            if why is None:
                unseen = text and judged().isdisjoint(entity.forms)
                why = Why.NO_CANDIDATE if unseen else Why.UNSURE if text else Why.UNKNOWN
            yield _mistake(paper, role, True, entity, why, others, sure, text, mentions)
        for entity in (found[place] for place in matched.extra):
            mentions = entity.mentions or annotated(entity)
            others = _roles(paper.gold, entity, role)
            near = overlap(mentions, [m for one in gold for m in annotated(one)])
            why = _why(entity, gold, others, near, Why.SPLIT) or Why.NOT_ANNOTATED
            yield _mistake(paper, role, False, entity, why, others, entity.confidence, text, mentions)


def _mistake(
    paper: Judged,
    role: Role,
    missed: bool,
    entity: Entity,
    why: Why,
    others: Sequence[tuple[Role, Entity]],
    confidence: float | None,
    text: str | None,
    mentions: tuple[Mention, ...],
) -> Mistake:
    roles = tuple(dict.fromkeys(other for other, _ in others))
    return Mistake(role, missed, entity.name, paper.paper.title, why, roles, confidence, text, mentions)


def _roles(reader: Callable[[Role], tuple[Entity, ...]], entity: Entity, role: Role) -> list[tuple[Role, Entity]]:
    """The other roles that the other reader gave it."""
    others = ((other, one) for other in Role if other is not role for one in reader(other))
    return [(other, one) for other, one in others if not one.forms.isdisjoint(entity.forms)]


def _why(
    entity: Entity,
    across: Sequence[Entity],
    others: Sequence[tuple[Role, Entity]],
    overlapping: bool,
    doubled: Why,
) -> Why | None:
    """What the other reader's entities tell: those of the same role `across`, those that are it in `others`."""
    if any(not one.forms.isdisjoint(entity.forms) for one in across):
        return doubled
    if others:
        return Why.OTHER_ROLE if any(role in NAMED for role, _ in others) else Why.STUDIED
    return Why.BOUNDS if overlapping else None
