"""Lets a person's rulings on names hold in the graph: they are kept in it, so that every later load obeys them."""

from __future__ import annotations

from collections.abc import Iterable

from graph import conclude, conclusion, consequences
from graph.reads.identity import rulings
from graph.resolve.rulings import Ruling, Rulings
from graph.store import Store
from graph.transaction import Transaction
from graph.vocabulary import Vocabulary, bundled


def rule(store: Store, wanted: Iterable[Ruling], vocabulary: Vocabulary | None = None) -> int:
    """Put the rulings `wanted` in place of what was ruled, and conclude anew what these speak of; how many papers'
    links moved."""
    new = Rulings(wanted)
    known = bundled() if vocabulary is None else vocabulary
    return store.write(lambda tx: _rule(tx, new, known))


def carry(source: Store, target: Store) -> None:
    """Keep in `target` what is ruled in `source`. Nothing is concluded anew: it is for a graph that is as the source
    is, or has no names yet."""
    held = [ruling.line for ruling in rulings(source)]
    target.write(lambda tx: tx.rows("write.rule", lines=held))


def _rule(tx: Transaction, new: Rulings, vocabulary: Vocabulary) -> int:
    tx.rows("write.lock")
    before, after = set(rulings(tx)), set(new)
    tx.rows("write.rule", lines=[ruling.line for ruling in new])
    names = {name for ruling in before ^ after for name in (ruling.one, ruling.other)}
    known = conclude.read(tx, (), names, {}, vocabulary)
    concluded = conclusion.conclude(known, (), (), {}, vocabulary)
    return len(consequences.write(tx, known, concluded, ()))
