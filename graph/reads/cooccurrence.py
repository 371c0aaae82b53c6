"""The entities that papers link together with an entity: pages and counts, many entities at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.model import Role
from graph.reads.pages import Page, Placed, Window, by_parent, page, shared
from graph.reads.params import values
from graph.store import Store


class CooccurrenceOrder(StrEnum):
    """Orders of the entities that stand together with one; equal ones by id."""

    PAPERS = "PAPERS"
    NAME = "NAME"

    @property
    def key(self) -> type:
        """What they are put in order by: a number or a text."""
        return int if self is CooccurrenceOrder.PAPERS else str


@dataclass(frozen=True, slots=True)
class CooccurringWith:
    """What papers link together with an entity, both in one of these roles; None means any."""

    entity: str
    roles: tuple[Role, ...] | None = None
    order: CooccurrenceOrder = CooccurrenceOrder.PAPERS

    @property
    def shared(self) -> tuple[tuple[Role, ...] | None, CooccurrenceOrder]:
        """What one statement can have in common."""
        return (self.roles, self.order)


Cooccurrence = tuple[str, int]  # the other entity's id, and the number of papers


def pages(
    store: Store, wanted: Sequence[tuple[CooccurringWith, Window]]
) -> Mapping[tuple[CooccurringWith, Window], Page[Cooccurrence]]:
    """A page for each entity and window."""
    found: dict[tuple[CooccurringWith, Window], Page[Cooccurrence]] = {}
    for ((roles, order), window), keys in shared(wanted, lambda key: (key[0].shared, key[1])).items():
        ids = sorted({of.entity for of, _ in keys})
        rows = store.rows("entities.cooccurring", ids=ids, roles=values(roles), order=order.value, **window.params)
        grouped = by_parent(rows, "id")
        for key in keys:
            placed = (
                Placed((row["key"], row["other"]), (str(row["other"]), int(row["papers"])))
                for row in grouped[key[0].entity]
            )
            found[key] = page(window, placed)
    return found


def counts(store: Store, wanted: Sequence[CooccurringWith]) -> Mapping[CooccurringWith, int]:
    """How many entities stand together with each."""
    found: dict[CooccurringWith, int] = {}
    for roles, keys in shared(wanted, lambda key: key.roles).items():
        ids = sorted({key.entity for key in keys})
        rows = store.rows("entities.cooccurring_count", ids=ids, roles=values(roles))
        totals = {row["id"]: int(row["total"]) for row in rows}
        found |= {key: totals.get(key.entity, 0) for key in keys}
    return found
