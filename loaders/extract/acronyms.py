"""Short forms with their long forms, where a text gives both: "long form (SF)" and "SF (long form)"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.extract.alignment import fit

MAX_COST = 1.0  # a letter; above it the fit is chance
MAX_COST_OF_WORD = 1.5  # for a long form of one word: "electroencephalography (EEG)"
MAX_COST_AFTER = 0.3  # for a long form that follows: brackets hold much else

_BRACKET = re.compile(r"\(([^()]{2,120})\)")
_MACRO = re.compile(r"\\[A-Za-z]+\s?\{|\\(?:text|math)[a-z]+|[{}$~]")
_NUMBER = re.compile(r"\d+(?:\.\d+)?[%xX]?")
_PLURAL = re.compile(r"[A-Z0-9-]+s")
_CLAUSE = re.compile(r"[.;:!?]\s|[()]")
_BEFORE = re.compile(r"(?<![^\s(])(\S{2,14})\s+$")
_LEAD = re.compile(r"^\s*(?:(?:i\.e\.,?|or|short for|an?|the)\s+)*", re.IGNORECASE)
_QUOTES = " \"“”‘’'`*"
_WINDOW = 160  # characters before a bracket in which its long form may start


def find_pairs(text: str) -> dict[str, str]:
    """Each short form of `text` with its long form, free of LaTeX; of several the best fit."""
    best: dict[str, tuple[float, str]] = {}
    for bracket in _BRACKET.finditer(text):
        for short, long, cost in _read(text, bracket):
            if short not in best or cost < best[short][0]:
                best[short] = cost, long
    return {short: long for short, (_, long) in best.items()}


def _read(text: str, bracket: re.Match[str]) -> Iterator[tuple[str, str, float]]:
    inner = re.split(r"[,;]", _LEAD.sub("", _MACRO.sub("", bracket.group(1)), count=1))[0]
    before = _MACRO.sub("", _words_before(text, bracket.start()))
    short = inner.strip(_QUOTES)
    if _may_be_short(short):
        yield from _long_before(short, before)
    yield from _long_after(before, inner)


def _words_before(text: str, end: int) -> str:
    """The clause before `end`, at most `_WINDOW` characters of it, starting with a whole word."""
    start = max(0, end - _WINDOW)
    window = text[start:end]
    if start and not text[start - 1].isspace():
        window = window.partition(" ")[2]
    return _CLAUSE.split(window)[-1]


def _may_be_short(short: str) -> bool:
    return (
        2 <= len(short) <= 40
        and len(short.split()) <= 2
        and any("A" <= character <= "Z" for character in short)
        and not _NUMBER.fullmatch(short)
    )


def _long_before(short: str, before: str) -> Iterator[tuple[str, str, float]]:
    core = short[:-1] if _PLURAL.fullmatch(short) else short
    words = before.split()
    size = len(re.sub(r"[^A-Za-z0-9]", "", core))
    offered = " ".join(words[-min(size + 5, 2 * len(core)) :])
    found = fit(core, offered)
    if found:
        long = offered[found.start :].strip(_QUOTES)
        most = MAX_COST if " " in long else MAX_COST_OF_WORD
        if found.cost <= most and len(long) > len(core):
            yield short, long, found.cost


def _long_after(before: str, inner: str) -> Iterator[tuple[str, str, float]]:
    match = _BEFORE.search(before)
    long = inner.strip(_QUOTES)
    if not match or (len(long.split()) < 2 and "-" not in long):
        return
    short = match.group(1).strip(_QUOTES + ",:")
    if sum(character.isupper() for character in short) < 2:
        return
    core = short[:-1] if _PLURAL.fullmatch(short) else short
    found = fit(core, long, whole=True)
    if found and found.cost <= MAX_COST_AFTER and len(long) > len(core):
        yield short, long, found.cost
