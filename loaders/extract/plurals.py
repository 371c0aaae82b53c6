"""The singular of a name, where that is safe to say."""

from __future__ import annotations

import re

from loaders.extract.lexicon import irregular, listed

_SHORT_FORM = re.compile(r"(?:^|.*[\s/-])[A-Za-z0-9-]*[A-Z0-9]s")  # LLMs, DiTs, video LLMs
_LAST_WORD = re.compile(r"[^\W\d_]+$")
_IRREGULAR = irregular()
_SINGULAR = listed("unchanging")
_ENDINGS = (("ies", "y"), ("sses", "ss"), ("xes", "x"), ("ches", "ch"), ("shes", "sh"))
# A word that ends so is no plural: bias, chaos, corpus, analysis, loss, physics.
_SINGULAR_ENDINGS = ("as", "os", "us", "is", "ss", "ics", "ases", "yses", "uses", "lens")
# "mixture of experts": the noun that counts is not the last.
_PHRASE = re.compile(r"[\s-](?:of|from|with|by|as|via|to|in|on|over|for|and)[\s-]", re.IGNORECASE)
_NOUNS = listed("nouns")


def singular(name: str, *, counted: bool = False) -> str:
    """`name` in the singular if it is surely a plural, else as it is.

    `counted` says that something else shows it to be one, as "(CSTs)" does for "Covariance Scattering
    Transforms".
    """
    if _SHORT_FORM.fullmatch(name):
        return name[:-1]
    match = _LAST_WORD.search(name)
    if not match or _PHRASE.search(name):
        return name
    word = match.group()
    if counted or word.islower() or word.lower() in _NOUNS:
        return name[: match.start()] + _singular_word(word)
    return name


def _singular_word(word: str) -> str:
    lower = word.lower()
    if lower in _IRREGULAR:
        return word[0] + _IRREGULAR[lower][1:]
    if len(word) < 4 or not word.endswith("s") or lower in _SINGULAR:
        return word
    for plural, ending in _ENDINGS:
        if word.endswith(plural):
            return word[: -len(plural)] + ending if len(word) > 4 else word[:-1]
    return word if word.endswith(_SINGULAR_ENDINGS) else word[:-1]
