"""Versions of entities: pages and counts of them, and what each entity is a version of; many entities at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from graph.reads.pages import Page, Placed, Window, by_parent, page, shared
from graph.store import Store


def pages(store: Store, wanted: Sequence[tuple[str, Window]]) -> Mapping[tuple[str, Window], Page[str]]:
    """A page of the ids of each entity's versions, those first that were seen first."""
    found: dict[tuple[str, Window], Page[str]] = {}
    for window, keys in shared(wanted, lambda key: key[1]).items():
        rows = store.rows("entities.versions", ids=sorted({id for id, _ in keys}), **window.params)
        grouped = by_parent(rows, "parent")
        for key in keys:
            found[key] = page(window, (Placed((row["key"], row["id"]), str(row["id"])) for row in grouped[key[0]]))
    return found


def counts(store: Store, ids: Sequence[str]) -> Mapping[str, int]:
    """How many versions each entity has."""
    return {row["id"]: int(row["total"]) for row in store.rows("entities.versions_count", ids=list(ids))}


def families(store: Store, ids: Sequence[str]) -> Mapping[str, str]:
    """The id of what each entity is a version of."""
    return {row["id"]: row["family"] for row in store.rows("entities.version_of", ids=list(ids))}
