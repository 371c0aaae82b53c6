"""Where strings stand in a text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from graph.model import Mention


def places(text: str, quotes: Iterable[str]) -> tuple[Mention, ...]:
    """Every place of every quote as a word or words of its own, in order; of two that overlap the longer."""
    found = [Mention(quote, at, at + len(quote)) for quote in dict.fromkeys(quotes) for at in _starts(text, quote)]
    kept: list[Mention] = []
    for mention in sorted(found, key=lambda one: (one.start, -one.end)):
        if not kept or mention.start >= kept[-1].end:
            kept.append(mention)
    return tuple(kept)


def overlap(some: Sequence[Mention], others: Sequence[Mention]) -> bool:
    """Whether any of `some` shares a character with any of `others`."""
    ends = sorted([(one.start, one.end, 0) for one in some] + [(one.start, one.end, 1) for one in others])
    reached = [0, 0]
    for start, end, side in ends:
        if start < reached[1 - side]:
            return True
        reached[side] = max(reached[side], end)
    return False


def _starts(text: str, quote: str) -> Iterable[int]:
    at = text.find(quote) if quote else -1
    while at >= 0:
        end = at + len(quote)
        if not (text[at - 1 : at].isalnum() and quote[0].isalnum()) and not (
            text[end : end + 1].isalpha() and quote[-1].isalnum()
        ):
            yield at
        at = text.find(quote, end)
