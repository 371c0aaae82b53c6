"""A concept's name in lower case, but for proper names and short forms."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from loaders.extract.lexicon import listed

_WORD = re.compile(r"[^\W_]+")
_BEFORE = re.compile(r"(?:^|[\s(])[a-z]+ $")
_AFTER = re.compile(r"(?:['’]s|-[A-Z]\w+)? ([a-z]+)")
_FAR = 60  # characters, more than a word has
_SMALL = listed("small")
_PROPER = listed("proper")
_NOUN_ENDINGS = tuple(listed("noun_endings"))


def lower(name: str, text: str, *, opens: bool) -> str:
    """`name` as it would stand in the middle of a sentence of `text`.

    `opens` says that it stands in a title or opens a sentence, where its first capital tells nothing.
    """
    weighty = [word for word in name.split() if word.lower() not in _SMALL]
    titled = [word for word in weighty if _is_titled(word)]
    if not titled:
        return name
    lowered = _lowered(name, text)
    if _occurs(lowered, text):
        return lowered
    if len(weighty) == 1:
        return lowered if opens and name.endswith(_NOUN_ENDINGS) else name
    title_style = len(titled) > 1 or all(_is_titled(word) or _is_code(word) for word in weighty)
    return lowered if title_style or (opens and weighty[0] in titled) else name


def _lowered(name: str, text: str) -> str:
    def change(match: re.Match[str]) -> str:
        word = match.group()
        if word.lower() in _SMALL and len(word) > 1:
            return word.lower()
        return word.lower() if _is_capitalised(word) and not _is_proper(word, text) else word

    return _WORD.sub(change, name)


def _is_proper(word: str, text: str) -> bool:
    """Whether `word` is known as a proper name, or has its capital amid lower-case words of `text`."""
    folded = "".join(c for c in unicodedata.normalize("NFKD", word) if not unicodedata.combining(c))
    if folded in _PROPER:
        return True
    amid = (
        (_BEFORE.search(text[max(0, at - _FAR) : at]), _AFTER.match(text, at + len(word))) for at in _places(word, text)
    )
    known = any(before and after and after[1] not in _SMALL for before, after in amid)
    return known and not _occurs(word.lower(), text)


def _occurs(name: str, text: str) -> bool:
    """Whether `name` stands in `text` as words of its own."""
    ends = ((at, at + len(name)) for at in _places(name, text))
    return any(not (text[max(0, at - 1) : at].isalnum() or text[end : end + 1].isalnum()) for at, end in ends)


def _places(name: str, text: str) -> Iterator[int]:
    at = text.find(name)
    while at >= 0:
        yield at
        at = text.find(name, at + 1)


def _is_titled(word: str) -> bool:
    """Whether a part of a word is capitalised and nothing more: "Multi-vehicle", "RNA-Seq"."""
    return any(_is_capitalised(part) for part in _WORD.findall(word))


def _is_capitalised(part: str) -> bool:
    return len(part) > 1 and part[0].isupper() and part[1:].islower()


def _is_code(word: str) -> bool:
    """Whether it has a short form, a number or the like in it, which has its own case."""
    return len(word) == 1 or any(c.isupper() or c.isdigit() for c in word[1:])
