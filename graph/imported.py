"""Completes what `neo4j-admin` imported: it keeps no empty list, so an export hands these on as JSON.

The property `unimported` of a node or a relationship holds, as one JSON object, the properties that no cell
could; the first command that opens the graph puts them in their place.
"""

from __future__ import annotations

import json
from functools import partial

from graph.store import Store, Transaction

STATE = "imported"  # of the graph's mark, until this is done
PROPERTY = "unimported"
_BATCH = 20_000  # a batch seeks its items from the graph's beginning, so few large ones


def complete(store: Store) -> None:
    """Put everything in its place, in batches; run again after a break, it goes on."""
    for what in ("nodes", "relationships"):
        while store.write(partial(_batch, what)):
            pass


def _batch(what: str, tx: Transaction) -> int:
    texts = [row[PROPERTY] for row in tx.rows(f"write.imported.{what}", limit=_BATCH)]
    if not texts:
        return 0
    values = {text: json.loads(text) for text in texts}
    return int(tx.rows(f"write.imported.complete_{what}", values=values, limit=_BATCH)[0]["written"])
