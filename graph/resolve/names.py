"""How names and titles are folded, so that spellings of one thing meet: pure functions of the text."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

_MACRO = re.compile(r"\\(?:text|math|operatorname)\w*|[{}$^_\\]")
_MARKUP = re.compile(r"\\(?:text|math|operatorname)\w*|[{}$^\\]")  # an underscore divides words
_NOT_NAME = re.compile(r"[^a-z0-9+*]")
_WORD = re.compile(r"[^\W_]+")
_LONGEST_FORM = 200  # characters; a range index refuses keys over 8,000 bytes
_LONGEST_SLUG = 120


@lru_cache(65536)
def form(text: str) -> str:
    """The normalised form of a name: case, accents, punctuation, spacing and a plural s folded away.

    Digits stay, so that versions stay apart; + and * stay (C++, A*). A name without any Latin letter or
    digit keeps its own characters. Never empty unless the text has nothing but marks and blanks.
    """
    folded = _NOT_NAME.sub("", _MACRO.sub("", unicodedata.normalize("NFKD", text)).lower())
    if not folded:
        folded = "".join(unicodedata.normalize("NFKC", text).casefold().split())
    if len(folded) > 3 and folded.endswith("s") and not folded.endswith("ss"):
        folded = folded[:-1]
    return _bounded(folded, _LONGEST_FORM)


def without_markup(name: str) -> str:
    """A name as it is read: without macros and braces of LaTeX, and with single blanks."""
    return " ".join(_MARKUP.sub("", name).split())


@lru_cache(65536)
def slug(title: str) -> str:
    """A title as words in lower case joined by hyphens; what two listings of one paper share."""
    plain = unicodedata.normalize("NFKD", _MACRO.sub("", title))
    plain = "".join(c for c in plain if not unicodedata.combining(c)).lower()
    return _bounded("-".join(_WORD.findall(plain)) or plain.strip(), _LONGEST_SLUG)


def _bounded(text: str, limit: int) -> str:
    """Long texts keep their start and gain a digest of the whole, so that they stay apart."""
    if len(text) <= limit:
        return text
    return f"{text[: limit - 13]}-{hashlib.sha256(text.encode()).hexdigest()[:12]}"
