"""Copies a graph into another database, whichever engines the two have, and proves it by the canonical hash.

While it is written, the target's mark says so and no other command opens it. A copy that is broken off is begun
anew by the next one: what was written of it is taken out first.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

from graph import catalog, schema
from graph.content import Edge, Node, base, content, counted, settled, size
from graph.digest import canonical_lines, line, of_lines
from graph.errors import StoreError, UsageError
from graph.sorting import Sorter
from graph.store import Store, Transaction

_BATCH = 1000  # rows of one kind that one statement writes
_WIPED = 2000  # nodes whose relationships one transaction deletes

Watch = Callable[[str, int], Callable[[int], None]]
"""Told what begins and of how many steps it is; what comes back is told of each step, or of several at once."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What was copied, and the hash that both graphs have now."""

    nodes: int
    relationships: int
    hash: str


def copy(source: Store, target: Store, watch: Watch, *, replace: bool = False) -> Copied:
    """Make `target` equal to `source`.

    UsageError where the source is empty, or the target is not and is not to be replaced; nothing is touched.
    StoreError where the two differ in the end: the target then stays closed to other commands.
    """
    nodes, relationships = size(source)
    if not nodes:
        raise UsageError("there is nothing in the graph to copy from")
    _check(source, target, replace)
    schema.mark(target, schema.COPYING)
    _wipe(target, watch)
    schema.define(target)
    with Sorter() as lines:
        writer = _Writer(target)
        step = watch("copying", nodes + relationships)
        for item in counted(settled(source), step):
            writer.put(item)
            lines.add(line(item))
        writer.flush()
        expected = of_lines(lines.sorted())
    verified = counted(content(target), watch("verifying", nodes + relationships))
    found = of_lines(canonical_lines(verified))
    if found != expected:
        raise StoreError(f"the copy is not what was copied: {found} instead of {expected}; run the same again")
    schema.mark(target)
    return Copied(nodes, relationships, found)


class _Writer:
    """Writes items in batches, one statement for each kind of node and type of relationship."""

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


def _check(source: Store, target: Store, replace: bool) -> None:
    """UsageError unless the target may be written, StoreError unless it is all ours."""
    word = secrets.token_hex(8)
    _probe(target, word)
    same = word in [row["word"] for row in source.rows("graph.probe")]
    _probe(target, None)
    if same:
        raise UsageError("the two addresses lead to the same graph")
    if foreign := target.rows("graph.foreign"):
        shown = ":".join(foreign[0]["labels"])
        raise StoreError(f"the database to copy to holds nodes that are not citeweave's ({shown}); name another one")
    begun = schema.state(target) == schema.COPYING
    if not begun and not replace and size(target)[0]:
        raise UsageError("the graph to copy to is not empty; --replace takes out what it holds")


def _probe(target: Store, word: str | None) -> None:
    target.write(lambda tx: tx.rows("write.copy.probe", word=word))


def _wipe(target: Store, watch: Watch) -> None:
    """Take everything out, some at a time: one transaction for all would not fit into memory."""
    nodes, relationships = size(target)
    if not nodes:
        return
    step = watch("clearing", nodes + relationships)
    for what in ("relationships", "nodes"):
        while gone := target.write(partial(_wipe_some, what)):
            step(gone)


def _wipe_some(what: str, tx: Transaction) -> int:
    return int(tx.rows(f"write.copy.wipe_{what}", limit=_WIPED)[0]["gone"])
