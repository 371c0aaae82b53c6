"""How a name is shown: a pure function of it, that leaves its normalised form as it is."""

from __future__ import annotations

import re

_EDGES = " \"'`“”‘’.,;:"
_PLURAL = re.compile(r"(?:^|.*[\s-])[a-z]{3,}[b-hj-rtv-z]s")
_KEPT = re.compile(r"(?:.*[\s-])?(?:lens|series|species|news|diabetes|rabies|dynamics|means|odds|always|versus)")
_PAIRS = (("(", ")"), ("[", "]"))


def tidy(name: str) -> str:
    """`name` without stray marks and brackets, and in the singular where its last word is a common noun's plural."""
    plain = name.strip(_EDGES)
    for opening, closing in _PAIRS:
        if plain.count(opening) != plain.count(closing):
            plain = plain.replace(opening, "").replace(closing, "").strip(_EDGES)
    if (
        _PLURAL.fullmatch(plain)
        and not plain.endswith(("ics", "ies", "ches", "shes", "xes"))
        and not _KEPT.fullmatch(plain)
    ):
        plain = plain[:-1]
    return plain or name
