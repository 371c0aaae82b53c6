"""A text's words with what their spelling tells: the ground that candidates are built on."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from loaders.extract.arrays import Flags, Ints

_WORD = re.compile(r"[^\W_]+\+{0,2}")
_SENTENCE_START = re.compile(r"^|(?<=[.!?:])\s+|\n")
_TAIL = "+*#"  # marks that belong to the name before them: C#, A*, C++
_OPENING = '(["“'

TITLE_CASE = 4
AFTER_TITLE_CASE = 5  # a title-case word that opens a sentence: its capital tells little
GLUED = 11  # added to the shape of a word that continues what stands before it: the 2 of "GPT-2"


@lru_cache(65536)
def shape(word: str) -> int:
    """The class of a word's spelling, as the encoder learned it: 1 to 9, 5 left to `AFTER_TITLE_CASE`."""
    if word.islower():
        return 1
    if word.isdigit():
        return 2
    if word.isupper():
        return 3 if len(word) > 1 else 6
    if word[0].isupper() and word[1:].islower():
        return TITLE_CASE
    if any(c.isdigit() for c in word):
        return 7 if any("A" <= c <= "Z" for c in word) else 8
    return 9


@dataclass(frozen=True, slots=True)
class Words:
    """One entry a word, in the order of the text; `starts`, `stops` and `ends` count characters.

    A word ends at `stops`; `ends` also takes in marks of its name ("A*"). `first` opens a sentence, `upper`
    begins with a capital, `digits` is a number.
    """

    lower: list[str]
    starts: Ints
    stops: Ints
    ends: Ints
    shapes: Ints
    upper: Flags
    digits: Flags
    first: Flags

    def __len__(self) -> int:
        return len(self.lower)


def read_words(text: str) -> Words:
    """The words of `text`: runs of letters and digits, with up to two plus signs."""
    matches = list(_WORD.finditer(text))
    written = [match.group() for match in matches]
    starts = np.array([match.start() for match in matches], np.int64)
    stops = np.array([match.end() for match in matches], np.int64)
    openings = {match.end() for match in _SENTENCE_START.finditer(text)}
    first = np.array([start in openings for start in starts.tolist()], bool)
    shapes = np.array([shape(word) for word in written], np.int64)
    shapes += (shapes == TITLE_CASE) & first
    shapes += GLUED * np.array([_is_glued(text, start) for start in starts.tolist()], np.int64)
    return Words(
        lower=[word.lower() for word in written],
        starts=starts,
        stops=stops,
        ends=np.array([_name_end(text, stop) for stop in stops.tolist()], np.int64),
        shapes=shapes,
        upper=np.array([word[0].isupper() for word in written], bool),
        digits=np.array([word.isdigit() for word in written], bool),
        first=first,
    )


def _is_glued(text: str, start: int) -> bool:
    return start > 0 and not text[start - 1].isspace() and text[start - 1] not in _OPENING


def _name_end(text: str, stop: int) -> int:
    while stop < len(text) and text[stop] in _TAIL:
        stop += 1
    return stop
