"""Writers that get in one another's way, transactions that must be run again, and a database that is slow to take."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from benchmarks.corpus import papers
from graph.digest import canonical_hash
from graph.model import Extraction, Listed
from graph.store import Row, Store, Transaction
from graph.write import Writer, Written
from tests import graphs

FIELD = list(papers(80))


def load(store: Store, part: Sequence[tuple[Listed, Extraction]]) -> None:
    said = {listed.record.text: extraction for listed, extraction in part}
    done = Writer(store, lambda: "2026-01-01T00:00:00Z", {}).load([listed for listed, _ in part], said)
    assert isinstance(done, Written)


def rows(*ids: str) -> list[Row]:
    return [{"id": id, "fields": {"id": id, "title": id}} for id in ids]


def at_once(*works: Callable[[], object]) -> None:
    with ThreadPoolExecutor(len(works)) as pool:
        for future in [pool.submit(work) for work in works]:
            future.result()


def test_writers_at_once_leave_the_graph_that_one_leaves(store: Store) -> None:
    """They name the same entities, authors and organisations, and cite one another's papers."""
    load(store, FIELD)
    wanted = canonical_hash(store)
    graphs.wipe(store)
    at_once(*(lambda start=start: load(store, FIELD[start::4]) for start in range(4)))  # type: ignore[misc]
    assert canonical_hash(store) == wanted


def test_transactions_that_stop_each_other_are_run_again(store: Store) -> None:
    """Each changes what the other has changed: one is thrown back, by a deadlock or as it commits, and starts anew."""
    store.write(lambda tx: tx.run_batches("write.papers.put", rows("one", "two")))
    met, tries = threading.Barrier(2), {"one": 0, "two": 0}

    def work(tx: Transaction, first: str, then: str) -> None:
        tries[first] += 1
        tx.rows("write.papers.put", rows=[{"id": first, "fields": {"id": first, "title": first}}])
        if tries[first] == 1:
            met.wait(20)
        tx.rows("write.papers.put", rows=[{"id": then, "fields": {"id": then, "title": first}}])

    at_once(
        lambda: store.write(lambda tx: work(tx, "one", "two")), lambda: store.write(lambda tx: work(tx, "two", "one"))
    )
    assert sorted(tries.values()) == [1, 2]
    titles = store.text_rows("MATCH (p:Paper) RETURN p.id AS id, p.title AS title ORDER BY id", {})
    assert [row["title"] for row in titles] in (["one", "one"], ["two", "two"])  # of the later one, whole


def test_a_failing_batch_ends_the_transaction_and_is_named(store: Store) -> None:
    def work(tx: Transaction) -> None:
        tx.run_batches("write.papers.put", rows("a"))
        tx.run_batches("write.papers.put", [{"id": "b", "fields": 2}])
        tx.run_batches("write.papers.put", rows("c"))

    with pytest.raises(Exception, match=r"write\.papers\.put"):
        store.write(work)
    assert store.text_rows("MATCH (p:Paper) RETURN p", {}) == []


def test_a_slow_database_holds_the_writer_back(neo4j: Store) -> None:
    """Another transaction holds a node: of the batches that want it, some wait in line, and then the writer does."""
    graphs.wipe(neo4j)
    neo4j.write(lambda tx: tx.run_batches("write.papers.put", rows("held")))
    taken, held, free = [], threading.Event(), threading.Event()

    class Told(list[Row]):
        def __getitem__(self, part: slice) -> list[Row]:  # type: ignore[override]
            taken.append(part.start)
            return super().__getitem__(part)

    def hold(tx: Transaction) -> None:
        tx.rows("write.papers.put", rows=rows("held"))
        held.set()
        free.wait(30)

    def write() -> None:
        held.wait(30)
        neo4j.write(lambda tx: tx.run_batches("write.papers.put", Told(rows("held") * 40), size=1))

    def look() -> None:
        held.wait(30)
        try:
            time.sleep(1.5)
            assert 1 <= len(taken) <= 12
        finally:
            free.set()

    at_once(lambda: neo4j.write(hold), write, look)
    assert len(taken) == 40
