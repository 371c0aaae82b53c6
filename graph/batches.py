"""Writes nodes and relationships as they are, in batches: one statement for each kind of node and type of edge."""

from __future__ import annotations

from typing import Any

from graph import catalog
from graph.content import Edge, Node, base
from graph.errors import StoreError
from graph.store import Store

_BATCH = 1000  # rows of one kind that one statement writes


class Batches:
    """Writes to one database; all nodes come before any edge. Call `flush` at the end."""

    def __init__(self, target: Store) -> None:
        self._target = target
        self._known = catalog.queries(target.engine).keys()
        self._waiting: dict[str, list[dict[str, Any]]] = {}
        self._in_edges = False

    def put(self, item: Node | Edge) -> None:
        """Write it, at once or with others like it."""
        if isinstance(item, Edge) and not self._in_edges:
            self.flush()  # an edge needs its ends
            self._in_edges = True
        name = _statement(item)
        if name not in self._known:
            what = f"(:{':'.join(item.labels)})" if isinstance(item, Node) else f"[:{item.type}]"
            raise StoreError(f"the graph holds {what}, which this citeweave does not know and cannot copy")
        rows = self._waiting.setdefault(name, [])
        rows.append(_row(item))
        if len(rows) == _BATCH:
            self._write(name)

    def flush(self) -> None:
        """Write all that waits."""
        for name in list(self._waiting):
            self._write(name)

    def _write(self, name: str) -> None:
        rows = self._waiting.pop(name)
        (done,) = self._target.write(lambda tx: tx.rows(name, rows=rows))
        if done["written"] != len(rows):
            raise StoreError(f"{name} wrote {done['written']} of {len(rows)} rows: an end of the others is not there")


def _statement(item: Node | Edge) -> str:
    if isinstance(item, Edge):
        return f"write.copy.edge_{item.type.lower()}"
    first = base(item.labels)
    return "write.copy.node_" + "_".join([first, *(label for label in item.labels if label != first)]).lower()


def _row(item: Node | Edge) -> dict[str, Any]:
    if isinstance(item, Node):
        return {"properties": item.properties}
    return {"start": item.start.value, "end": item.end.value, "properties": item.properties}
