"""From a text to the groups of spans that the model judges, and the numbers it judges them by."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import numpy as np

from loaders.extract.acronyms import find_pairs
from loaders.extract.arrays import Floats, Ints
from loaders.extract.flags import COUNT, read_flags
from loaders.extract.forms import forms
from loaders.extract.groups import group_spans
from loaders.extract.pieces import Layout, Pieces, lay, read_pieces
from loaders.extract.spans import enumerate_spans
from loaders.extract.words import Words, read_words

if TYPE_CHECKING:
    from tokenizers import Tokenizer


@dataclass(frozen=True, slots=True)
class Candidates:
    """A `text`'s candidate groups. One row a span, sorted by group; those of group g are
    `bounds[g]:bounds[g + 1]`.

    `characters` are its start and end in the text, `pieces` its first and last piece, `words` its words
    less one; `flags` has a row a group. `pairs` are the text's short forms with their long forms, as
    written.
    """

    text: str
    read: Pieces
    shapes: Ints
    characters: Ints
    pieces: Ints
    words: Ints
    groups: Ints
    bounds: Ints
    flags: Floats
    pairs: Mapping[str, str]

    def __len__(self) -> int:
        return len(self.flags)

    def spans(self, group: int) -> list[tuple[int, int]]:
        """The start and end of each of a group's spans, in the order of the text."""
        rows = self.characters[self.bounds[group] : self.bounds[group + 1]]
        return [(int(start), int(end)) for start, end in rows]


def find_candidates(tokenizer: Tokenizer, text: str, title_end: int) -> Candidates:
    """The candidates of `text`, a title that ends at `title_end`, a newline and an abstract; the work grows in
    proportion to the text."""
    read = read_pieces(tokenizer, text, title_end)
    pairs = {**find_pairs(text[title_end + 1 :]), **find_pairs(text[:title_end])}
    words = read_words(text)
    layout = lay(words, read)
    return _build(text, title_end, words, read, layout, pairs)


def _build(
    text: str, title_end: int, words: Words, read: Pieces, layout: Layout, pairs: Mapping[str, str]
) -> Candidates:
    spans = enumerate_spans(text, words, layout.first >= 0)
    starts, ends = words.starts[spans.first], words.ends[spans.last]
    grouped = group_spans(forms(text, starts, ends), pairs)
    order = np.argsort(grouped.of_span, kind="stable")
    order = order[np.searchsorted(grouped.of_span[order], 0) :]
    starts, ends, groups = starts[order], ends[order], grouped.of_span[order]
    first, last = spans.first[order], spans.last[order]
    count = len(grouped.paired)
    flags = np.zeros((0, COUNT), np.float32)
    if count:
        flags = read_flags(text, title_end, starts, ends, groups, grouped.paired)
    return Candidates(
        text=text,
        read=read,
        shapes=layout.shapes,
        characters=np.stack([starts, ends], 1),
        pieces=np.stack([layout.first[first], layout.last[last]], 1),
        words=last - first,
        groups=groups,
        bounds=np.searchsorted(groups, np.arange(count + 1)),
        flags=flags,
        pairs=pairs,
    )
