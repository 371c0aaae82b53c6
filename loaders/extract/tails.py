"""Words around a name that are no part of it: "the", "our", and nouns that say what it is."""

from __future__ import annotations

import re

from loaders.extract.lexicon import listed

_ARTICLE = re.compile(r"(?:an?|our|the)\s+(?=\S)", re.IGNORECASE)
_THINGS = listed("things")
_IDEAS = listed("ideas")
_FIELDS = listed("fields")


def trim(name: str, *, keep_the: bool, keep_tail: bool) -> str:
    """`name` without a leading article ("The" may belong to it: `keep_the`) and without a noun that only says
    what it is (`keep_tail` for topics, whose noun is the point)."""
    if not (keep_the and name.startswith("The ")):
        name = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    return name if keep_tail else _without_tail(name)


def _without_tail(name: str) -> str:
    rest, blank, tail = name.rpartition(" ")
    parts = rest.rpartition(" ")[2].split("-")
    if not blank or parts[-1] in _FIELDS or not any(character.isalpha() for character in rest):
        return name
    coined = any(_is_coined(part) for part in parts)
    named = coined or parts[-1][:1].isupper()
    return rest if (tail in _THINGS and named) or (tail in _IDEAS and coined) else name


def _is_coined(part: str) -> bool:
    """Whether it is spelled like no word: "ReST", "BERT", "4"."""
    return part.isdigit() or any(character.isupper() or character.isdigit() for character in part[1:])
