"""Which names mean one thing: a pure function of the names that papers join.

A paper joins names when it writes a short form beside its long form. A long form is taken at its word; a
short form with several unlike long forms is a homonym, and where it stands alone it means the one that most
papers spell out. The vocabulary overrules both.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from graph.model import Kind
from graph.resolve.groups import Groups
from graph.resolve.names import form
from graph.vocabulary import Entry, Vocabulary

Names = tuple[str, ...]
_WORD = re.compile(r"[a-z0-9]+")
_STEM = 4  # letters of a word that count when two long forms are held against each other
_ALIKE = 0.6  # more than this share of their stems is common to two spellings of one long form


@dataclass(frozen=True, slots=True)
class Usage:
    """How often papers link under `names` with one `kind`: `edges` of them, `weight` the sum of their
    kinds' confidences in thousandths. A studied concept has kind CONCEPT."""

    names: Names
    kind: Kind
    edges: int
    weight: int


def long_form(names: Names) -> str:
    """The form of the longest of the names that a paper joins."""
    return form(names[0]) if len(names) == 1 else max((form(name) for name in names), key=lambda f: (len(f), f))


def meanings(usages: Iterable[Usage], vocabulary: Vocabulary) -> dict[Names, str]:
    """For each tuple of names the form that stands for its meaning, the vocabulary's own where known."""
    spelled: dict[str, Counter[str]] = defaultdict(Counter)  # short form -> long forms, edges each
    written: dict[str, str] = {}  # long form -> the least of its spellings
    tuples = set()
    for usage in usages:
        tuples.add(usage.names)
        if len(usage.names) == 1:
            continue
        long = long_form(usage.names)
        shorts = {form(name) for name in usage.names} - {long}
        if shorts:
            spelling = min(name for name in usage.names if form(name) == long)
            written[long] = min(written.get(long, spelling), spelling)
        for short in shorts:
            spelled[short][long] += usage.edges
    own = {f: form(entry.name) for f, entry in vocabulary.items()}
    stands_for = _stands_for(spelled, written, own, vocabulary)

    def meaning(names: Names) -> str:
        long = long_form(names)
        if long in written or long in own:
            return stands_for[own.get(long, long)]
        if long in spelled:
            votes: Counter[str] = Counter()
            for candidate, edges in spelled[long].items():
                votes[stands_for[candidate]] += edges
            return min(votes, key=lambda key: (-votes[key], key))
        return long

    return {names: meaning(names) for names in tuples}


def _stands_for(
    spelled: dict[str, Counter[str]], written: dict[str, str], own: dict[str, str], vocabulary: Vocabulary
) -> dict[str, str]:
    """For each long form, and each of the vocabulary's own, the form that stands for its group."""
    groups: Groups[str] = Groups({*written, *own.values()})
    for long in written.keys() & own.keys():
        groups.join_all([own[long], long])
    for short, longs in spelled.items():
        unknown = [long for long in longs if long not in own]
        for long in unknown:
            if short in own and _spells(written[long], vocabulary[short]):
                groups.join_all([own[short], long])
            groups.join_all([long, *(other for other in unknown if _alike(written[long], written[other]))])
    found: dict[str, str] = {}
    for members in groups.by_root().values():
        standing = min(members, key=lambda member: (own.get(member) != member, member))
        found |= dict.fromkeys(members, standing)
    return found


def _spells(long: str, entry: Entry) -> bool:
    """Whether a long form spells out the vocabulary's entry, as far as the entry says how it is spelled."""
    spellings = [name for name in entry.names if len(name.split()) > 1]
    return not spellings or any(_alike(long, name) for name in spellings)


def _alike(one: str, other: str) -> bool:
    """Whether two long forms of one short form spell one thing: like words, and the same numbers."""
    a, b = _stems(one), _stems(other)
    numbers = {word for word in a ^ b if word.isdigit()}
    return not numbers and len(a & b) > _ALIKE * len(a | b)


def _stems(text: str) -> set[str]:
    return {word[:_STEM] for word in _WORD.findall(unicodedata.normalize("NFKD", text).lower())}
