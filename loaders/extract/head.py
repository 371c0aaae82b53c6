"""The head: from a group's spans and flags to the probability of each role and of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import IO

import numpy as np

from graph.model import Kind, Role
from loaders.extract.arrays import Floats, Ints, Vectors
from loaders.extract.candidates import Candidates
from loaders.extract.flags import COUNT

ROLES = (Role.INTRODUCES, Role.USES, Role.COMPARES_WITH, Role.EVALUATES_ON, Role.STUDIES)
KINDS = (Kind.METHOD, Kind.MODEL, Kind.SYSTEM, Kind.DATASET)
_AT_ONCE = 1_024  # spans, few enough for a core's cache


@dataclass(frozen=True, slots=True)
class Head:
    """The weights, `width` being the encoder's.

    `lengths` `[8, width]` is added to a span by its number of words; `hidden` takes a group's maximum, mean
    and flags; `roles` and `kinds` read its answer.
    """

    lengths: Floats
    hidden: Floats
    hidden_bias: Floats
    roles: Floats
    roles_bias: Floats
    kinds: Floats
    kinds_bias: Floats

    @classmethod
    def load(cls, file: IO[bytes]) -> Head:
        """The weights from an open `.npz` file."""
        with np.load(file) as found:
            keys = ("W", "c", "cb", "out", "outb", "kind", "kindb")
            return cls(*(np.asarray(found[key], np.float32) for key in keys))

    def score(self, found: Candidates, starts: Vectors, ends: Vectors, temperature: float) -> tuple[Floats, Floats]:
        """`[groups, 5]` probabilities of `ROLES` and `[groups, 4]` of `KINDS`, from the encoder's vectors.

        `temperature` flattens the kinds, which the model is too sure of.
        """
        if not len(found):
            return np.zeros((0, len(ROLES)), np.float32), np.zeros((0, len(KINDS)), np.float32)
        roles, kinds = [], []
        for part in _parts(found.bounds):
            hidden = self._hidden(found, starts, ends, part)
            roles.append(1 / (1 + np.exp(-(hidden @ self.roles + self.roles_bias))))
            kinds.append(_softmax(hidden @ self.kinds + self.kinds_bias, temperature))
        return np.concatenate(roles), np.concatenate(kinds)

    def _hidden(self, found: Candidates, starts: Vectors, ends: Vectors, part: slice) -> Floats:
        """The hidden layer's answer to the groups of `part`."""
        bounds = found.bounds[part.start : part.stop + 1]
        rows = slice(bounds[0], bounds[-1])
        first, last = found.pieces[rows, 0], found.pieces[rows, 1]
        spans = np.maximum(np.add(starts[first], ends[last], dtype=np.float32) + self.lengths[found.words[rows]], 0)
        cuts = bounds[:-1] - bounds[0]
        mean = np.add.reduceat(spans, cuts) / np.diff(bounds)[:, None].astype(np.float32)
        top = np.maximum.reduceat(spans, cuts)
        width = top.shape[1]
        of_top, of_mean, of_flags = np.split(self.hidden, [width, 2 * width])
        assert len(of_flags) == COUNT
        hidden: Floats = np.maximum(top @ of_top + mean @ of_mean + found.flags[part] @ of_flags + self.hidden_bias, 0)
        return hidden


def _parts(bounds: Ints) -> Iterator[slice]:
    """Stretches of groups with some `_AT_ONCE` spans each, so that memory does not grow with the text."""
    start, groups = 0, len(bounds) - 1
    while start < groups:
        stop = int(np.searchsorted(bounds, bounds[start] + _AT_ONCE, "right")) - 1
        yield slice(start, max(stop, start + 1))
        start = max(stop, start + 1)


def _softmax(logits: Floats, temperature: float) -> Floats:
    power = np.exp((logits - logits.max(1, keepdims=True)) / temperature)
    shares: Floats = power / power.sum(1, keepdims=True)
    return shares
