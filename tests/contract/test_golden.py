"""Every named query has a golden case, `tests/golden/queries/NAME.json`: parameters, and what both engines answer
on the small graph (`small_graph`). A query that writes, or whose case names others that run `first`, runs in a
transaction that is rolled back; what it adds to the graph and takes from it is kept beside its rows. A query of the
schema keeps the index that it makes.

`make golden` (CITEWEAVE_KEEP_GOLDEN=1) writes the answers anew; the parameters are written by hand.
"""

from __future__ import annotations

import json
import os
import re
import time
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn
from weakref import WeakKeyDictionary

import pytest

from graph import catalog
from graph.content import content
from graph.digest import canonical_hash, line
from graph.store import Row, Store, Transaction
from tests import graphs
from tests.contract import small_graph

GOLDEN = Path(__file__).parents[1] / "golden" / "queries"
NAMES = sorted(catalog.queries("neo4j").keys() | catalog.queries("arcadedb").keys())
MARK = "MATCH (mark:Citeweave) RETURN mark.schema AS schema, mark.writes AS writes"
INDEXES = "SHOW INDEXES YIELD labelsOrTypes, properties RETURN labelsOrTypes AS labels, properties"
DECLARED = {  # what may differ between the engines, by query: the column, and what is kept of it
    "search.entities": {"score": "more than 0"},
    "search.papers": {"score": "more than 0"},
    "graph.clock": {"milliseconds": "more than 0"},
    "graph.indexes": {"type": "text", "state": "text", "constraint": "text"},
    "graph.server": {"name": "text", "version": "text", "edition": "text"},
    "graph.writes": {"writes": "more than 0"},
    "graph.stamp": {"stamp": "text"},
}
PICTURES = "browser.pictures."  # what they order is which papers are shown; the ways of a picture are in no order
SILENT = {  # they write to the graph's mark, which is no part of the graph, or look for what is not to be there
    *("write.lock", "write.copy.probe", "graph.foreign"),
}

_WHOLE: WeakKeyDictionary[Store, Counter[str]] = WeakKeyDictionary()
First = Sequence[tuple[str, Mapping[str, Any]]]


class RolledBackError(Exception):
    """Ends a transaction that must leave nothing."""


@pytest.fixture(params=["embedded", "neo4j"], scope="module")
def small(request: pytest.FixtureRequest) -> Store:
    """The small graph on each engine in turn; whoever changes it changes it back."""
    store: Store = request.getfixturevalue(request.param)
    graphs.holding(store, "small", small_graph.load)
    until = time.monotonic() + 10
    while not (store.rows("search.papers", text="thrift") and store.rows("search.entities", text="thrift")):
        assert time.monotonic() < until, "the full-text indexes do not follow"
        time.sleep(0.05)
    return store


def test_every_named_query_has_a_golden_case() -> None:
    kept = {path.stem for path in GOLDEN.glob("*.json")}
    assert sorted(set(NAMES) - kept) == [], f'write tests/golden/queries/NAME.json with {{"params": {{…}}}}, {KEEP}'
    assert sorted(kept - set(NAMES)) == [], "these are cases of no query"


KEEP = "then run `make golden`"


@pytest.mark.parametrize("name", NAMES)
def test_a_named_query_answers_as_kept(small: Store, name: str) -> None:
    path = GOLDEN / f"{name}.json"
    case = json.loads(path.read_text("utf-8"))
    asked = {key: case[key] for key in ("params", "first") if key in case}
    found = {**asked, **json.loads(json.dumps(answer(small, name, **asked)))}
    if os.environ.get("CITEWEAVE_KEEP_GOLDEN") and small.engine == "arcadedb":  # the other one must answer the same
        path.write_text(written(found), "utf-8")
        case = found
    assert found == case, f"if it should be so, {KEEP}"
    assert name in SILENT or any(case.get(key) for key in ("rows", "added", "removed", "makes")), "it shows nothing"


def test_the_cases_leave_the_small_graph_as_it_was(small: Store) -> None:
    before = canonical_hash(small)
    graphs.wipe(small)
    small_graph.load(small)
    assert canonical_hash(small) == before


def answer(store: Store, name: str, params: Mapping[str, Any], first: First = ()) -> dict[str, Any]:
    """What the engine answers, in the form that is kept."""
    if name.startswith("schema."):
        return {"makes": made(store, name)}
    query = catalog.query(name, store.engine)
    if query.mode == "write":
        return written_by(store, name, params, first)
    inside = first or name.startswith("write.")
    rows = _read_in_transaction(store, name, params, first) if inside else store.rows(name, **params)
    columns = [field.name for field in query.returns]
    assert all(list(row) == columns for row in rows), f"{name} returns {list(rows[0])}, its header says {columns}"
    return {"rows": canonical(rows, query)}


