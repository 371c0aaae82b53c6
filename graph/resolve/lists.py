"""Lists of words as they are written in the code: one text, words between blanks."""

from __future__ import annotations


def listed(text: str) -> frozenset[str]:
    """The words of `text`."""
    return frozenset(text.split())
