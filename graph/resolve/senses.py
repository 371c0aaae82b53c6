"""What a short form means where a paper does not spell it out: a pure function of the papers that write it.

A short form that many papers spell out in one way means that wherever it stands. Any other is told apart paper by
paper: by how it is written (MATH, math; gRPC, GRPC), by what it is said to be (a dataset or not), by who introduces
it, and by the words of the paper (`graph.resolve.topics`).
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from math import log

from graph.model import Kind
from graph.resolve.expansions import expansions
from graph.resolve.folding import spelling
from graph.resolve.likeness import alike
from graph.resolve.topics import Topic, words
from graph.resolve.usage import Usage, longest

Groups = Mapping[str, Mapping[str, int]]
"""By short form the meanings that papers spell out for it, with how many of them do."""

_LONGEST = 7  # letters of a short form that can be in doubt: longer ones are no accident
_SETTLED = 30  # papers that spell out one meaning, of which at least this share is one
_SHARE = 0.9
_INTRODUCED = 0.25  # the share of papers that introduce a name themselves, from which on they speak of several things
_ENOUGH = 4.0  # of `Topic.speaks_for`, that a paper which uses a name must say for a meaning
_ENOUGH_FOR_ONE = 7.0  # … for one that a single paper spells out
_ENOUGH_FOR_THREE = 8.0  # … that few spell out, where the short form has three letters, which stand for many things
_FEW = 5
_ALL_OF_IT = 40  # words of a text, of which all the above is asked: a shorter one can say less
_ENOUGH_OF_ITS_OWN = 15.0  # … one which says that it introduces the thing
_OF_TWO_CASES = 10.0  # less for a name that is written otherwise
_MIXED = 10.0  # more for capitals in the middle of a name, as in "dLLM": chance does not write it twice
_SPELLED_OUT = 20.0  # more where the paper's words spell the meaning out, less where they spell out another
_FAR = -25.0  # less than this speaks of another thing, whatever the number of papers


def in_doubt(usages: Iterable[Usage], groups: Groups, known: Iterable[str]) -> frozenset[str]:
    """The spellings of short forms to be told apart paper by paper; those `known` to a vocabulary never are."""
    bare: dict[str, list[Usage]] = defaultdict(list)
    for usage in usages:
        if len(usage.names) == 1:
            bare[spelling(usage.names[0])].append(usage)
    known = frozenset(known)
    return frozenset(
        f
        for f, found in bare.items()
        if f not in known and f.isalpha() and len(f) <= _LONGEST and _doubtful(found, groups.get(f, {}))
    )


def _doubtful(bare: Sequence[Usage], spelled: Mapping[str, int]) -> bool:
    if spelled:
        return not settled(spelled)
    shorts = [usage for usage in bare if _is_short(usage.names[0])]
    if 0 < len(shorts) < len(bare) and any(usage.names[0].isupper() for usage in shorts):
        return True
    return _several_introduce(shorts) or _split_by_kind(shorts)


def settled(spelled: Mapping[str, int]) -> bool:
    """Whether so many papers spell out one meaning of a short form that it needs no telling apart."""
    return max(spelled.values()) >= max(_SETTLED, _SHARE * sum(spelled.values()))


def _several_introduce(usages: Iterable[Usage]) -> bool:
    introduced = sum(usage.introduced for usage in usages)
    return introduced > 1 and introduced >= _INTRODUCED * sum(usage.edges for usage in usages)


def _split_by_kind(usages: Iterable[Usage]) -> bool:
    kinds: Counter[bool] = Counter()
    for usage in usages:
        if usage.kind is not Kind.CONCEPT:
            kinds[usage.kind is Kind.DATASET] += usage.edges
    return len(kinds) == 2 and min(kinds.values()) * 4 >= max(kinds.values())


def _is_short(name: str) -> bool:
    """Whether it is written as a short form: two capitals, no blank."""
    return " " not in name and sum(character.isupper() for character in name) > 1


def senses(
    short: str, usages: Sequence[Usage], groups: Mapping[str, Sequence[Usage]], *, among_several: bool
) -> dict[str, str]:
    """For each paper that writes `short` alone the key of what it means: one of `groups`, by their keys, or
    another thing. `usages` are one for each paper and kind."""
    known = [_Meaning(key, members, short) for key, members in sorted(groups.items())]
    papers: dict[str, list[Usage]] = defaultdict(list)
    for usage in usages:
        papers[usage.paper].append(usage)
    found: dict[str, str] = {}
    rest = []
    for paper, of_paper in sorted(papers.items()):
        name = of_paper[0].names[0]
        own = any(usage.introduced for usage in of_paper)
        if name.islower():
            found[paper] = _word(short, groups)
            continue
        best = max(((meaning.score(of_paper[0]), meaning.key) for meaning in known), default=(_FAR, ""))
        share = min(1.0, len(words(of_paper[0].text)) / _ALL_OF_IT)
        if best[0] >= share * _enough(short, len({usage.paper for usage in groups.get(best[1], ())}), own=own):
            found[paper] = best[1]
        elif own and among_several:
            found[paper] = f"{short} {paper}"
        else:
            rest.append((paper, of_paper))
    return found | _others(short, rest)


def _enough(short: str, papers: int, *, own: bool) -> float:
    """What must speak for a meaning that so many papers spell out; `own` of a paper that introduces the thing."""
    if own:
        return _ENOUGH_OF_ITS_OWN
    if len(short) <= len("SAM") and papers < _FEW:
        return _ENOUGH_FOR_THREE if papers > 1 else _ENOUGH_FOR_THREE + _ENOUGH
    return _ENOUGH if papers > 1 else _ENOUGH_FOR_ONE


def _word(short: str, groups: Mapping[str, Sequence[Usage]]) -> str:
    """The key of a name in small letters: what is spelled out, where only one thing is and it is written so too."""
    for key, members in sorted(groups.items()):
        if any(name.islower() and spelling(name) == short for usage in members for name in usage.names):
            return key
    return f"{short} word"


def _others(short: str, rest: Sequence[tuple[str, Sequence[Usage]]]) -> dict[str, str]:
    """Those that mean none of the groups: one thing, but for datasets among others and other ways to write it."""
    apart = _split_by_kind(usage for _, of_paper in rest for usage in of_paper)
    keys = {}
    for paper, of_paper in rest:
        dataset = apart and all(usage.kind is Kind.DATASET for usage in of_paper)
        way = _way(of_paper[0].names[0])
        keys[paper] = short + (" data" if dataset else "") + ("" if way.isupper() else f" {way}")
    return keys


class _Meaning:
    """What papers spell a short form out as: their words, and how they write it."""

    def __init__(self, key: str, members: Sequence[Usage], short: str) -> None:
        self.key = key
        self._topic = Topic((usage.paper, usage.text) for usage in members)
        self._ways = _ways(members, short)
        self._longs = sorted({longest(usage.names) for usage in members})
        self._papers = len({usage.paper for usage in members})

    def score(self, usage: Usage) -> float:
        """How much speaks for it where a paper writes the short form alone."""
        name = usage.names[0]
        score = self._topic.speaks_for(usage.paper, usage.text) + 2 * log(self._papers)
        if score < _FAR:
            return score
        found = expansions(usage.text, name)
        if found:
            meant = any(alike(run, long) for run in found for long in self._longs)
            score += _SPELLED_OUT if meant else -_SPELLED_OUT
        way = _way(name)
        if way not in self._ways:
            return score - _OF_TWO_CASES
        return score + _MIXED if not way.isupper() else score


def _ways(usages: Iterable[Usage], short: str) -> frozenset[str]:
    return frozenset(_way(name) for usage in usages for name in usage.names if spelling(name) == short)


def _way(name: str) -> str:
    """How a short form is written, its plural s and its hyphens left out."""
    return re.sub(r"(?<=[A-Z])s$", "", re.sub(r"[^A-Za-z]", "", name))
