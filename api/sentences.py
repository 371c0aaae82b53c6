"""The sentence that a mention stands in."""

from __future__ import annotations

import re

_STOP = re.compile(r"(?<=[.!?])\s+(?=[^\sa-z])|\n")


def sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence (or the title) around a mention starts and ends."""
    stops = list(_STOP.finditer(text))
    first = max((stop.end() for stop in stops if stop.end() <= start), default=0)
    last = min((stop.start() for stop in stops if stop.start() >= end), default=len(text))
    return first, last