def canonical(rows: list[Row], query: catalog.Query) -> list[Row]:
    """Rows as they are kept: in the query's order where it has one, what is the engine's own (`DECLARED`) named."""
    own = DECLARED.get(query.name, {})
    kept = [
        {key: own[key] if key in own and value else _sorted(key, value) for key, value in row.items()} for row in rows
    ]
    ordered = "ORDER BY" in query.text and not own and not query.name.startswith(PICTURES)
    return kept if ordered else sorted(kept, key=_key)


def _sorted(key: str, value: Any) -> Any:
    """Labels and forms, and what was collected as maps or lists, are in no order."""
    if isinstance(value, dict):
        return {inner: _sorted(inner, part) for inner, part in value.items()}
    if isinstance(value, list):
        parts = [_sorted(key if key == "leaving" else "", part) for part in value]  # labels are in it
        unordered = key.lower().endswith(("labels", "forms", "leaving")) or any(
            isinstance(part, dict | list) for part in parts
        )
        return sorted(parts, key=_key) if unordered else parts
    return value


def _key(value: object) -> str:
    return json.dumps(value, sort_keys=True, ensure_ascii=False)


def made(store: Store, name: str) -> Row:
    """The index that a query of the schema makes, which is there; running it where it is there changes nothing.

    The embedded engine's full-text indexes are made by its own process, so it has no query for them.
    """
    before = store.text_rows(INDEXES, {})
    text = catalog.queries("neo4j")[name].text
    if name in catalog.queries(store.engine):
        store.define(name)
    assert sorted(store.text_rows(INDEXES, {}), key=_key) == sorted(before, key=_key)
    index: Row = {"labels": re.findall(r"\(node:(\w+)\)", text), "properties": re.findall(r"node\.(\w+)", text)}
    assert index in before
    return index


def written_by(store: Store, name: str, params: Mapping[str, Any], first: First) -> dict[str, Any]:
    """The rows of a query that writes, and the lines of the graph that it adds and takes away; then it is undone."""
    seen: dict[str, Any] = {}

    def work(tx: Transaction) -> None:
        before = _state(tx) if first else _whole(store, tx)
        rows = tx.rows(name, **params)
        after = _state(tx)
        seen.update(
            rows=sorted(rows, key=_key),
            added=[json.loads(line) for line in sorted((after - before).elements())],
            removed=[json.loads(line) for line in sorted((before - after).elements())],
        )

    mark = store.text_rows(MARK, {})
    _undone(store, first, work)
    assert store.text_rows(MARK, {}) == mark
    return seen


def _undone(store: Store, first: First, work: Callable[[Transaction], None]) -> None:
    """Runs the queries in `first`, then `work`, in a transaction that leaves nothing."""

    def whole(tx: Transaction) -> NoReturn:
        for other, given in first:
            tx.rows(other, **given)
        work(tx)
        raise RolledBackError

    with pytest.raises(RolledBackError):
        store.write(whole)


def _whole(store: Store, tx: Transaction) -> Counter[str]:
    """The state of the small graph, which each case finds as the one before did: it is read once."""
    if store not in _WHOLE:
        _WHOLE[store] = _state(tx)
    return _WHOLE[store]


def _state(tx: Transaction) -> Counter[str]:
    """The lines of the graph's digest, how often each; those of its mark too."""
    held = (line(item) for item in content(Streamed(tx)))  # type: ignore[arg-type]
    return Counter([*held, *(_key({"mark": row}) for row in tx.rows("graph.mark"))])


class Streamed:
    """A transaction, read as a store is."""

    def __init__(self, tx: Transaction) -> None:
        self.stream = tx.rows


def _read_in_transaction(store: Store, name: str, params: Mapping[str, Any], first: First) -> list[Row]:
    found: list[Row] = []
    _undone(store, first, lambda tx: found.extend(tx.rows(name, **params)))
    return found


def written(case: Mapping[str, Any]) -> str:
    """A case as its file: each row and each line of the graph on a line of its own."""
    parts = []
    for key, value in case.items():
        if isinstance(value, list) and value:
            items = ",\n".join(f"    {json.dumps(item, ensure_ascii=False)}" for item in value)
            parts.append(f'  "{key}": [\n{items}\n  ]')
        else:
            parts.append(f'  "{key}": {json.dumps(value, ensure_ascii=False)}')
    return "{\n" + ",\n".join(parts) + "\n}\n"
