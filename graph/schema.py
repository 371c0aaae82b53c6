"""The graph's schema: its constraints and indexes, and the version that the graph's own mark tells."""

from __future__ import annotations

from graph import catalog, migrations
from graph.errors import StoreError
from graph.store import Store

VERSION = 1  # the last step of `graph.migrations`, or its first


def ensure(store: Store) -> None:
    """Make whatever constraint or index is missing, and bring an older graph to this version; where the mark says
    that all is so, one read. StoreError for a graph that a newer citeweave made.
    """
    if marked(store) != VERSION:
        repair(store)


def repair(store: Store) -> None:
    """As `ensure`, but whatever the mark says."""
    version = marked(store)
    if version is not None and version > VERSION:
        raise StoreError(
            f"the graph has schema {version}, this citeweave knows {VERSION}: use the citeweave that made it, "
            "or a newer one"
        )
    for name in catalog.queries(store.engine):
        if name.startswith("schema."):
            store.define(name)
    if version is not None:
        migrations.run(store, version)
    store.write(lambda tx: tx.rows("write.mark", schema=VERSION))


def marked(store: Store) -> int | None:
    """The schema version that the graph's mark tells; None in an empty database."""
    rows = store.rows("graph.mark")
    return rows[0]["schema"] if rows else None
