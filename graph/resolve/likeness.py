"""Whether two long forms of one short form spell one thing: a pure function of the two."""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher

from graph.resolve.lists import listed

_WORD = re.compile(r"[a-z0-9]+")
_SHARED = 0.45  # of the longer word's letters, that two forms of one word begin with: "retrieve", "retrieval"
_BEGINNING = 5  # letters, at the least
_TYPING = 0.86  # likeness of two words that differ by a slip
_SQUEEZED = 0.95  # likeness of two long forms whose words are divided otherwise
_SMALL = listed("a an and as by for from in of on or s the to via with")
# Nouns that may be said or left out: "proximal policy optimization (algorithm)".
_SAID_OR_NOT = listed(
    "algorithm analysis approach architecture based block control conversion framework generation imaging index "
    "learning level measure mechanism method metric model modeling module network neural problem procedure process "
    "prompting reasoning scale score search space strategy system task technique test unit"
)


def alike(one: str, other: str) -> bool:
    """Word by word the same, but for endings, slips, small words and nouns that may be left out; the same numbers."""
    a, b = _words(one), _words(other)
    if SequenceMatcher(None, "".join(a), "".join(b), autojunk=False).ratio() >= _SQUEEZED:
        return [w for w in a if w.isdigit()] == [w for w in b if w.isdigit()]
    left = list(b)
    unmatched = []
    for word in a:
        match = next((candidate for candidate in left if _same(word, candidate)), None)
        if match is None:
            unmatched.append(word)
        else:
            left.remove(match)
    matched = len(a) - len(unmatched)
    extra = [word for word in (*unmatched, *left) if word not in _SAID_OR_NOT]
    return not extra and not (unmatched and left) and matched > 0


def _words(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKD", text).lower()
    return [word for word in _WORD.findall(plain) if word not in _SMALL]


def _same(one: str, other: str) -> bool:
    if one == other:
        return True
    if any(character.isdigit() for character in one + other):
        return False
    shared = next((i for i, pair in enumerate(zip(one, other, strict=False)) if pair[0] != pair[1]), None)
    shared = min(len(one), len(other)) if shared is None else shared
    longer = max(len(one), len(other))
    if shared >= _BEGINNING and shared >= _SHARED * longer:
        return True
    if shared == _BEGINNING - 1 and shared > longer / 2:  # image, imaging
        return True
    if longer - shared <= 1:  # a plural
        return shared > 2
    return longer > 6 and one[0] == other[0] and SequenceMatcher(None, one, other, autojunk=False).ratio() >= _TYPING
