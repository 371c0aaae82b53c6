"""What a person has ruled of names: that two are one thing, or that they are not. Lines of text, and their meaning.

A line is `same: ONE | OTHER` or `apart: ONE | OTHER`; a blank one and one that begins with # say nothing. The last
line on a pair holds. The other lines of the ledger (`graph.resolve.ledger`), which begin with = or ~, say what was
concluded without a person; they are passed over, so that the ledger itself can be edited and read back.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.errors import UsageError
from graph.resolve.folding import spelling

VERBS = ("same", "apart")
_FORMAT = 'write each as "same: ONE | OTHER" or "apart: ONE | OTHER"'


def pair(one: str, other: str) -> tuple[str, str]:
    """The spellings of two names, in order."""
    first, last = sorted((spelling(one), spelling(other)))
    return (first, last)


@dataclass(frozen=True, slots=True)
class Ruling:
    """One line, as a person wrote it."""

    verb: str
    one: str
    other: str

    @property
    def line(self) -> str:
        """The line in its one form."""
        return f"{self.verb}: {self.one} | {self.other}"

    @property
    def pair(self) -> tuple[str, str]:
        """The two spellings that it speaks of, in order."""
        return pair(self.one, self.other)


class Rulings:
    """All that is ruled, one line a pair."""

    def __init__(self, rulings: Iterable[Ruling] = ()) -> None:
        by_pair: dict[tuple[str, str], Ruling] = {}
        for ruling in rulings:
            by_pair.pop(ruling.pair, None)
            by_pair[ruling.pair] = ruling
        self._by_pair = by_pair
        self.same = tuple(sorted(pair for pair, ruling in by_pair.items() if ruling.verb == "same"))
        self._apart = frozenset(pair for pair, ruling in by_pair.items() if ruling.verb == "apart")
        self.names = frozenset(name for pair in self.same for name in pair)

    def __iter__(self) -> Iterator[Ruling]:
        return iter(sorted(self._by_pair.values(), key=lambda ruling: ruling.line))

    def apart(self, one: str, other: str) -> bool:
        """Whether the two spellings must not be joined."""
        return bool(self._apart) and ((one, other) if one < other else (other, one)) in self._apart

    @property
    def parted(self) -> tuple[tuple[str, str], ...]:
        """The pairs of spellings that must not be joined."""
        return tuple(sorted(self._apart))

    def partners(self, names: Iterable[str]) -> frozenset[str]:
        """What a line joins to any of the spellings or parts from it."""
        wanted = frozenset(names)
        return frozenset(name for pair in self._by_pair if wanted & set(pair) for name in pair) - wanted


NONE = Rulings()


def parse(text: str, origin: str) -> list[Ruling]:
    """The rulings of a text, in its order; UsageError for a line that is none, told by its number."""
    found = []
    for number, line in enumerate(text.splitlines(), start=1):
        if line.strip() and line.strip()[0] not in "#=~":
            found.append(_ruling(line, f"{origin}, line {number}"))
    return found


def kept(rows: Sequence[Mapping[str, Any]]) -> Rulings:
    """What the graph keeps: from the rows of `identity.rulings`."""
    return Rulings(parse("\n".join(rows[0]["lines"] or ()) if rows else "", "the graph's rulings"))


def _ruling(line: str, origin: str) -> Ruling:
    verb, colon, rest = line.partition(":")
    one, bar, other = rest.partition(" | ")
    names = [" ".join(name.split()) for name in (one, other)]
    if verb.strip() not in VERBS or not colon or not bar or not all(names):
        raise UsageError(f"{origin}: {line.strip()!r} is no ruling; {_FORMAT}")
    ruling = Ruling(verb.strip(), *names)
    if ruling.pair[0] == ruling.pair[1]:
        raise UsageError(
            f"{origin}: {ruling.one!r} and {ruling.other!r} are one spelling; nothing can part or join them"
        )
    return ruling
