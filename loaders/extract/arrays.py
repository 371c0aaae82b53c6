"""The array types that extraction passes around, and cutting sorted arrays into groups."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float32]
Vectors = npt.NDArray[np.float32] | npt.NDArray[np.float16]
Flags = npt.NDArray[np.bool_]


def group_starts(groups: Ints) -> Ints:
    """Where each run of equal numbers begins in the sorted, non-empty `groups`."""
    return np.flatnonzero(np.r_[True, groups[1:] != groups[:-1]])


def running_count(flags: Flags) -> Ints:
    """How many of `flags` are set before each place, and in all: the last less the first counts a slice."""
    return np.concatenate([[0], np.cumsum(flags, dtype=np.int64)])
