"""Copies a graph into another database, whichever engines the two have, and proves it by the canonical hash.

While it is written, the target's mark says so and no other command opens it. A copy that is broken off is begun
anew by the next one: what was written of it is taken out first.
"""

from __future__ import annotations

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from graph import schema
from graph.batches import Batches
from graph.content import content, counted, settled, size
from graph.digest import canonical_lines, line, of_lines
from graph.errors import StoreError, UsageError
from graph.rule import carry
from graph.sorting import Sorter
from graph.store import Store, Transaction

# Nodes that one transaction takes out, or whose relationships it does. The embedded engine's full-text index takes
# its papers out one after another, each the slower the more there are in the transaction.
_WIPED = {"relationships": 2000, "nodes": 100}

Watch = Callable[[str, int], Callable[[int], None]]
"""Told what begins and of how many steps it is; what comes back is told of each step, or of several at once."""


@dataclass(frozen=True, slots=True)
class Copied:
    """What was copied, and the hash that both graphs have now."""

    nodes: int
    relationships: int
    hash: str


def copy(source: Store, target: Store, watch: Watch, *, replace: bool = False) -> Copied:
    """Make `target` equal to `source`, what a person ruled of names included.

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
        writer = Batches(target)
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
    carry(source, target)
    schema.mark(target)
    return Copied(nodes, relationships, found)


def _check(source: Store, target: Store, replace: bool) -> None:
    """UsageError unless the target may be written, StoreError unless it is all ours."""
    schema.refuse_newer(schema.marked(target))
    if foreign := target.rows("graph.foreign"):
        shown = ":".join(foreign[0]["labels"])
        raise StoreError(f"the database to copy to holds nodes that are not citeweave's ({shown}); name another one")
    if _same(source, target):
        raise UsageError("the two addresses lead to the same graph")
    begun = schema.state(target) == schema.COPYING
    if not begun and not replace and size(target)[0]:
        raise UsageError("the graph to copy to is not empty; --replace takes out what it holds")


def _same(source: Store, target: Store) -> bool:
    """Whether a word left in the target is found in the source: a database has many addresses."""
    word = secrets.token_hex(8)
    _probe(target, word)
    found = [row["word"] for row in source.rows("graph.probe")]
    _probe(target, None)
    return word in found


def _probe(target: Store, word: str | None) -> None:
    target.write(lambda tx: tx.rows("write.copy.probe", word=word))


def _wipe(target: Store, watch: Watch) -> None:
    """Take everything out, some at a time: one transaction for all would not fit into memory."""
    nodes, relationships = size(target)
    if not nodes:
        return
    step = watch("clearing", nodes + relationships)
    for what in _WIPED:
        while gone := target.write(partial(_wipe_some, what)):
            step(gone)


def _wipe_some(what: str, tx: Transaction) -> int:
    return int(tx.rows(f"write.copy.wipe_{what}", limit=_WIPED[what])[0]["gone"])
