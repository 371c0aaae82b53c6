"""How much the words of a paper speak for one group of papers: a pure function of their texts.

Naive Bayes against the words of all papers, whose frequencies are package data (`words.tsv` beside this file).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import cache, lru_cache
from importlib.resources import files
from math import fsum, log

_WORD = re.compile(r"[a-z]{3,}")
_STEM = 6
_RARE = 1  # of ten thousand papers, that a word has which is not listed
_COMMON = 200  # of ten thousand: that a group lacks such a word counts against it
_ALL = 10_000
_PRIOR = 4.0  # papers' worth of belief that a group's words are those of all papers
_MOST = 40  # papers of a group that are looked at, the first by their ids


class Topic:
    """The words of some papers, given as (id, text)."""

    def __init__(self, papers: Iterable[tuple[str, str]]) -> None:
        chosen = sorted(set(papers))[:_MOST]
        self._papers = {paper: words(text) for paper, text in chosen}
        self._counts = Counter(word for found in self._papers.values() for word in found)

    def speaks_for(self, paper: str, text: str) -> float:
        """The logarithm of how much likelier `text` is of the group than of any paper; `paper` itself left out."""
        own = self._papers.get(paper, frozenset())
        size = len(self._papers) - bool(own)
        if not size:
            return float("-inf")
        weights = []
        for word in words(text):
            count, share = self._counts[word] - (word in own), _share(word)
            if count or share * _ALL > _COMMON:
                weights.append(log((count + _PRIOR * share) / (size + _PRIOR) / share))
        return fsum(weights)


@lru_cache(16384)
def words(text: str) -> frozenset[str]:
    """The beginnings of the words of a text."""
    return frozenset(word[:_STEM] for word in _WORD.findall(text.lower()))


def _share(word: str) -> float:
    return max(_frequencies().get(word, 0), _RARE) / _ALL


@cache
def _frequencies() -> dict[str, int]:
    lines = (files("graph.resolve") / "words.tsv").read_text("utf-8").splitlines()
    return {word: int(count) for word, _, count in (line.partition("\t") for line in lines)}
