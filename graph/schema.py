"""The graph's schema: its constraints and indexes, and the version that the graph's own mark tells."""

from __future__ import annotations

from graph import catalog, imported, migrations
from graph.errors import StoreError
from graph.store import Store

VERSION = 1  # the last step of `graph.migrations`, or its first
COPYING = "copying"  # the mark's state while a copy is written into the graph


def ensure(store: Store) -> None:
    """Make whatever constraint or index is missing, and bring an older graph to this version; where the mark says
    that all is so, one read.

    StoreError for a graph that a newer citeweave made, or that a copy was not brought to its end in.
    """
    if _mark(store) != (VERSION, None):
        repair(store)


def repair(store: Store) -> None:
    """As `ensure`, but whatever the mark says of this version's constraints and indexes."""
    version, state = _mark(store)
    refuse_newer(version)
    if state == COPYING:
        raise StoreError(
            "the graph is a copy that is being written or was broken off; let it end, or run the same "
            "`citeweave copy --from … --to …` again"
        )
    define(store)
    if state == imported.STATE:
        imported.complete(store)
    if version is not None:
        migrations.run(store, version)
    mark(store)


def refuse_newer(version: int | None) -> None:
    """StoreError for the version of a graph that a newer citeweave made."""
    if version is not None and version > VERSION:
        raise StoreError(
            f"the graph has schema {version}, this citeweave knows {VERSION}: use the citeweave that made it, "
            "or a newer one"
        )


def define(store: Store) -> None:
    """Make whatever constraint or index is missing."""
    for name in catalog.queries(store.engine):
        if name.startswith("schema."):
            store.define(name)


def mark(store: Store, state: str | None = None) -> None:
    """Let the graph's mark say that it has this schema; a state says that something is still to be done."""
    store.write(lambda tx: tx.rows("write.mark", schema=VERSION, state=state))


def marked(store: Store) -> int | None:
    """The schema version that the graph's mark tells; None in an empty database."""
    return _mark(store)[0]


def state(store: Store) -> str | None:
    """What is still to be done in the graph; None where nothing is."""
    return _mark(store)[1]


def _mark(store: Store) -> tuple[int | None, str | None]:
    rows = store.rows("graph.mark")
    return (rows[0]["schema"], rows[0]["state"]) if rows else (None, None)
