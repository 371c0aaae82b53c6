"""Every run of words that could be a name."""

from __future__ import annotations

import re
from dataclasses import dataclass

import numpy as np

from loaders.extract.arrays import Flags, Ints, running_count
from loaders.extract.lexicon import listed
from loaders.extract.words import Words

MAX_WORDS = 8

# What may stand between two words of one name.
_GAP = re.compile(r"(?:\s+|-|–|‐|/|\.|_|\^|\*|&|\s&\s|@|'|’|\$|\^\{|\{|\\)?")

_STOP = listed("stop")


@dataclass(frozen=True, slots=True)
class Spans:
    """Candidate spans: the first and the last word of each, by first word and then by length."""

    first: Ints
    last: Ints


def enumerate_spans(text: str, words: Words, known: Flags) -> Spans:
    """All spans of up to `MAX_WORDS` words of `text` that may be names; `known` words have pieces."""
    stop = np.array([word in _STOP for word in words.lower], bool)
    opens = np.flatnonzero(known & (~stop | (words.upper & ~words.first)))
    lengths = _reach(text, words, known)[opens] - opens + 1
    first = np.repeat(opens, lengths)
    last = first + np.arange(len(first)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    short = words.stops - words.starts < 2
    lettered = running_count(~words.digits)
    alone = ~(stop[first] | short[first] | words.digits[first])
    joined = ~(stop[last] & ~words.upper[last]) & (lettered[last + 1] > lettered[first])
    kept = np.where(first == last, alone, joined)
    return Spans(first[kept], last[kept])


def _reach(text: str, words: Words, known: Flags) -> Ints:
    """The last word that a span starting on each word may end on."""
    count = len(words)
    gaps = zip(words.stops[:-1].tolist(), words.starts[1:].tolist(), strict=True)
    linked = np.array([_joins(text[stop:start]) for stop, start in gaps] + [False], bool)
    linked[:-1] &= known[1:]
    breaks = np.flatnonzero(~linked)
    places = np.arange(count)
    return np.minimum(breaks[np.searchsorted(breaks, places)], places + MAX_WORDS - 1)


def _joins(gap: str) -> bool:
    return "\n" not in gap and _GAP.fullmatch(gap) is not None
