"""What lies beside the roles: which kinds are taken for which, and how much of a claim is right beyond its value."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Kind
from loaders.evaluation.judged import NAMED, Judged
from loaders.evaluation.rule import agree

FIELDS = ("metric", "against", "on")


@dataclass(frozen=True, slots=True)
class Agreement:
    """Of the claims with the right value: how many name the field in the annotation, how many as found, and in how
    many both do and the words of one are among the other's."""

    annotated: int
    found: int
    right: int


def kinds(papers: Sequence[Judged]) -> Mapping[tuple[Kind, Kind], int]:
    """How many matched named entities of the first kind were found to be of the second."""
    pairs = (pair for paper in papers for role in NAMED for pair in paper.right(role))
    return Counter((one.kind, other.kind) for one, other in pairs if one.kind and other.kind)


def claims(papers: Sequence[Judged]) -> tuple[int, Mapping[str, Agreement]]:
    """The number of claims with the right value, and the agreement on each of `FIELDS`."""
    pairs = [
        (paper.paper.reading.claims[one], paper.found.claims[other])
        for paper in papers
        for one, other in paper.claims.pairs
    ]
    return len(pairs), {
        name: _agreement([(getattr(one, name), getattr(other, name)) for one, other in pairs]) for name in FIELDS
    }


def _agreement(pairs: Sequence[tuple[str | None, str | None]]) -> Agreement:
    return Agreement(
        annotated=sum(one is not None for one, _ in pairs),
        found=sum(other is not None for _, other in pairs),
        right=sum(one is not None and other is not None and agree(one, other) for one, other in pairs),
    )
