"""Precision, recall and F1, with an interval from resampled papers.

Everything is counted paper by paper as (right, found, annotated), so that a resample is a weighted sum of counts.
The interval is the percentile bootstrap's at 95 % (Efron & Tibshirani, An Introduction to the Bootstrap, 1993,
chapter 13) over papers: entities of one paper are not independent.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from graph.model import Role
from loaders.evaluation.judged import NAMED, Judged
from loaders.evaluation.rule import Matched

Counts = NDArray[np.int64]  # of papers: [papers, (right, found, annotated)]
Floats = NDArray[np.float64]

NAMED_4, ANY_ROLE, KIND, CLAIMS, CODE = "named-4", "any role", "kind", "claims", "code"
MEASURES = (*(role.key for role in NAMED), NAMED_4, Role.STUDIES.key, ANY_ROLE, KIND, CLAIMS, CODE)
"""The four named roles, these together, concepts; named entities whatever their role; of the matched named
entities, the share with the right kind; claims, by value alone; addresses of code."""

RESAMPLES = 1000
_SEED = 20261
_TAILS = (2.5, 97.5)  # percent


@dataclass(frozen=True, slots=True)
class Interval:
    """The bounds of the middle 95 % of the resamples."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Score:
    """Micro-averaged over papers: counts, shares of 1, and F1's interval; 0 where nothing is to be divided by.

    Of `kind`, `found` and `annotated` both count the matched entities, so that all three shares are its accuracy.
    """

    right: int
    found: int
    annotated: int
    interval: Interval

    @property
    def precision(self) -> float:
        """Of what was found, the share that is right."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Of what was annotated, the share that was found."""
        return self.right / self.annotated if self.annotated else 0.0

    @property
    def f1(self) -> float:
        """The harmonic mean of the two."""
        total = self.found + self.annotated
        return 2 * self.right / total if total else 0.0


@dataclass(frozen=True, slots=True)
class Difference:
    """By how much F1 is higher than another's on the same papers, resampled together (the paired bootstrap)."""

    f1: float
    interval: Interval


def counts(papers: Sequence[Judged]) -> Mapping[str, Counts]:
    """Each measure's counts, a row a paper."""
    rows = [_rows(paper) for paper in papers]
    return {measure: np.array([row[measure] for row in rows], np.int64).reshape(len(rows), 3) for measure in MEASURES}


def scores(counted: Mapping[str, Counts]) -> dict[str, Score]:
    """The score of every measure."""
    found = {}
    for measure, rows in counted.items():
        right, said, annotated = rows.sum(0).tolist()
        found[measure] = Score(right, said, annotated, _interval(_resampled(rows)))
    return found


def differences(counted: Mapping[str, Counts], other: Mapping[str, Counts]) -> dict[str, Difference]:
    """How much better `counted` is than `other`, both of the same papers in the same order."""
    return {
        measure: Difference(
            float(_f1(rows.sum(0)) - _f1(other[measure].sum(0))),
            _interval(_resampled(rows) - _resampled(other[measure])),
        )
        for measure, rows in counted.items()
    }


def _rows(paper: Judged) -> dict[str, tuple[int, int, int]]:
    roles = {role.key: _counted(paper.roles[role]) for role in Role}
    right, found, annotated = (sum(column) for column in zip(*(roles[role.key] for role in NAMED), strict=True))
    kinds = [one.kind is other.kind for role in NAMED for one, other in paper.right(role) if one.kind and other.kind]
    return {
        **roles,
        NAMED_4: (right, found, annotated),
        ANY_ROLE: _counted(paper.any_role),
        KIND: (sum(kinds), len(kinds), len(kinds)),
        CLAIMS: _counted(paper.claims),
        CODE: _counted(paper.code),
    }


def _counted(matched: Matched) -> tuple[int, int, int]:
    right = len(matched.pairs)
    return right, right + len(matched.extra), right + len(matched.missed)


def _resampled(rows: Counts) -> Floats:
    """F1 of each resample; the same papers are drawn whatever the measure, so that differences are paired."""
    return _f1(_drawn(len(rows)) @ rows)


@lru_cache(1)
def _drawn(papers: int) -> Counts:
    """`[resamples, papers]`: how often each paper is drawn."""
    shares = np.full(papers, 1 / max(papers, 1))
    return np.random.default_rng(_SEED).multinomial(papers, shares, size=RESAMPLES)


def _f1(summed: NDArray[Any]) -> Floats:
    """From (right, found, annotated) in the last place."""
    f1: Floats = 2 * summed[..., 0] / np.maximum(summed[..., 1] + summed[..., 2], 1)
    return f1


def _interval(values: Floats) -> Interval:
    low, high = np.percentile(values, _TAILS).tolist()
    return Interval(low, high)
