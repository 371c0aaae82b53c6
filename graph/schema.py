"""The graph's schema: its constraints and indexes, and the version that the graph's own mark tells."""

from __future__ import annotations

from graph import catalog
from graph.errors import StoreError
from graph.store import Store

VERSION = 1


def ensure(store: Store) -> None:
    """Make whatever constraint or index is missing; where the mark says that all are there, one read.

    StoreError for a graph that a newer citeweave made.
    """
    version = marked(store)
    if version == VERSION:
        return
    if version is not None and version > VERSION:
        raise StoreError(
            f"the graph has schema {version}, this citeweave knows {VERSION}: use the citeweave that made it"
        )
    for name in catalog.queries(store.engine):
        if name.startswith("schema."):
            store.define(name)
    store.write(lambda tx: tx.rows("write.mark", schema=VERSION))


def marked(store: Store) -> int | None:
    """The schema version that the graph's mark tells; None in an empty database."""
    rows = store.rows("graph.mark")
    return rows[0]["schema"] if rows else None
