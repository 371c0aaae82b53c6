"""What a claim is about: whose result it is, against what and on what; and which way its number points."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.model import Direction, Kind, Link, Role
from loaders.extract.claims.quantities import Quantity
from loaders.extract.lexicon import listed

_AGAINST = re.compile(
    r"\b(?:than|over|versus|vs\.?|against|compared (?:to|with)|relative to|in comparison (?:to|with))\s+"
    r"(?P<what>(?:[^\s,;:.()]+ ?){1,7})",
    re.IGNORECASE,
)
_ON = re.compile(r"\b(?:on|across|for|in)\s+(?P<what>(?:[^\s,;:.()]+ ?){1,6})")
_FAR = 60  # characters after a number in which what it was measured on is looked for
_CLOSING = re.compile(
    r"\s(?:on|in|by|while|and|for|with|across|at|when|using|under|without|to|as|from|that|which|where|during)\b.*",
    re.IGNORECASE,
)
_OPENING = re.compile(r"(?:the|a|an|our|their|its|all|other|these|those)\s+", re.IGNORECASE)
_LOWER = listed("lower")
_HIGHER = listed("higher")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_NEAR = 60  # characters to each side in which a direction is looked for


def subject(links: Sequence[Link], quantity: Quantity, start: int, end: int) -> str | None:
    """The introduced thing that the sentence names, the nearest before the number, else the only one there is."""
    introduced = [link for link in links if link.role is Role.INTRODUCES]
    inside = nearest(introduced, quantity, start, end)
    if inside:
        return inside
    working = [link for link in introduced if link.kind is not Kind.DATASET]
    return working[0].names[0] if len(working) == 1 else None


def against(text: str, links: Sequence[Link], quantity: Quantity, start: int, end: int) -> str | None:
    """What a comparison names: one of the paper's links where its words hold one, else the words."""
    found = min(_AGAINST.finditer(text, start, end), key=lambda match: _distance(match.start(), quantity), default=None)
    if found is None:
        rivals = [link for link in links if link.role is Role.COMPARES_WITH]
        return nearest(rivals, quantity, start, end)
    at, stop = found.span("what")
    named = [
        (mention.start, link.names[0])
        for link in links
        if link.role is not Role.STUDIES and link.role is not Role.EVALUATES_ON
        for mention in link.mentions
        if at <= mention.start < stop
    ]
    if named:
        return min(named)[1]
    words = _OPENING.sub("", _CLOSING.sub("", f"{found['what']} ")).strip()
    return words if any(character.isalpha() for character in words) else None


def on(text: str, links: Sequence[Link], quantity: Quantity, start: int, end: int) -> str | None:
    """The dataset that the sentence names, nearest to the number; else what a preposition after the number leads to:
    one of the links, or the words."""
    datasets = [
        link
        for link in links
        if link.role is Role.EVALUATES_ON or (link.role is Role.INTRODUCES and link.kind is Kind.DATASET)
    ]
    named = nearest(datasets, quantity, start, end)
    found = None if named else _ON.search(text, quantity.end, min(end, quantity.end + _FAR))
    if found is None:
        return named
    at, stop = found.span("what")
    inside = [
        (mention.start, link.names[0])
        for link in links
        if link.role is not Role.STUDIES
        for mention in link.mentions
        if at <= mention.start < stop
    ]
    words = _OPENING.sub("", _CLOSING.sub("", f"{found['what']} ")).strip()
    return min(inside)[1] if inside else words or None


def nearest(links: Iterable[Link], quantity: Quantity, start: int, end: int) -> str | None:
    """The shown name of the link mentioned nearest to the number, between `start` and `end`."""
    inside = [
        (_distance(mention.start, quantity), mention.start, link.names[0])
        for link in links
        for mention in link.mentions
        if start <= mention.start < end
    ]
    return min(inside)[2] if inside else None


def direction(text: str, quantity: Quantity, start: int, end: int) -> Direction | None:
    """By the nearest word that says more or less; a sign before the number says it itself."""
    sign = text[quantity.start : quantity.end].lstrip("$ ")[:1]
    if quantity.signed and sign in "+-−":
        return Direction.HIGHER if sign == "+" else Direction.LOWER
    if quantity.first is not None and quantity.joint == "to" and quantity.first != quantity.number:
        return Direction.HIGHER if quantity.number > quantity.first else Direction.LOWER
    first, last = max(start, quantity.start - _NEAR), min(end, quantity.end + _NEAR)
    said = [
        (_distance(first + word.start(), quantity), word[0])
        for word in _WORD.finditer(text[first:last].lower())
        if word[0] in _LOWER or word[0] in _HIGHER
    ]
    if not said:
        return None
    return Direction.LOWER if min(said)[1] in _LOWER else Direction.HIGHER


def _distance(at: int, quantity: Quantity) -> int:
    return quantity.start - at if at < quantity.start else at - quantity.end + 1
