"""Which stretches of a text are part of a name already found."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from graph.model import Link


class Covered:
    """The mentions of `links`, run together where they overlap."""

    def __init__(self, links: Iterable[Link]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted({(mention.start, mention.end) for link in links for mention in link.mentions}):
            if self._ends and start < self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def holds(self, start: int, end: int) -> bool:
        """Whether all from `start` to `end` is part of names."""
        place = bisect_right(self._starts, start) - 1
        return place >= 0 and end <= self._ends[place]

    def touches(self, start: int, end: int) -> bool:
        """Whether any of it is."""
        return bisect_right(self._ends, start) < bisect_left(self._starts, end)
