"""What the engines hold that tests share: each is started once a session, its graph emptied or left as it is."""

from __future__ import annotations

from collections.abc import Callable
from weakref import WeakKeyDictionary

from graph import schema
from graph.store import Store

_WIPE = "MATCH (n) WHERE NOT n:Citeweave DETACH DELETE n"
_SIGN = "MATCH (mark:Citeweave) MATCH (n) RETURN mark.writes AS writes, count(n) AS nodes"
_HELD: WeakKeyDictionary[Store, tuple[str, object]] = WeakKeyDictionary()  # the graph's name, and a sign of it


def wipe(store: Store) -> None:
    """Take everything out of the graph but its mark."""
    _HELD.pop(store, None)
    store.text_rows(_WIPE, {})


def emptied(store: Store) -> Store:
    """The store with its schema and nothing else."""
    wipe(store)
    schema.ensure(store)
    return store


def holding(store: Store, name: str, load: Callable[[Store], object]) -> Store:
    """The store with what `load` loads, which may be there since another test: for those that change nothing."""
    if _HELD.get(store) != (name, _sign(store)):
        load(emptied(store))
        _HELD[store] = (name, _sign(store))
    return store


def _sign(store: Store) -> object:
    """What another load, or another graph, would hardly leave the same."""
    return store.text_rows(_SIGN, {})
