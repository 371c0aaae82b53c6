"""Who claims to have introduced entities, and why one claim goes before the others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from graph.reads.pages import by_parent, shared
from graph.store import Store


class Reason(StrEnum):
    """Why the first claim to have introduced something goes before another one."""

    EARLIER = "EARLIER"
    UNDATED = "UNDATED"
    SMALLER_ID = "SMALLER_ID"


@dataclass(frozen=True, slots=True)
class ClaimsTo:
    """The first so many claims to have introduced one entity."""

    entity: str
    first: int


@dataclass(frozen=True, slots=True)
class Introduction:
    """A paper that claims to introduce an entity, in its words; without a `reason` it is the first."""

    entity: str
    paper: str
    title: str
    published: str | None
    reason: Reason | None
    quotes: tuple[str, ...]


def claimed(store: Store, wanted: Sequence[ClaimsTo]) -> Mapping[ClaimsTo, tuple[Introduction, ...]]:
    """Those that claim to have introduced each entity, the first one first."""
    found: dict[ClaimsTo, tuple[Introduction, ...]] = {}
    for first, keys in shared(wanted, lambda key: key.first).items():
        ids = sorted({key.entity for key in keys})
        grouped = by_parent(store.rows("entities.introductions", ids=ids, limit=first), "entity")
        found |= {key: tuple(_introduction(row) for row in grouped[key.entity]) for key in keys}
    return found


def _introduction(row: Mapping[str, Any]) -> Introduction:
    return Introduction(
        entity=row["entity"],
        paper=row["paper"],
        title=row["title"],
        published=row["published"],
        reason=Reason(row["reason"]) if row["reason"] else None,
        quotes=tuple(row["quotes"]),
    )
