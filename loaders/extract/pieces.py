"""Word pieces: the encoder's view of a text, and which words its pieces belong to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from loaders.extract.arrays import Ints
from loaders.extract.words import Words

if TYPE_CHECKING:
    from tokenizers import Encoding, Tokenizer

_NO_WORD = 10  # shape of a piece that is no part of a word; a mark of the encoder has 0
_CONTINUED = 22  # added to the shape of a piece inside a word


@dataclass(frozen=True, slots=True)
class Pieces:
    """One entry a piece: its number, its segment (0 title, 1 abstract), its first character (-1 for a mark).

    However many there are: `loaders.extract.windows` cuts them to what the encoder reads at once.
    """

    ids: Ints
    segments: Ints
    starts: Ints


@dataclass(frozen=True, slots=True)
class Layout:
    """Words laid over pieces: each word's first and last piece (-1: it has none), each piece's shape."""

    first: Ints
    last: Ints
    shapes: Ints


def read_pieces(tokenizer: Tokenizer, text: str, title_end: int) -> Pieces:
    """`[CLS] title [SEP] abstract [SEP]` of `text`, whose title ends at the character `title_end`."""
    title = _encode(tokenizer, text[:title_end])
    abstract = _encode(tokenizer, text[title_end + 1 :])
    opening, closing = tokenizer.token_to_id("[CLS]"), tokenizer.token_to_id("[SEP]")
    ids = [opening, *title.ids, closing, *abstract.ids, closing]
    starts = [-1, *(start for start, _ in title.offsets), -1]
    starts += [*(start + title_end + 1 for start, _ in abstract.offsets), -1]
    return Pieces(
        ids=np.array(ids, np.int64),
        segments=(np.arange(len(ids)) >= len(title.ids) + 2).astype(np.int64),
        starts=np.array(starts, np.int64),
    )


def lay(words: Words, pieces: Pieces) -> Layout:
    """Which pieces each word has, and each piece's shape for the encoder."""
    first, last = np.full(len(words), -1), np.full(len(words), -1)
    starts = pieces.starts
    real = starts >= 0
    if not len(words):
        return Layout(first, last, np.where(real, _NO_WORD, 0).astype(np.int64))
    word = np.searchsorted(words.starts, starts, "right") - 1
    inside = real & (word >= 0) & (starts < words.stops[np.maximum(word, 0)])
    within = np.flatnonzero(inside)
    last[word[within]] = within
    first[word[within[::-1]]] = within[::-1]
    spelling = words.shapes[word] + _CONTINUED * (starts > words.starts[word])
    shapes = np.where(inside, spelling, np.where(real, _NO_WORD, 0))
    return Layout(first, last, shapes.astype(np.int64))


def _encode(tokenizer: Tokenizer, text: str) -> Encoding:
    return tokenizer.encode(text, add_special_tokens=False)
