"""What speaks for a quantity being a result, as named clues that a linear model weighs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model import Link, Role
from loaders.extract.claims.quantities import Quantity
from loaders.extract.lexicon import listed

WINDOW = 5  # words to each side
_WORD = re.compile(r"[A-Za-z][A-Za-z'-]*|[,;:().%]")
_REACH = 80  # characters in which those words are looked for
_END = re.compile(r"[.!?](?=\s+[A-Z$\\(])|\n")


@dataclass(frozen=True, slots=True)
class Sentences:
    """Where the sentences of a text start, its title being the first."""

    starts: Sequence[int]

    @classmethod
    def of(cls, text: str) -> Sentences:
        """By full stops before a capital: good enough for a clue, and the same for every text."""
        return cls([0, *(found.end() for found in _END.finditer(text))])

    def index(self, at: int) -> int:
        """The number of the sentence that the character `at` is in."""
        return bisect_right(self.starts, at) - 1

    def bounds(self, index: int, length: int) -> tuple[int, int]:
        """Start and end of a sentence, in a text of `length` characters."""
        return self.starts[index], self.starts[index + 1] if index + 1 < len(self.starts) else length


def clues(text: str, found: Sequence[Quantity], links: Sequence[Link]) -> Iterator[list[str]]:
    """For each quantity its clues, in order."""
    sentences = Sentences.of(text)
    where = [sentences.index(quantity.start) for quantity in found]
    roles: dict[int, set[Role]] = {}
    for link in links:
        for mention in link.mentions:
            roles.setdefault(sentences.index(mention.start), set()).add(link.role)
    per_sentence = Counter(where)
    for number, (quantity, index) in enumerate(zip(found, where, strict=True)):
        start, end = sentences.bounds(index, len(text))
        yield [
            *_shape(quantity),
            *_words(text, quantity, start, end),
            *(f"role={role.key}" for role in sorted(roles.get(index, ()))),
            f"sentence={min(index, 4)}",
            f"left={min(len(sentences.starts) - 1 - index, 3)}",
            f"numbers={min(per_sentence[index], 6)}",
            f"before={min(number, 8)}",
            f"all={min(len(found), 12) // 2}",
        ]


def _shape(quantity: Quantity) -> Iterator[str]:
    whole = quantity.number == int(quantity.number)
    size = len(str(int(abs(quantity.number))))
    kind = "whole" if whole else "decimal"
    yield f"unit={quantity.unit}"
    yield f"{kind}{min(size, 5)}"
    yield f"unit={quantity.unit} {kind}"
    if quantity.signed:
        yield "signed"
    if quantity.joint:
        yield f"joint={quantity.joint.strip('-–—$') or 'dash'}"
    if quantity.unit is None and whole and 1950 <= quantity.number <= 2100:
        yield "year"
    if quantity.unit is None and 0 < quantity.number < 1:
        yield "share"


def _words(text: str, quantity: Quantity, start: int, end: int) -> Iterator[str]:
    before = _WORD.findall(text[max(start, quantity.start - _REACH) : quantity.start].lower())[-WINDOW:][::-1]
    after = _WORD.findall(text[quantity.end : min(end, quantity.end + _REACH)].lower())[:WINDOW]
    for side, words in (("<", before), (">", after)):
        for distance, word in enumerate(words):
            yield f"{side}{word}"
            if distance < 2:
                yield f"{side}{distance}{word}"
        if len(words) > 1:
            yield f"{side}{words[0]} {words[1]}"
    if before and after:
        yield f"{before[0]}_{after[0]}"
    for word in set(_WORD.findall(text[start:end].lower())) & _CUES:
        yield f"sentence:{word}"


_CUES = listed("result_cues")
