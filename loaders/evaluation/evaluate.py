"""The whole evaluation of predictions against gold: a pure function of what the two say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph.model import Kind
from loaders.evaluation import details
from loaders.evaluation.details import Agreement
from loaders.evaluation.judged import judge
from loaders.evaluation.mistakes import Candidates, Mistake, mistakes
from loaders.evaluation.readings import Annotated, Reading
from loaders.evaluation.reliability import Reliability, reliabilities
from loaders.evaluation.scores import Counts, Difference, Score, counts, differences, scores

RANDOM = "random"


@dataclass(frozen=True, slots=True)
class Group:
    """Scores over some of the papers. `differences` is empty where there was nothing to compare with."""

    name: str
    papers: int
    scores: Mapping[str, Score]
    differences: Mapping[str, Difference]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """`groups` are the gold's files (a file of several samplings is several groups), those drawn at random where
    not all were, and all papers, which comes last and is what everything else is about.

    `models` made the predictions; `claims` are the claims with the right value, and what else is right in them.
    """

    models: tuple[str, ...]
    groups: tuple[Group, ...]
    reliability: Mapping[str, Reliability]
    kinds: Mapping[tuple[Kind, Kind], int]
    claims: tuple[int, Mapping[str, Agreement]]
    mistakes: Sequence[Mistake]

    @property
    def whole(self) -> Group:
        """The group of all papers."""
        return self.groups[-1]


def evaluate(
    papers: Sequence[Annotated],
    found: Sequence[Reading],
    candidates: Candidates,
    against: Sequence[Reading] | None = None,
) -> Evaluation:
    """Judges `found`, and where given `against` to compare with, each a reading for every one of `papers`, in order.

    `candidates` tells of a text what the model judges in it, so that a miss has its reason.
    """
    judged = list(map(judge, papers, found))
    counted = counts(judged)
    other = counts(list(map(judge, papers, against))) if against else {}
    return Evaluation(
        models=tuple(sorted({reading.model for reading in found if reading.model})),
        groups=tuple(_group(name, rows, counted, other) for name, rows in groups(papers)),
        reliability=reliabilities(judged),
        kinds=details.kinds(judged),
        claims=details.claims(judged),
        mistakes=mistakes(judged, candidates),
    )


def groups(papers: Sequence[Annotated]) -> Iterator[tuple[str, list[int]]]:
    """The names of the groups and the places of their papers; a paper that does not say was drawn at random."""
    samplings = [paper.sampling or RANDOM for paper in papers]
    every = list(range(len(papers)))
    files: dict[str, list[int]] = {}
    for place in every:
        files.setdefault(papers[place].file, []).append(place)
    parts = []
    for file, places in files.items():
        held = list(dict.fromkeys(samplings[place] for place in places))
        for one in held:
            name = f"{file}, {one}" if len(held) > 1 else file
            parts.append((name, [place for place in places if samplings[place] == one]))
    drawn = [place for place in every if samplings[place] == RANDOM]
    if len(parts) > 1:
        yield from parts
        if len(parts) > 2 and drawn and len(drawn) < len(every):
            yield f"all, {RANDOM}", drawn
    yield "all", every


def _group(name: str, rows: list[int], counted: Mapping[str, Counts], other: Mapping[str, Counts]) -> Group:
    own = {measure: table[rows] for measure, table in counted.items()}
    compared = {measure: table[rows] for measure, table in other.items()}
    return Group(name, len(rows), scores(own), differences(own, compared) if compared else {})
