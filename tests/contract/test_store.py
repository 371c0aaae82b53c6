"""The store on both engines: one class, one text, the same answers and the same errors."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph import catalog, schema
from graph.errors import QueryError, StoreError, StoreUnavailable, UsageError
from graph.guard import reading
from graph.reads.fulltext import escape
from graph.store import Row, Store, Transaction

PAPERS = "MATCH (p:Paper) RETURN p.id AS id ORDER BY id"


def papers(*ids: str) -> list[Row]:
    return [{"id": id, "fields": {"id": id, "title": f"The title of {id}"}} for id in ids]


def put(store: Store, *ids: str) -> None:
    store.write(lambda tx: tx.run_batches("write.papers.put", papers(*ids)))


def at_once(count: int, work: Callable[[int], object]) -> None:
    """Run `work` in as many threads, all let go at the same moment; the first error, if any, is raised."""
    gate = threading.Barrier(count)

    def wait_and_work(number: int) -> object:
        gate.wait()
        return work(number)

    with ThreadPoolExecutor(count) as pool:
        for _ in pool.map(wait_and_work, range(count)):
            pass


def test_what_a_transaction_wrote_is_read_afterwards(store: Store) -> None:
    put(store, "a", "b")
    assert store.text_rows(PAPERS, {}) == [{"id": "a"}, {"id": "b"}]


def test_a_failing_transaction_leaves_nothing(store: Store) -> None:
    def work(tx: Transaction) -> None:
        tx.run_batches("write.papers.put", papers("a"))
        assert tx.rows("write.facts.papers", ids=["a"]) != []  # it sees what it wrote itself
        raise RuntimeError("in the middle")

    with pytest.raises(RuntimeError, match="in the middle"):
        store.write(work)
    assert store.text_rows(PAPERS, {}) == []


def test_batches_are_one_call_each(store: Store) -> None:
    before = store.calls
    store.write(lambda tx: tx.run_batches("write.papers.put", papers(*(f"{n:04}" for n in range(2500)))))
    assert store.calls - before == 3
    store.write(lambda tx: tx.run_batches("write.papers.put", []))
    assert store.calls - before == 3
    assert store.text_rows("MATCH (p:Paper) RETURN count(p) AS n", {}) == [{"n": 2500}]


def test_racing_writers_of_one_key_make_one_node(store: Store) -> None:
    for round in range(5):
        at_once(8, lambda _, round=round: put(store, f"same-{round}"))  # type: ignore[misc]
    assert store.text_rows(PAPERS, {}) == [{"id": f"same-{round}"} for round in range(5)]


def test_writers_that_take_the_mark_come_one_after_another(store: Store) -> None:
    def work(tx: Transaction) -> None:
        tx.rows("write.lock")
        seen = len(tx.rows("write.facts.papers", ids=[f"p{number}" for number in range(8)]))
        tx.run_batches("write.papers.put", papers(f"p{seen}"))

    at_once(8, lambda _: store.write(work))
    assert store.text_rows(PAPERS, {}) == [{"id": f"p{number}"} for number in range(8)]


def test_many_threads_read_at_once(store: Store) -> None:
    put(store, "a")
    before = store.calls
    at_once(8, lambda _: [store.text_rows(PAPERS, {}) for _ in range(25)])
    assert store.calls - before == 200


def test_values_come_back_as_they_went(store: Store) -> None:
    value: Row = {
        "text": "naïve 😀 \x00 'quoted' \\",
        "whole": 2**62,
        "part": 0.1234567890123,
        "truth": True,
        "nothing": None,
        "lists": [[1, 2], [], ["x"]],
        "map": {"deep": {"er": [None]}},
    }
    assert store.text_rows("RETURN $value AS value", {"value": value}) == [{"value": value}]


def test_dates_and_points_come_back_plain(store: Store) -> None:
    text = "RETURN date('2026-01-02') AS d, [datetime('2026-01-02T03:04:05Z')] AS t, duration('P1D') AS p"
    row = store.text_rows(text, {})[0]
    assert row["d"] == "2026-01-02"
    assert row["t"][0].startswith("2026-01-02T03:04:05")
    assert row["p"] == "P1D"


def test_nodes_and_relationships_come_back_as_their_properties(store: Store) -> None:
    text = "CREATE (a:Paper {id: 'a'})-[r:CITES {via: ['x']}]->(b:Paper {id: 'b'}) RETURN a, properties(r) AS r"
    assert store.text_rows(text, {}) == [{"a": {"id": "a"}, "r": {"via": ["x"]}}]


def test_a_syntax_error_is_told(store: Store) -> None:
    with pytest.raises(QueryError, match=r"the query: .*nvalid input|the query: .*no viable alternative"):
        store.text_rows("MATCH (p RETURN p", {})


def test_a_missing_parameter_is_told(store: Store) -> None:
    with pytest.raises(QueryError, match="x"):
        store.text_rows("RETURN $x AS x", {})


def test_a_parameter_that_cannot_be_sent_is_told(store: Store) -> None:
    with pytest.raises(QueryError, match="cannot be sent"):
        store.text_rows("RETURN $x AS x", {"x": 2**70})
    with pytest.raises(QueryError, match="cannot be sent"):
        store.write(lambda tx: tx.rows("write.mark", schema=object()))


def test_a_failing_statement_of_a_transaction_is_named(store: Store) -> None:
    with pytest.raises((StoreError, QueryError), match=r"write\.papers\.put") as caught:
        store.write(lambda tx: tx.run_batches("write.papers.put", [{"id": "a", "fields": 2}]))
    assert not isinstance(caught.value, StoreUnavailable)
    assert store.text_rows(PAPERS, {}) == []


def test_a_second_node_of_one_key_is_refused(store: Store) -> None:
    put(store, "a")
    with pytest.raises(StoreError, match="the query"):
        store.text_rows("CREATE (:Paper {id: 'a'})", {})


def test_named_queries_are_held_to_their_headers(store: Store) -> None:
    with pytest.raises(QueryError, match="writes"):
        store.rows("write.lock")
    with pytest.raises(QueryError, match="no parameter nope"):
        store.rows("graph.mark", nope=1)
    with pytest.raises(QueryError, match=r"did you mean graph\.mark"):
        store.rows("graph.marks")


def test_every_named_query_is_understood_by_the_engine(store: Store) -> None:
    """Run with the least of parameters, each reads or writes without a complaint about its text."""
    least = {"str": "x", "int": 1, "float": 1.0, "bool": True, "map": {}, "any": None, "form": "x"}
    for name, query in catalog.queries(store.engine).items():
        if name.startswith("schema."):
            continue
        params = {f.name: [] if f.type.startswith("list") else least[f.type] for f in query.params}
        store.write(lambda tx, name=name, params=params: tx.rows(name, **params))  # type: ignore[misc]


def test_the_schema_made_twice_is_made_once(store: Store) -> None:
    def indexes() -> list[Row]:
        text = "SHOW INDEXES YIELD name, labelsOrTypes, properties RETURN name, labelsOrTypes, properties"
        return sorted(store.text_rows(text, {}), key=str)

    before = indexes()
    covered = {(tuple(row["labelsOrTypes"]), tuple(row["properties"])) for row in before if row["properties"]}
    assert covered >= {
        (("Paper",), ("id",)),
        (("Entity",), ("id",)),
        (("Name",), ("form",)),
        (("Paper",), ("published",)),
    }
    store.text_rows("MATCH (mark:Citeweave) DETACH DELETE mark", {})
    schema.ensure(store)
    assert indexes() == before
    calls = store.calls
    schema.ensure(store)
    assert store.calls - calls == 1


def test_a_graph_of_a_newer_schema_is_left_alone(store: Store) -> None:
    store.write(lambda tx: tx.rows("write.mark", schema=schema.VERSION + 1))
    try:
        with pytest.raises(StoreError, match="schema 2"):
            schema.ensure(store)
    finally:
        store.write(lambda tx: tx.rows("write.mark", schema=schema.VERSION))


FULL_TEXT = (
    "CALL db.index.fulltext.queryNodes($index, $text) YIELD node, score RETURN node.id AS id, score > 0 AS found"
)


def test_full_text_finds_words_of_titles_and_abstracts(store: Store) -> None:
    put(store, "other")
    fields = {"id": "lora", "title": "LoRA: Low-Rank Adaptation", "abstract": "We freeze the weights (all of them)."}
    store.write(lambda tx: tx.run_batches("write.papers.put", [{"id": "lora", "fields": fields}]))
    until = time.monotonic() + 5
    for text in ("lora", "LOW rank", "freeze", "adaptation weights"):
        while (found := store.text_rows(FULL_TEXT, {"index": "paper_text", "text": text})) == []:
            assert time.monotonic() < until, text
            time.sleep(0.05)
        assert found == [{"id": "lora", "found": True}], text
    assert store.text_rows(FULL_TEXT, {"index": "paper_text", "text": "absentword"}) == []


@pytest.mark.parametrize(
    "typed",
    ["Qwen2.5", "H_2O", "S^{2}FT", "don't", "C++", "q&a", "a/b", "naïve", "注意力", "β-VAE", "LoRA (fast)", "why?"],
)
def test_full_text_finds_what_is_typed_as_it_is_written(store: Store, typed: str) -> None:
    fields = {"id": "a", "title": "Qwen2.5 and H_2O", "abstract": f"Here stands {typed}, in the middle."}
    store.write(lambda tx: tx.run_batches("write.papers.put", [{"id": "a", "fields": fields}]))
    until = time.monotonic() + 5
    while store.text_rows(FULL_TEXT, {"index": "paper_text", "text": escape(typed)}) == []:
        assert time.monotonic() < until
        time.sleep(0.05)


@pytest.mark.parametrize(
    "typed", ["AND OR NOT", "title:x^2~", "[1 TO 2]", "((a", '"open', "a\\", "-a +b !c", "/re/", "x " * 3000]
)
def test_full_text_takes_nothing_that_is_typed_for_syntax(store: Store, typed: str) -> None:
    assert store.text_rows(FULL_TEXT, {"index": "paper_text", "text": escape(typed)}) == []


def test_ad_hoc_cypher_reads_and_nothing_else(store: Store) -> None:
    put(store, "a")
    assert reading(store, f"{PAPERS};", {}) == [{"id": "a"}]
    with pytest.raises(QueryError, match="DETACH"):
        reading(store, "MATCH (p) DETACH DELETE p", {})
    assert len(store.text_rows(PAPERS, {})) == 1


def test_a_neo4j_refuses_writes_among_reads_itself(neo4j: Store) -> None:
    with pytest.raises(StoreError, match="the query"):  # the embedded engine would run it: graph.guard stands before
        neo4j.text_rows("CREATE (:Paper {id: 'a'})", {}, reading=True)


@pytest.mark.parametrize("url", ["bolt://127.0.0.1:1", "neo4j://127.0.0.1:1", "bolt://nowhere.invalid:7687"])
def test_a_server_that_is_not_there_is_told(url: str) -> None:
    with pytest.raises(StoreUnavailable, match="cannot be reached"):
        Store.open(url)


@pytest.mark.parametrize("url", ["", "graph", "http://127.0.0.1:7474", "bolt://[", "file:x"])
def test_an_address_of_another_kind_is_a_wrong_request(url: str) -> None:
    with pytest.raises(UsageError, match="the store"):
        Store.open(url)


def test_a_wrong_password_and_an_unknown_database_are_told(neo4j_address: tuple[str, str, str]) -> None:
    url, user, password = neo4j_address
    with pytest.raises(StoreUnavailable, match="NEO4J_PASSWORD"):
        Store.open(url, username=user, password="wrong-wrong")
    with pytest.raises(StoreUnavailable, match="NEO4J_DATABASE"):
        Store.open(url, username=user, password=password, database="nowhere")
