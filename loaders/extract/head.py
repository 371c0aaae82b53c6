"""The head: from a group's spans and flags to the probability of each role and of each kind."""

from __future__ import annotations

from dataclasses import dataclass
from typing import IO

import numpy as np

from graph.model import Kind, Role
from loaders.extract.arrays import Floats, group_starts
from loaders.extract.candidates import Candidates
from loaders.extract.flags import COUNT

ROLES = (Role.INTRODUCES, Role.USES, Role.COMPARES_WITH, Role.EVALUATES_ON, Role.STUDIES)
KINDS = (Kind.METHOD, Kind.MODEL, Kind.SYSTEM, Kind.DATASET)


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

    def score(self, found: Candidates, starts: Floats, ends: Floats, temperature: float) -> tuple[Floats, Floats]:
        """`[groups, 5]` probabilities of `ROLES` and `[groups, 4]` of `KINDS`, from the encoder's vectors.

        `temperature` flattens the kinds, which the model is too sure of.
        """
        if not len(found):
            return np.zeros((0, len(ROLES)), np.float32), np.zeros((0, len(KINDS)), np.float32)
        first, last = found.pieces[:, 0], found.pieces[:, 1]
        spans = np.maximum(starts[first] + ends[last] + self.lengths[found.words], 0)
        cuts = group_starts(found.groups)
        counts = np.diff(found.bounds)[:, None].astype(np.float32)
        mean = np.add.reduceat(spans, cuts) / counts
        top = np.maximum.reduceat(spans, cuts)
        width = top.shape[1]
        of_top, of_mean, of_flags = np.split(self.hidden, [width, 2 * width])
        assert len(of_flags) == COUNT
        hidden = np.maximum(top @ of_top + mean @ of_mean + found.flags @ of_flags + self.hidden_bias, 0)
        roles = 1 / (1 + np.exp(-(hidden @ self.roles + self.roles_bias)))
        return roles, _softmax(hidden @ self.kinds + self.kinds_bias, temperature)


def _softmax(logits: Floats, temperature: float) -> Floats:
    power = np.exp((logits - logits.max(1, keepdims=True)) / temperature)
    shares: Floats = power / power.sum(1, keepdims=True)
    return shares
