"""Who introduced an entity first, and when it was first seen: pure functions of who links to it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field


@dataclass(slots=True)
class Mentions:
    """What papers that link to an entity have together: the first of their days, and who claims to introduce it."""

    first_seen: str | None = None
    introductions: list[tuple[str, str | None]] = field(default_factory=list)  # papers' ids, and their days

    def add(self, day: str | None, introductions: Iterable[tuple[str, str | None]]) -> None:
        """Papers that link to it too, the first of them on `day`."""
        if day is not None and (self.first_seen is None or day < self.first_seen):
            self.first_seen = day
        self.introductions.extend(introductions)


def first(claims: Iterable[tuple[str, str | None]]) -> str | None:
    """The id of the paper that introduced a thing first, of (id, published); None where none claims it.

    An unknown date loses to any known one; of one day, the smaller id is first.
    """
    ranked = sorted((published is None, published or "", paper) for paper, published in claims)
    return ranked[0][2] if ranked else None
