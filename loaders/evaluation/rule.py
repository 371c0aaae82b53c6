"""The rule by which an entity that was found is one that was annotated.

Two entities are one when any normalised form of one equals any of the other; each annotated entity is met once,
by the first that was found. The rule is kept apart from the model's own normalisation on purpose: figures stay
comparable when that one changes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

_MARKUP = re.compile(r"\\text\w*|[{}$^_\\]")
_OTHER = re.compile(r"[^a-z0-9+*]")
_SCHEME = re.compile(r"^https?://(www\.)?")
_APART = re.compile(r"[^a-z0-9]")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Matched:
    """Places in two lists: `pairs` (annotated, found), `missed` of the annotated, `extra` of the found."""

    pairs: tuple[tuple[int, int], ...]
    missed: tuple[int, ...]
    extra: tuple[int, ...]


def match(gold: Sequence[Set[str]], found: Sequence[Set[str]]) -> Matched:
    """Each of `found`, in order, with the first annotated one that is still free and shares a form."""
    free = list(range(len(gold)))
    pairs, extra = [], []
    for place, names in enumerate(found):
        hit = next((one for one in free if not names.isdisjoint(gold[one])), None)
        if hit is None:
            extra.append(place)
        else:
            free.remove(hit)
            pairs.append((hit, place))
    return Matched(tuple(pairs), tuple(free), tuple(extra))


def merged(entities: Iterable[Set[str]]) -> list[Set[str]]:
    """The entities, those that share a form as one: an entity in two roles counts once."""
    groups: list[Set[str]] = []
    for names in entities:
        meeting = [group for group in groups if not group.isdisjoint(names)]
        groups = [group for group in groups if group.isdisjoint(names)]
        groups.append(frozenset(names).union(*meeting))
    return groups


def normalised(name: str) -> str:
    """`name` without case, accents, LaTeX, punctuation, blanks and a plural s; empty where nothing is left."""
    plain = _OTHER.sub("", _MARKUP.sub("", unicodedata.normalize("NFKD", name)).lower())
    return plain[:-1] if len(plain) > 3 and plain.endswith("s") and not plain.endswith("ss") else plain


def address(url: str) -> str:
    """A URL without scheme and trailing marks, in lower case."""
    return _SCHEME.sub("", url.lower()).rstrip("/.,;)")


def title_key(title: str) -> str:
    """What two spellings of one title have in common; a title in another script is kept as its words."""
    folded = unicodedata.normalize("NFKD", title).lower()
    return _APART.sub("", folded) or " ".join(_WORD.findall(folded))


def agree(one: str, other: str) -> bool:
    """Whether the words of one are among the other's: "accuracy" and "top-1 accuracy" agree."""
    first, second = _words(one), _words(other)
    return bool(first and second) and (first <= second or second <= first)


def _words(text: str) -> set[str]:
    return {normalised(word) or word for word in _WORD.findall(_MARKUP.sub("", text.lower()))}
