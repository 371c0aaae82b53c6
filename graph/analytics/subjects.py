"""What a report can rank, and what a link means there."""

from __future__ import annotations

from dataclasses import dataclass

from graph.errors import UsageError
from graph.model import Kind, Role


@dataclass(frozen=True, slots=True)
class Subject:
    """One thing to rank.

    `kinds` are the entities that are ranked, none where papers are; `parts` say how a link counts, in order:
    a paper that links to an entity in two ways counts once, in the first of them.
    """

    name: str
    noun: str  # of one of them
    points: str  # what a link says: "X → Y when …"
    inward: str  # what being pointed at means, for a column's head
    outward: str
    dated: str = "first seen"  # the day that a node carries
    kinds: tuple[Kind, ...] = ()
    parts: tuple[tuple[Role, str], ...] = ()


_NAMED = "a paper that introduces X"
SUBJECTS = {
    subject.name: subject
    for subject in (
        Subject(
            name="methods",
            noun="method",
            points=f"X → Y when {_NAMED} compares with Y or builds on it",
            inward="papers that compare with it or build on it",
            outward="others that the papers introducing it compare with or build on",
            kinds=(Kind.METHOD, Kind.MODEL, Kind.SYSTEM),
            parts=((Role.COMPARES_WITH, "compare with it"), (Role.USES, "build on it")),
        ),
        Subject(
            name="datasets",
            noun="dataset",
            points=f"X → Y when {_NAMED} evaluates on Y or uses it",
            inward="papers that evaluate on it or use it",
            outward="others that the papers introducing it evaluate on or use",
            kinds=(Kind.DATASET,),
            parts=((Role.EVALUATES_ON, "evaluate on it"), (Role.USES, "use it")),
        ),
        Subject(
            name="papers",
            noun="paper",
            points="A → B when A cites B",
            inward="papers that cite it",
            outward="papers that it cites",
            dated="published",
        ),
    )
}


def subject(name: str) -> Subject:
    """The subject of this name; UsageError, with those that there are, where there is none."""
    if name not in SUBJECTS:
        raise UsageError(f"a report cannot rank {name!r}; it ranks {', '.join(SUBJECTS)}")
    return SUBJECTS[name]
