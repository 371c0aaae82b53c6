"""The papers of an entity, an author, an organisation or a listing: pages and counts, many parents at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from graph.model import Role
from graph.reads.pages import Page, Placed, Window, by_parent, page, shared
from graph.reads.params import values
from graph.store import Store


@dataclass(frozen=True, slots=True)
class PapersOf:
    """The papers that hang on one parent; `roles` narrows an entity's, None means all."""

    parent: Literal["entities", "authors", "organizations", "listings"]
    id: str
    roles: tuple[Role, ...] | None = None

    @property
    def shared(self) -> tuple[str, tuple[Role, ...] | None]:
        """What one statement can have in common."""
        return (self.parent, self.roles)


def pages(store: Store, wanted: Sequence[tuple[PapersOf, Window]]) -> Mapping[tuple[PapersOf, Window], Page[str]]:
    """A page of paper ids for each parent and window: a listing's in their places, else the newest first."""
    found: dict[tuple[PapersOf, Window], Page[str]] = {}
    for ((parent, roles), window), keys in shared(wanted, lambda key: (key[0].shared, key[1])).items():
        rows = store.rows(
            f"papers.of_{parent}", ids=_ids(of for of, _ in keys), **_roles(parent, roles), **window.params
        )
        grouped = by_parent(rows, "parent")
        for key in keys:
            placed = (Placed((row["key"], row["id"]), str(row["id"])) for row in grouped[key[0].id])
            found[key] = page(window, placed)
    return found


def counts(store: Store, wanted: Sequence[PapersOf]) -> Mapping[PapersOf, int]:
    """How many papers hang on each parent."""
    found: dict[PapersOf, int] = {}
    for (parent, roles), keys in shared(wanted, lambda key: key.shared).items():
        rows = store.rows(f"papers.of_{parent}_count", ids=_ids(keys), **_roles(parent, roles))
        totals = {row["id"]: int(row["total"]) for row in rows}
        found |= {key: totals.get(key.id, 0) for key in keys}
    return found


def _ids(keys: Any) -> list[str]:
    return sorted({key.id for key in keys})


def _roles(parent: str, roles: tuple[Role, ...] | None) -> dict[str, Any]:
    return {"roles": values(roles)} if parent == "entities" else {}
