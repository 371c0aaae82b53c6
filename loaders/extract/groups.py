"""Candidate spans brought together: those of one form, and a short form with its long form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from loaders.extract.arrays import Flags, Ints
from loaders.extract.forms import form


@dataclass(frozen=True, slots=True)
class Groups:
    """`of_span` is each span's group, -1 for one without a form; `paired` marks groups of an acronym."""

    of_span: Ints
    paired: Flags


def group_spans(keys: list[str], pairs: Mapping[str, str]) -> Groups:
    """Groups of spans by their forms `keys`, numbered by first appearance.

    `pairs` maps short forms to long forms, as written; a pair joins two forms where both are spans.
    """
    number: dict[str, int] = {}
    for key in keys:
        if key:
            number.setdefault(key, len(number))
    joined = _join(number, pairs)
    group: dict[int, int] = {}
    of_form = [group.setdefault(joined.root(x), len(group)) for x in range(len(number))]
    paired = np.zeros(len(group), bool)
    paired[[of_form[x] for x in joined.members]] = True
    of_span = np.array([of_form[number[key]] if key else -1 for key in keys], np.int64)
    return Groups(of_span, paired)


class _Joined:
    """Disjoint sets of form numbers."""

    def __init__(self, count: int) -> None:
        self._parent = list(range(count))
        self.members: set[int] = set()

    def root(self, x: int) -> int:
        while self._parent[x] != x:
            x = self._parent[x]
        return x

    def join(self, x: int, y: int) -> None:
        self._parent[self.root(y)] = self.root(x)
        self.members |= {x, y}


def _join(number: Mapping[str, int], pairs: Mapping[str, str]) -> _Joined:
    joined = _Joined(len(number))
    for short, long in pairs.items():
        x, y = number.get(form(short)), number.get(form(long))
        if x is not None and y is not None and x != y:
            joined.join(x, y)
    return joined
