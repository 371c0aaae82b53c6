"""Which names mean one thing: a pure function of the names that papers join, and of those papers.

A paper joins names when it writes a short form beside its long form. A long form is taken at its word; long forms of
one short form that spell alike (`graph.resolve.likeness`) are one thing; a short form with several unlike long forms
is a homonym, and what it means where it stands alone is told by `graph.resolve.senses`. Spellings of one name are one
(`graph.resolve.folding`). The vocabulary overrules all of these, and a person's rulings the vocabulary.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import combinations

from graph.resolve.folding import spelling
from graph.resolve.groups import Groups
from graph.resolve.likeness import alike
from graph.resolve.rulings import NONE, Rulings
from graph.resolve.senses import in_doubt, senses
from graph.resolve.usage import Names, Usage, Use, long_and_shorts, longest
from graph.vocabulary import Entry, Vocabulary


class Meanings:
    """What the names in `usages` mean. Where some are `doubtful`, give their usages again, one for each paper."""

    def __init__(self, usages: Iterable[Usage], vocabulary: Vocabulary, rulings: Rulings = NONE) -> None:
        self._usages = tuple(usages)
        self._rulings = rulings
        self.entries = {spelling(name): entry for entry in vocabulary.values() for name in entry.names}
        self._spelled: dict[str, Counter[str]] = defaultdict(Counter)  # short form -> long forms, edges each
        self._written: dict[str, str] = {}  # long form -> the least of its spellings
        self._beside: dict[str, set[str]] = defaultdict(set)  # long form -> the names that papers write beside it
        for usage in self._usages:
            self._read(usage)
        self._stands_for = self._joined()
        self.voted = {short: self._votes(longs) for short, longs in self._spelled.items()}
        self._doubtful = in_doubt(self._usages, self.voted, self.entries.keys() | rulings.names)

    def _read(self, usage: Usage) -> None:
        if len(usage.names) == 1:
            return
        long, shorts = long_and_shorts(usage.names)
        for short in shorts:
            if not self._rulings.apart(short, long):
                self._spelled[short][long] += usage.edges
        if shorts:
            written = longest(usage.names)
            self._written[long] = min(self._written.get(long, written), written)
            self._beside[long].update(usage.names)

    def _votes(self, longs: Mapping[str, int]) -> Counter[str]:
        votes: Counter[str] = Counter()
        for long, edges in longs.items():
            votes[self._stands_for[long]] += edges
        return votes

    @property
    def doubtful(self) -> frozenset[Names]:
        """The names whose usages must be given one for each paper."""
        return frozenset(
            usage.names for usage in self._usages if any(spelling(name) in self._doubtful for name in usage.names)
        )

    def keys(self) -> dict[Use, str]:
        """For each use the key of what it means; a vocabulary's entry is found by it in `entries`."""
        found = {usage.use: self._key(usage) for usage in self._usages}
        alone: dict[str, list[Usage]] = defaultdict(list)
        joined: dict[str, dict[str, list[Usage]]] = defaultdict(lambda: defaultdict(list))
        for usage in self._usages:
            for short in {spelling(name) for name in usage.names} & self._doubtful if usage.paper else ():
                if len(usage.names) == 1:
                    alone[short].append(usage)
                else:
                    joined[short][found[usage.use]].append(usage)
        for short, usages in alone.items():
            several = short in joined or len({usage.paper for usage in usages}) > 1
            told = senses(short, usages, joined[short], among_several=several)
            found |= {usage.use: told[usage.paper] for usage in usages}
        return found

    def _key(self, usage: Usage) -> str:
        long, _ = long_and_shorts(usage.names)
        if long in self._stands_for:
            return self._stands_for[long]
        votes = self.voted.get(long)
        if votes and (long not in self._doubtful or not usage.paper):
            return min(votes, key=lambda key: (-votes[key], key))
        return long

    def _joined(self) -> dict[str, str]:
        """For each long form, and each name of the vocabulary, the spelling that stands for its group."""
        own = {f: spelling(entry.name) for f, entry in self.entries.items()}
        groups: Groups[str] = Groups(sorted({*self._written, *own, *self._rulings.names}))
        for one, other in (*self._rulings.same, *sorted(own.items()), *self._spelled_alike(own)):
            if not self._parted(groups, one, other):
                groups.join_all([one, other])
        found: dict[str, str] = {}
        for members in groups.by_root().values():
            standing = min(members, key=lambda member: (own.get(member) != member, member))
            found |= dict.fromkeys(members, standing)
        return found

    def _spelled_alike(self, own: Mapping[str, str]) -> Iterator[tuple[str, str]]:
        """The pairs of long forms of one short form that are one thing."""
        for short, longs in sorted(self._spelled.items()):
            unknown = sorted(long for long in longs if long not in own)
            if short in own:
                entry = self.entries[short]
                yield from ((own[short], long) for long in unknown if self._spells(long, entry))
            for one, other in combinations(unknown, 2):
                if _alike(self._written[one], self._written[other]):
                    yield one, other

    def _spells(self, long: str, entry: Entry) -> bool:
        """Whether a long form spells out the vocabulary's entry: alike to one that it gives; where it gives none,
        beside the name as the entry writes it (vLLM, not VLLM)."""
        spellings = [name for name in entry.names if len(name.split()) > 1]
        if not spellings:
            return not self._beside[long].isdisjoint(entry.names)
        return any(_alike(self._written[long], name) for name in spellings)

    def _parted(self, groups: Groups[str], one: str, other: str) -> bool:
        """Whether joining the two would join what is ruled to be apart."""
        roots = {groups.root(one), groups.root(other)}
        known = (pair for pair in self._rulings.parted if pair[0] in groups and pair[1] in groups)
        return any({groups.root(a), groups.root(b)} == roots and len(roots) == 2 for a, b in known)


@lru_cache(65536)
def _alike(one: str, other: str) -> bool:
    return alike(one, other)


def meanings(usages: Sequence[Usage], vocabulary: Vocabulary, rulings: Rulings = NONE) -> dict[Use, str]:
    """For each use the key of what it means."""
    return Meanings(usages, vocabulary, rulings).keys()
