"""Whole graphs on the move: out as tables, in by the real `neo4j-admin`, and from engine to engine."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from api.exports import jsonl, neo4j_admin
from graph import catalog, schema
from graph.content import Content, Edge, Key, Node, content, settled, size
from graph.copy import copy
from graph.digest import canonical_hash, canonical_lines, of_lines
from graph.errors import StoreError, UsageError
from graph.reads import identity
from graph.resolve.rulings import Ruling
from graph.store import Store
from tests import graphs
from tests.contract.awkward import TEXTS, items, put
from tests.neo4j_local import Local

ROOT = Path(__file__).parents[2]
EXPECTED = of_lines(canonical_lines(items()))
PAPERS = "MATCH (p:Paper) RETURN p.id AS id, p.title AS title, p.categories AS categories, p.doi AS doi ORDER BY id"


def watch(doing: str, total: int) -> Callable[[int], None]:
    return lambda steps: None


@pytest.fixture
def embedded_graph(embedded: Store) -> Store:
    put(graphs.emptied(embedded), items())
    return embedded


def test_what_is_written_is_what_is_read(store: Store) -> None:
    put(store, items())
    assert canonical_hash(store) == EXPECTED
    found = list(content(store))
    assert size(store) == (sum(isinstance(i, Node) for i in found), sum(isinstance(i, Edge) for i in found))


def test_the_tables_go_through_the_real_importer(embedded_graph: Store, tmp_path: Path, local_neo4j: Local) -> None:
    folder = tmp_path / "to import"
    told = neo4j_admin.write(settled(embedded_graph), folder)
    assert "neo4j-admin database import full neo4j \\\n" in told
    assert "IMPORT DONE" in local_neo4j.call("sh", folder / "import.sh")
    with local_neo4j.started() as store:
        schema.ensure(store)
        assert canonical_hash(store) == EXPECTED
        assert store.text_rows(PAPERS, {}) == embedded_graph.text_rows(PAPERS, {})
        assert store.text_rows("MATCH (n) WHERE n.unimported IS NOT NULL RETURN n", {}) == []
        loaded = "MATCH (p:Paper) RETURN DISTINCT p.loadedAt AS at"
        assert store.text_rows(loaded, {}) == [{"at": "2026-01-01T00:00:00Z"}]
        indexes = store.text_rows("SHOW INDEXES YIELD name, state RETURN name, state", {})
        assert {"paper_key", "entity_key", "name_key", "paper_text"} <= {row["name"] for row in indexes}
        assert {row["state"] for row in indexes} == {"ONLINE"}
        calls = store.calls
        schema.ensure(store)
        assert store.calls - calls == 1


def test_a_graph_without_line_ends_and_empty_lists_needs_no_completing(tmp_path: Path) -> None:
    plain = [Node(("Paper",), {"id": "a", "tags": ["x"]}), Node(("Paper",), {"id": "b", "title": "y"})]
    told = neo4j_admin.write(iter(plain), tmp_path / "bulk")
    assert "--multiline-fields" not in told
    assert (tmp_path / "bulk" / "Paper.csv").read_text("utf-8") == '"a","Paper","x"\n"b","Paper",,"y"\n'
    header = (tmp_path / "bulk" / "Paper.header.csv").read_text("utf-8")
    assert header == "id:ID(Paper),:LABEL,tags:string[],title:string\n"


def test_a_copy_goes_there_and_back(embedded_graph: Store, neo4j: Store, tmp_path: Path) -> None:
    graphs.wipe(neo4j)
    neo4j.text_rows("MATCH (mark) DETACH DELETE mark", {})
    there = copy(embedded_graph, neo4j, watch)
    assert there.hash == EXPECTED == canonical_hash(neo4j)
    assert (there.nodes, there.relationships) == size(neo4j)
    schema.ensure(neo4j)
    ruled = Ruling("same", "Trace", "tracing")
    neo4j.write(lambda tx: tx.rows("write.rule", lines=[ruled.line]))
    with Store.open(f"embedded:{tmp_path / 'back'}") as back:
        assert copy(neo4j, back, watch).hash == EXPECTED == canonical_hash(back)
        assert list(identity.rulings(back)) == [ruled]
        assert back.text_rows(PAPERS, {}) == embedded_graph.text_rows(PAPERS, {})


def test_a_graph_that_is_not_empty_is_replaced_only_if_asked(store: Store, tmp_path: Path) -> None:
    put(store, items())
    with Store.open(f"embedded:{tmp_path / 'other'}") as other:
        put(other, items({"one": "text"}))
        schema.ensure(other)
        expected = canonical_hash(other)
        with pytest.raises(UsageError, match="--replace"):
            copy(other, store, watch)
        assert canonical_hash(store) == EXPECTED
        assert copy(other, store, watch, replace=True).hash == expected
        assert canonical_hash(store) == expected


def broken(known: Content, after: int) -> Content:
    for number, item in enumerate(known):
        if number == after:
            raise StoreError("pulled out")
        yield item


def test_a_copy_that_is_broken_off_stays_closed_and_is_begun_anew(
    store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Store.open(f"embedded:{tmp_path / 'other'}") as other:
        schema.ensure(other)
        put(other, items())
        with monkeypatch.context() as patch:
            patch.setattr("graph.copy.settled", lambda source: broken(settled(source), 150))
            patch.setattr("graph.batches._BATCH", 5)
            with pytest.raises(StoreError, match="pulled out"):
                copy(other, store, watch)
        assert size(store)[0] > 50
        with pytest.raises(StoreError, match="broken off"):
            schema.ensure(store)
        assert copy(other, store, watch).hash == EXPECTED
        schema.ensure(store)


def test_what_cannot_be_copied_is_refused_before_anything_is_touched(store: Store, tmp_path: Path) -> None:
    put(store, items({"one": "text"}))
    before = canonical_hash(store)
    with Store.open(f"embedded:{tmp_path / 'empty'}") as empty:
        schema.ensure(empty)
        with pytest.raises(UsageError, match="nothing in the graph"):
            copy(empty, store, watch, replace=True)
    with pytest.raises(UsageError, match="the same graph"):
        copy(store, store, watch, replace=True)
    assert canonical_hash(store) == before
    with Store.open(f"embedded:{tmp_path / 'other'}") as other:
        schema.ensure(other)
        put(other, items())
        store.text_rows("CREATE (:Invoice {id: 'mine'})", {})
        with pytest.raises(StoreError, match=r"not citeweave's \(Invoice\)"):
            copy(other, store, watch, replace=True)
        with pytest.raises(StoreError, match=r"holds \(:Invoice\)"):
            copy(store, other, watch, replace=True)
    assert size(store)[0] > 1


def test_a_load_meanwhile_is_noticed(store: Store, tmp_path: Path) -> None:
    put(store, items())
    read = settled(store)
    next(read)
    store.write(lambda tx: tx.rows("write.lock"))
    with pytest.raises(StoreError, match="loaded into while it was read"):
        list(read)
    read = settled(store)
    next(read)
    store.write(lambda tx: tx.rows("write.lock"))
    with pytest.raises(StoreError, match="loaded into"):
        neo4j_admin.write(read, tmp_path / "bulk")
    assert list(tmp_path.iterdir()) == []


def test_the_lines_are_what_the_hash_is_of(store: Store, tmp_path: Path) -> None:
    put(store, items())
    jsonl.write(settled(store), tmp_path / "graph.jsonl")
    written = (tmp_path / "graph.jsonl").read_bytes()
    assert hashlib.sha256(written).hexdigest() == EXPECTED
    lines = written.decode().removesuffix("\n").split("\n")
    assert lines == sorted(lines)
    papers = [row for row in map(json.loads, lines) if row.get("labels") == ["Paper"]]
    assert {row["properties"]["id"]: row["properties"]["title"] for row in papers} == TEXTS


def test_a_node_without_a_key_is_told() -> None:
    with pytest.raises(StoreError, match=r"\(Thing\) without a key"):
        _ = Node(("Thing",), {"name": "x"}).key
    assert Node(("Entity", "Method"), {"id": "x"}).key == Key("Entity", "x")


def test_all_that_is_ever_written_can_be_copied() -> None:
    """Every type of relationship and every label that a statement makes has its statement in `write/copy`."""
    known = catalog.queries()
    texts = "\n".join(q.text for name, q in known.items() if name.startswith("write.") and ".copy." not in name)
    types = set(re.findall(r"(?:CREATE|MERGE) \(\w*\)<?-\[\w*:(\w+)", texts))
    assert len(types) >= 16
    assert {type for type in types if f"write.copy.edge_{type.lower()}" not in known} == set()
    labels = {match for name in known if (match := name.removeprefix("schema.key_")) != name} - {"citeweave", "entity"}
    assert {label for label in labels if f"write.copy.node_{label}" not in known} == set()
