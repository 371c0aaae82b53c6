"""How two things hang together: a shortest path, found from both ends at once, a trip to the store for each step.

An engine's own shortestPath gives any of several paths, another one on another engine, and walks all that a hub leads
to. Here every thing keeps the least of those that lead to it, the smaller of the two fronts goes on, and the front is
bounded, so the path is the same on every engine and its cost is known.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.errors import UsageError
from graph.store import Store

LONGEST = 6
FRONT = 10_000  # things that one step may go on from
TYPES = ("paper", "entity", "author")

Key = tuple[str, str]  # of a thing: its type and its id


class Relationship(StrEnum):
    """What joins two things that are next to one another; the value is the relationship type in the graph."""

    INTRODUCES = "INTRODUCES"
    USES = "USES"
    COMPARES_WITH = "COMPARES_WITH"
    EVALUATES_ON = "EVALUATES_ON"
    STUDIES = "STUDIES"
    CITES = "CITES"
    AUTHORED_BY = "AUTHORED_BY"


@dataclass(frozen=True, slots=True)
class Step:
    """A step to a thing; `forward` says that the relationship points to it."""

    relationship: Relationship
    forward: bool
    to: Key

    def back(self, start: Key) -> Step:
        """The same step the other way round, which leads to where it started."""
        return Step(self.relationship, not self.forward, start)


@dataclass(frozen=True, slots=True)
class Path:
    """Where a path starts, and its steps."""

    start: Key
    steps: tuple[Step, ...]


_HOW = [*((role, True) for role in Relationship if role not in ("CITES", "AUTHORED_BY"))]
_HOW += [(Relationship.CITES, True), (Relationship.CITES, False), (Relationship.AUTHORED_BY, True)]

Seen = dict[Key, tuple[Key, Step] | None]  # each thing with the one before it, and the step from there


def path(store: Store, start: Key, end: Key, longest: int) -> Path | None:
    """A shortest path of at most so many steps; None where there is none, or one of its ends is not in the graph.

    Of several it is one by the least ids, seen from the thing where the searches from both ends meet, itself the least.
    UsageError where a step would go on from more than FRONT things.
    """
    if start == end:
        return Path(start, ()) if store.rows("graph.present", **_params([start])) else None
    seen: tuple[Seen, Seen] = ({start: None}, {end: None})
    fronts: list[Sequence[Key]] = [[start], [end]]
    for length in range(1, longest + 1):
        side = 0 if len(fronts[0]) <= len(fronts[1]) else 1
        if len(fronts[side]) > FRONT:
            raise UsageError(
                f"path: there is none of fewer than {length} steps, and more than {FRONT:,} things are to be gone on "
                f"from; ask for at most {length - 1} (maxLength)"
            )
        fronts[side] = _on(store, fronts[side], seen[side])
        if meeting := [key for key in fronts[side] if key in seen[1 - side]]:
            return Path(start, tuple(_steps(min(meeting), *seen)))
        if not fronts[side]:
            return None
    return None


def _on(store: Store, front: Sequence[Key], seen: Seen) -> list[Key]:
    """What is next to a front and was not seen yet; now it is."""
    reached = []
    for row in store.rows("graph.beyond", **_params(front)):
        key = (row["type"], row["id"])
        if key in seen:
            continue
        type, _, id = row["before"].partition(":")
        relationship, forward = _HOW[int(row["how"])]
        seen[key] = ((type, id), Step(relationship, forward and type == "paper", key))
        reached.append(key)
    return reached


def _steps(middle: Key, there: Seen, back: Seen) -> Iterable[Step]:
    """The steps from the start to where both searches met, then those on to the end."""
    before = []
    at = middle
    while found := there[at]:
        at, step = found
        before.append(step)
    yield from reversed(before)
    at = middle
    while found := back[at]:
        next, step = found
        yield step.back(next)
        at = next


def _params(keys: Iterable[Key]) -> Mapping[str, list[str]]:
    of: dict[str, list[str]] = {type: [] for type in TYPES}
    for type, id in keys:
        of[type].append(id)
    return {"papers": of["paper"], "entities": of["entity"], "authors": of["author"]}
