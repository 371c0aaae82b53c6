"""A paper's two readings laid side by side."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.model import Role
from loaders.evaluation.readings import Annotated, Entity, Reading
from loaders.evaluation.rule import Matched, address, match, merged, normalised

NAMED = (Role.INTRODUCES, Role.USES, Role.COMPARES_WITH, Role.EVALUATES_ON)
"""The roles of named entities, which "named-4" takes together."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What was annotated, what was found, and which of the one is which of the other."""

    paper: Annotated
    found: Reading
    roles: Mapping[Role, Matched]
    any_role: Matched
    claims: Matched
    code: Matched

    def right(self, role: Role) -> Iterator[tuple[Entity, Entity]]:
        """The matched entities of a role, annotated and found."""
        gold, found = self.gold(role), self.said(role)
        return ((gold[one], found[other]) for one, other in self.roles[role].pairs)

    def gold(self, role: Role) -> tuple[Entity, ...]:
        """What was annotated in a role."""
        return self.paper.reading.entities.get(role, ())

    def said(self, role: Role) -> tuple[Entity, ...]:
        """What was found in a role."""
        return self.found.entities.get(role, ())


def judge(paper: Annotated, found: Reading) -> Judged:
    """Matches role by role; names alone whatever their role among `NAMED`; claims by their values alone."""
    gold = paper.reading
    sides = (gold, found)
    names = {role: [[one.forms for one in side.entities.get(role, ())] for side in sides] for role in Role}
    united = [merged(one for role in NAMED for one in names[role][side]) for side in range(len(sides))]
    return Judged(
        paper,
        found,
        {role: match(*names[role]) for role in Role},
        match(*united),
        match(*([{normalised(claim.value)} for claim in side.claims] for side in sides)),
        match(*([{address(url)} for url in side.code] for side in sides)),
    )
