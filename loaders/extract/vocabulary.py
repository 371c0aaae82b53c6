"""Finds the names that a user's vocabulary lists, wherever they stand.

Where the model gives the name a role, that link stands; elsewhere the paper studies it, and the link says that the
vocabulary made it. Time is linear in the text, whatever the size of the vocabulary: a set of beginnings says at once
that no name goes on as the text does.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Extraction, Kind, Link, Mention, Role
from graph.vocabulary import Entry, Listed
from loaders.extract.covered import Covered
from loaders.extract.forms import fold_plural, form

_WORD = re.compile(r"[^\W_]+")
_EXACT = 5  # letters up to which a name with capitals is an acronym, whose case counts


class Finder:
    """Looks for the entries of one vocabulary."""

    def __init__(self, vocabulary: Listed) -> None:
        self._version = vocabulary.version
        self._entries: dict[str, Entry] = {}
        self._exact: dict[str, set[str]] = {}
        for entry in vocabulary.entries.values():
            for name in entry.names:
                key = form(name)
                self._entries[key] = entry
                if len(key) <= _EXACT and any(character.isupper() for character in name):
                    self._exact.setdefault(key, set()).add(_letters(name))
        self._beginnings = {key[:size] for key in self._entries for size in range(1, len(key) + 1)}

    def mark(self, model: str) -> str:
        """The name of `model` with this vocabulary beside it, as edges record it."""
        return f"{model}+vocabulary-{self._version}"

    def complete(self, title: str, abstract: str, found: Extraction) -> Extraction:
        """`found` in the text of title, newline and abstract, with what it lacks of the vocabulary."""
        text = f"{title}\n{abstract}"
        covered = Covered(found.links)
        made: dict[str, tuple[Entry, list[Mention]]] = {}
        for start, end, entry in self._places(text):
            if not covered.touches(start, end):
                made.setdefault(entry.name, (entry, []))[1].append(Mention(text[start:end], start, end))
        links = [_link(entry, mentions) for entry, mentions in made.values()]
        order = list(Role)
        both = sorted((*found.links, *links), key=lambda link: order.index(link.role))
        return replace(found, model=self.mark(found.model), links=tuple(both))

    def _places(self, text: str) -> Iterator[tuple[int, int, Entry]]:
        """Start, end and entry of every listed name in `text`, the longest from each place, none over another."""
        words = [(word.start(), word.end()) for word in _WORD.finditer(text)]
        at = 0
        while at < len(words):
            stop, entry = self._longest(text, words, at)
            if entry is None:
                at += 1
                continue
            yield words[at][0], words[stop][1], entry
            at = stop + 1

    def _longest(self, text: str, words: Sequence[tuple[int, int]], at: int) -> tuple[int, Entry | None]:
        start, folded = words[at][0], ""
        best: tuple[int, Entry | None] = (at, None)
        for stop in range(at, len(words)):
            begin, end = words[stop]
            gap = text[words[stop - 1][1] : begin] if stop > at else ""
            if "\n" in gap or len(gap) > 3:
                break
            folded += _letters(text[begin:end]).lower()
            single = fold_plural(folded)
            key = folded if folded in self._entries else single
            if key in self._entries and self._case_fits(key, text[start:end]):
                best = (stop, self._entries[key])
            if folded not in self._beginnings:
                break
        return best

    def _case_fits(self, key: str, quote: str) -> bool:
        exact = self._exact.get(key)
        letters = _letters(quote)
        return exact is None or letters in exact or (letters.endswith("s") and letters[:-1] in exact)


def _letters(text: str) -> str:
    """Letters and digits without accents."""
    return "".join(character for character in unicodedata.normalize("NFKD", text) if character.isalnum())


def _link(entry: Entry, mentions: Sequence[Mention]) -> Link:
    return Link(Role.STUDIES, (entry.name,), Kind.CONCEPT, 1.0, 1.0, tuple(mentions), vocabulary=True)
