"""Where sources do not agree about citations, or about what they cite."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from graph.store import Store


class Disagreement(StrEnum):
    """What sources do not agree about; the value is the named query that finds it, `citations.VALUE`."""

    ONE_SIDED = "one_sided"
    DANGLING = "dangling"
    TWINS = "twins"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Disputed:
    """One case: a paper, the other one or the work that it is about, who says so, and who might and does not."""

    paper: str
    other: str | None
    work: str | None
    sources: tuple[str, ...]
    silent: tuple[str, ...]

    @property
    def listings(self) -> tuple[str, ...]:
        """The listings among these."""
        return tuple(one for one in (*self.sources, *self.silent) if one.startswith("listing:"))


def found(store: Store, about: Disagreement, first: int) -> tuple[Disputed, ...]:
    """The first so many cases, by the papers' ids."""
    return tuple(
        Disputed(
            paper=row["paper"],
            other=row.get("other"),
            work=row.get("work"),
            sources=tuple(row.get("sources") or ()),
            silent=tuple(row.get("silent") or ()),
        )
        for row in store.rows(f"citations.{about.value}", limit=first)
    )
