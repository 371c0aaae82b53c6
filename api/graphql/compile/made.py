"""Fields that are made of several columns, by the functions that the resolvers have them from."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from operator import attrgetter

from api.graphql.compile.leads import Scope
from api.graphql.compile.pieces import renamed, values
from api.graphql.compile.shape import Columns, Part
from graph.reads import duels
from graph.reads import search as reads

Made = Callable[[Columns, Scope], Part]


def _score(columns: Columns, scope: Scope) -> Part:
    """How well a hit matches."""
    points = columns.add(scope["score"])
    if "best" not in scope:
        return points
    best = columns.add(scope["best"])
    return lambda row, windows: reads.paper_score(row[points], row[best])


def _outcome(columns: Columns, scope: Scope) -> Part:
    """How an entity came off in a claim."""
    part, metric, direction = (
        columns.add(text)
        for text in (f"type({scope['about']})", f"{scope['claim']}.metric", f"{scope['claim']}.direction")
    )
    return lambda row, windows: duels.outcome(row[part] == "SUBJECT", row[metric], row[direction]).value


def _count(outcome: str) -> Made:
    """How many claims have an outcome; the claims are one column for all outcomes."""
    counted = attrgetter(outcome)

    def part(columns: Columns, scope: Scope) -> Part:
        claims = columns.add(renamed(values("Rival")["duels"], scope))
        return lambda row, windows: counted(duels.tally(row[claims]))

    return part


MADE: Mapping[str, Made] = {
    "SearchEdge.score": _score,
    "DuelEdge.outcome": _outcome,
    **{f"Rival.{outcome}": _count(outcome) for outcome in ("won", "lost", "undecided")},
}
