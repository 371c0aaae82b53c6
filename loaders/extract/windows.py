"""A text's pieces as the encoder reads them: at once where they fit, otherwise in overlapping windows.

Each window has the title before it, as every text that the encoder was trained on has. A piece takes its vectors
from the window in which it stands farthest from an end that cuts the text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Protocol

import numpy as np

from loaders.extract.arrays import Floats, Ints, Vectors
from loaders.extract.pieces import Pieces

SIZE = 512  # what the encoder has positions for, its marks included
OVERLAP = 128  # pieces that two neighbouring windows share
_OPENING = 128  # pieces of the title, its mark included, that stand before every window


class Reads(Protocol):
    """What encodes one window."""

    def encode(self, ids: Ints, segments: Ints, shapes: Ints) -> tuple[Floats, Floats]:
        """The start vectors and the end vectors, `[pieces, width]` each."""


@dataclass(frozen=True, slots=True)
class Window:
    """`pieces` are read together; the vectors of those at `own` are kept, the others are only there to be seen."""

    pieces: Ints
    own: slice


def windows(read: Pieces) -> Iterator[Window]:
    """The windows of a text, which together own every piece once."""
    count = len(read.ids)
    if count <= SIZE:
        yield Window(np.arange(count), slice(0, count))
        return
    separator = int(np.argmax(read.segments)) - 1  # the mark after the title
    opening = min(separator, _OPENING)
    before = np.r_[np.arange(opening), separator]
    body = np.r_[np.arange(opening, separator), np.arange(separator + 1, count - 1)]
    size = SIZE - len(before) - 1
    for start in range(0, max(len(body) - OVERLAP, 1), size - OVERLAP):
        part = body[start : start + size]
        first, last = start == 0, start + size >= len(body)
        own = slice(
            0 if first else len(before) + OVERLAP // 2,
            len(before) + len(part) + 1 if last else len(before) + size - OVERLAP // 2,
        )
        yield Window(np.r_[before, part, count - 1], own)


def encode(encoder: Reads, read: Pieces, shapes: Ints) -> tuple[Vectors, Vectors]:
    """The start vectors and the end vectors of all pieces, `[pieces, width]` each; in half precision where there are
    several windows, so that a book does not fill the memory."""
    found: tuple[Vectors, Vectors] | None = None
    for window in windows(read):
        pieces, own = window.pieces, window.own
        starts, ends = encoder.encode(read.ids[pieces], read.segments[pieces], shapes[pieces])
        if len(pieces) == len(read.ids):
            return starts, ends
        if found is None:
            size = (len(read.ids), starts.shape[1])
            found = np.zeros(size, np.float16), np.zeros(size, np.float16)
        found[0][pieces[own]], found[1][pieces[own]] = starts[own], ends[own]
    assert found is not None
    return found
