"""Attacks go the way that people's own Cypher goes, on both engines: all are refused, and nothing has changed."""

from __future__ import annotations

import pytest

from graph.digest import canonical_hash
from graph.errors import QueryError
from graph.guard import reading
from graph.store import Store
from tests.attacks import READS, WRITES
from tests.contract import small_graph


def test_attacks_change_nothing_and_never_reach_the_engine(store: Store) -> None:
    small_graph.load(store)
    before = canonical_hash(store)
    calls = store.calls
    for text in WRITES:
        with pytest.raises(QueryError):
            reading(store, text, {})
    assert store.calls == calls
    assert canonical_hash(store) == before


@pytest.mark.parametrize("text", READS)
def test_what_is_let_through_changes_nothing(neo4j: Store, text: str) -> None:
    before = canonical_hash(neo4j)
    reading(neo4j, text, {"id": "x", "ids": ["x"], "limit": 1, "text": "x"})
    assert canonical_hash(neo4j) == before
