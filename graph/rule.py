"""Lets a person's rulings on names hold in the graph: they are kept in it, so that every later load obeys them."""

from __future__ import annotations

from collections.abc import Iterable

from graph import conclude, conclusion, consequences, named
from graph.resolve.rulings import Ruling, Rulings
from graph.store import Store
from graph.transaction import Transaction
from graph.vocabulary import Vocabulary, bundled


def rule(store: Store, rulings: Iterable[Ruling], vocabulary: Vocabulary | None = None) -> int:
    """Put `rulings` in place of what was ruled, and conclude anew what they speak of; how many papers' links moved."""
    new = Rulings(rulings)
    known = bundled() if vocabulary is None else vocabulary
    return store.write(lambda tx: _rule(tx, new, known))


def _rule(tx: Transaction, new: Rulings, vocabulary: Vocabulary) -> int:
    tx.rows("write.lock")
    before, after = set(named.rulings(tx)), set(new)
    tx.rows("write.rule", lines=[ruling.line for ruling in new])
    names = {name for ruling in before ^ after for name in (ruling.one, ruling.other)}
    known = conclude.read(tx, (), names, {}, vocabulary)
    concluded = conclusion.conclude(known, (), (), {}, vocabulary)
    return len(consequences.write(tx, known, concluded, ()))
