"""Which groups a role keeps."""

from __future__ import annotations

import numpy as np

from loaders.extract.arrays import Floats
from loaders.extract.candidates import Candidates


def keep(found: Candidates, probabilities: Floats, threshold: float) -> list[int]:
    """The groups at or over `threshold` by one role's `probabilities`, best first.

    A group whose every span overlaps one of a better group is dropped: it is a part or an extension of that.
    """
    over = np.flatnonzero(probabilities >= threshold)
    ranked = over[np.argsort(-probabilities[over], kind="stable")]
    taken = np.zeros(int(found.pieces.max(initial=0)) + 1, bool)
    kept: list[int] = []
    for group in ranked.tolist():
        spans = found.pieces[found.bounds[group] : found.bounds[group + 1]].tolist()
        if all(taken[first : last + 1].any() for first, last in spans):
            continue
        kept.append(group)
        for first, last in spans:
            taken[first : last + 1] = True
    return kept
