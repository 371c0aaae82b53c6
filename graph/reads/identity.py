"""The ledger of names, read from the graph: what was decided, with its evidence, and what a person ruled."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.resolve.folding import spelling
from graph.resolve.ledger import Decided, decided
from graph.resolve.names import form
from graph.resolve.rulings import Rulings, kept
from graph.store import Store
from graph.transaction import Reader

_PAGE = 500


def rulings(store: Reader) -> Rulings:
    """What a person has ruled."""
    return kept(store.rows("identity.rulings"))


def named(store: Store, names: Iterable[str]) -> list[Decided]:
    """What was decided of the things that bear any of the names."""
    forms = sorted({f for name in names for f in (form(name), spelling(name))})
    return _of(store, [row["id"] for row in store.rows("identity.named", forms=forms)])


def everything(store: Store) -> Iterator[Decided]:
    """All that was decided, some hundred entities at a time, in the order of ids."""
    after = ""
    while ids := [row["id"] for row in store.rows("identity.decided", after=after, limit=_PAGE)]:
        yield from _of(store, ids)
        after = ids[-1]


def _of(store: Store, ids: list[str]) -> list[Decided]:
    if not ids:
        return []
    return decided(store.rows("identity.joined", ids=ids), store.rows("identity.rivals", ids=ids))
