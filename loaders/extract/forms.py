"""The normalised form of a candidate: what two spellings of one thing have in common.

It is the rule that the model was trained with, so it changes with the weights alone; the graph's, which
decides what meets across papers (`graph.resolve.names`), is free to know more.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import numpy as np

from loaders.extract.arrays import Ints

_DROPPED = re.compile(r"\\text\w*|[{}$^_\\]")
_OTHER = re.compile(r"[^a-z0-9+*]")


def fold_plural(key: str) -> str:
    """The folded text `key` without a plural s."""
    return key[:-1] if len(key) > 3 and key.endswith("s") and not key.endswith("ss") else key


def form(text: str) -> str:
    """`text` without case, accents, LaTeX, punctuation, blanks and plural s; empty where nothing is left."""
    plain = _DROPPED.sub("", unicodedata.normalize("NFKD", text))
    return fold_plural(_OTHER.sub("", plain.lower()))


@lru_cache(4096)
def _fold(character: str) -> str:
    return _OTHER.sub("", unicodedata.normalize("NFKD", character).lower())


def forms(text: str, starts: Ints, ends: Ints) -> list[str]:
    """The form of each `text[start:end]`, in order.

    One pass over the text and a slice for each span; macros need a pass of their own, as their names vanish.
    """
    if "\\text" in text:
        return [form(text[start:end]) for start, end in zip(starts.tolist(), ends.tolist(), strict=True)]
    pieces = [_fold(character) for character in text]
    place = np.concatenate([[0], np.cumsum([len(piece) for piece in pieces], dtype=np.int64)])
    clean = "".join(pieces)
    bounds = zip(place[starts].tolist(), place[ends].tolist(), strict=True)
    return [fold_plural(clean[start:end]) for start, end in bounds]
