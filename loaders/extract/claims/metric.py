"""Which metric a number measures: "accuracy of 92%", "a 14% reduction in latency", "2.1 FID"."""

from __future__ import annotations

import re
from collections.abc import Collection

from loaders.extract.claims.quantities import Quantity
from loaders.extract.lexicon import listed

_REACH = 90  # characters to each side that are looked at
_MOST = 4  # words of a metric's name
_WORD = re.compile(r"[^\s,;:()=]+")
_LEADS_TO = re.compile(  # what stands between a metric and its number
    r"(?:\s+(?:of|by|to|at|is|was|are|were|reaching|from|up|roughly|about|approximately|nearly|around|only|just|over|"
    r"an|a|the|average|as|much|with|in|mean|more|than)\b|\s*[=:≈~(,]|\s*\$)*\s*$"
)
_CHANGE = re.compile(
    r"(?:(?:absolute|relative|average|mean|overall|significant|further|additional)\s+)*"
    r"(?:improvements?|gains?|reductions?|increases?|decreases?|drops?|boosts?|lift|savings?|higher|lower|better|fewer|less|"
    r"more|faster|smaller|of|in)(?:\s+(?:in|of|on))?\s+(?:the\s+|its\s+|their\s+|our\s+)?"
)
_STOP = listed("no_metric")


def metric(text: str, quantity: Quantity, start: int, end: int, heads: Collection[str]) -> str | None:
    """The words before the number that lead to it, else those that follow it, else the nearest that heads a metric's
    name (`heads`), all of one sentence."""
    before = text[max(start, quantity.start - _REACH) : quantity.start]
    after = text[quantity.end : min(end, quantity.end + _REACH)]
    lead = _LEADS_TO.search(before)
    led = _last_words(before[: lead.start()]) if lead and lead[0].strip() else None
    following = _following(after)
    for words in (led, following):
        if words and _head(words) in heads:
            return words
    firm = lead and re.search(r"\b(?:of|by|to)\b|[=:]", lead[0])
    return (led if firm else None) or following or _any(before, after, heads)


def _last_words(text: str) -> str | None:
    words: list[re.Match[str]] = []
    for found in reversed(list(_WORD.finditer(text))):
        joined = not words or text[found.end() : words[-1].start()] == " "
        if found[0].lower() in _STOP or not joined or len(words) == _MOST or not _wordy(found[0]):
            break
        words.append(found)
    return text[words[-1].start() : words[0].end()] if words else None


def _following(text: str) -> str | None:
    text = text.lstrip(" $-")
    change = _CHANGE.match(text)
    at = change.end() if change else 0
    words: list[re.Match[str]] = []
    for found in _WORD.finditer(text, at):
        joined = found.start() == (words[-1].end() + 1 if words else at)
        if found[0].lower() in _STOP or not joined or len(words) == _MOST or not _wordy(found[0]):
            break
        words.append(found)
    return text[words[0].start() : words[-1].end()].rstrip(".") if words else None


def _any(before: str, after: str, heads: Collection[str]) -> str | None:
    near = [(found.start(), found[0]) for found in _WORD.finditer(after) if _head(found[0]) in heads]
    near += [
        (2 * (len(before) - found.end()), found[0]) for found in _WORD.finditer(before) if _head(found[0]) in heads
    ]
    return min(near)[1].rstrip(".") if near else None


def _head(words: str) -> str:
    return words.split()[-1].lower().rstrip(".")


def _wordy(word: str) -> bool:
    return any(character.isalpha() for character in word)
