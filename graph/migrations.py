"""Brings a graph of an older schema to this one's, by the numbered steps in `cypher/migrations/`.

`0002_what.cypher` leads from version 1 to 2. A step is one statement that changes some of what is to be changed and
tells how much it did; it is run until there is nothing left. So a large graph is changed in transactions of a bounded
size, and a migration that was broken off goes on where it was.
"""

from __future__ import annotations

from graph import catalog
from graph.catalog import Query
from graph.store import Store

FIRST = 1


def steps(engine: str) -> dict[int, Query]:
    """The steps by the version that each leads to, in order."""
    named = {name: query for name, query in catalog.queries(engine).items() if name.startswith("migrations.")}
    return {int(name.removeprefix("migrations.").partition("_")[0]): named[name] for name in sorted(named)}


def run(store: Store, version: int) -> None:
    """Run the steps that lead on from `version`; the graph's mark follows each."""
    for reached, step in steps(store.engine).items():
        if reached > version:
            while _some(store, step):
                pass
            store.write(lambda tx, reached=reached: tx.rows("write.mark", schema=reached))  # type: ignore[misc]


def _some(store: Store, step: Query) -> int:
    """Run a step once, behind the lock that every writer takes; how much it changed comes back."""
    found = store.write(lambda tx: (tx.rows("write.lock"), tx.rows(step.name))[1])
    return int(found[0]["done"]) if found else 0
