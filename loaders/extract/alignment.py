"""How well the letters of a short form fit the words of a long form.

After Schwartz and Hearst (2003), who walk backwards and take the first fit: given "Proximal Policy
Optimization (PPO)" that is "Policy Optimization", its second P found in "Optimization". Here every start is
weighed, by a dynamic programme over words, and the one where most letters open a word wins.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property
from math import inf

from loaders.extract.lexicon import listed

# What a letter costs by where it stands in a word, and a word that no letter stands for.
_FOLLOWING = 0.1  # next to the letter before it: the o of "Low" in LoRA
_HUMP = 0.4  # a capital inside a word, for a capital: the E of "AutoEncoder"
_INSIDE = 1.5
_SKIPPED = 1.0
_SKIPPED_PART = 0.5  # after a hyphen: the "Modal" of "Multi-Modal" in MLLM
_SKIPPED_SMALL = 0.1
_COMMA = 1.0

# What a start costs by where it is.
_AFTER_PREFIX = 1.2  # at "Modal" of "Multi-Modal"
_IN_COMPOUND = 0.3  # at "Nash" of "Neumann-Nash"
_SMALL_START = 1.0  # at "the"
_BEFORE_CAPITALS = 1.0  # at "strategy" of "strategy from Saliency Encoder"

_HYPHENS = "-–‐/"
_PART = re.compile(r"[^\W_]+")
_SMALL = listed("small")
_PREFIXES = listed("prefixes")
_NUMERALS = {"2": ("to", "two"), "4": ("for", "four")}


@dataclass(frozen=True, slots=True)
class Fit:
    """Where a long form starts in the words offered, and its cost a letter; 0 is perfect."""

    start: int
    cost: float


def fit(short: str, words: str, *, whole: bool = False) -> Fit | None:
    """The best start in `words` of a long form of `short` that ends where `words` end; None without one.

    With `whole` the long form must be all of `words`. Of equally good starts the last is taken.
    """
    letters = "".join(_PART.findall(short))
    parts = [_Part(words, match.start(), match.end()) for match in _PART.finditer(words)]
    if not letters or not parts:
        return None
    aligned = _Alignment(letters, parts)
    starts = range(1) if whole else range(len(parts))
    costs = [(aligned.from_start(place), -place) for place in starts]
    cost, place = min(costs)
    return None if cost == inf else Fit(parts[-place].start, cost / len(letters))


@dataclass(frozen=True)
class _Part:
    """A run of letters and digits in `words`."""

    words: str
    start: int
    end: int

    @cached_property
    def written(self) -> str:
        return self.words[self.start : self.end]

    @cached_property
    def lower(self) -> str:
        return self.written.lower()

    @cached_property
    def continues(self) -> bool:
        """Whether it goes on after a hyphen or the like."""
        return self.start > 0 and self.words[self.start - 1] in _HYPHENS

    @cached_property
    def skipped(self) -> float:
        """What it costs to pass it by."""
        if self.lower in _SMALL:
            return _SKIPPED_SMALL
        return _SKIPPED_PART if self.continues else _SKIPPED

    @cached_property
    def comma(self) -> float:
        """What the mark before it costs, where a long form runs across it."""
        return _COMMA if re.search(r"[,()]\W*$", self.words[: self.start]) else 0.0

    def takes(self, letters: str, begin: int, *, at_start: bool) -> list[float]:
        """What it costs to stand for 1, 2, … letters from `begin`; `at_start`: the first is its own first."""
        if self.lower in _NUMERALS.get(letters[begin], ()):
            return [0.0]
        reached = {-1: 0.0}
        costs: list[float] = []
        for letter in letters[begin:]:
            reached = self._step(reached, letter, only_first=at_start and not costs)
            if not reached:
                break
            costs.append(min(reached.values()))
        return costs

    def _step(self, reached: dict[int, float], letter: str, *, only_first: bool) -> dict[int, float]:
        following: dict[int, float] = {}
        stop = 1 if only_first else len(self.lower)
        place = self.lower.find(letter.lower(), 0, stop)
        while place >= 0:
            earlier = [cost + self._place(place, before, letter) for before, cost in reached.items() if before < place]
            if earlier:
                following[place] = min(earlier)
            place = self.lower.find(letter.lower(), place + 1, stop)
        return following

    def _place(self, place: int, before: int, letter: str) -> float:
        if place == 0:
            return 0.0
        if before >= 0 and place == before + 1:
            return _FOLLOWING
        written = self.written[place : place + 1]
        hump = letter.isupper() and written.isupper() and not self.written.isupper()
        return _HUMP if hump else _INSIDE


class _Alignment:
    """Costs of laying `letters` over `parts`, each computed once."""

    def __init__(self, letters: str, parts: list[_Part]) -> None:
        self._letters = letters
        self._parts = parts
        self._known: dict[tuple[int, int], float] = {}

    def from_start(self, place: int) -> float:
        """The least cost of a long form that starts on the part `place`, with the first letter."""
        part = self._parts[place]
        takes = part.takes(self._letters, 0, at_start=True)
        least = min((cost + self._rest(n, place + 1) for n, cost in enumerate(takes, 1)), default=inf)
        return least + self._opening(place)

    def _opening(self, place: int) -> float:
        """What it costs a long form to open on the part `place`."""
        part, later = self._parts[place], [p for p in self._parts[place + 1 :] if p.lower not in _SMALL]
        cost = _SMALL_START if part.lower in _SMALL else 0.0
        if part.continues and place > 0:
            cost += _AFTER_PREFIX if self._parts[place - 1].lower in _PREFIXES else _IN_COMPOUND
        capitals = sum(other.written[0].isupper() for other in later)
        if self._letters[0].isupper() and part.written[0].islower() and 2 * capitals > len(later):
            cost += _BEFORE_CAPITALS
        return cost

    def _rest(self, begin: int, place: int) -> float:
        """The least cost of the letters from `begin` over the parts from `place` to the last."""
        if place == len(self._parts):
            return 0.0 if begin == len(self._letters) else inf
        key = begin, place
        if key not in self._known:
            part = self._parts[place]
            least = part.skipped + self._rest(begin, place + 1)
            if begin < len(self._letters):
                takes = part.takes(self._letters, begin, at_start=False)
                ways = (cost + self._rest(begin + n, place + 1) for n, cost in enumerate(takes, 1))
                least = min(least, min(ways, default=inf))
            self._known[key] = least + part.comma
        return self._known[key]
