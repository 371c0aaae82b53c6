"""The schema on both engines: what lacks is told and made, an older graph brought forward, a newer one left alone."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from api.cli import store_checkup
from api.cli.checkup import Finding
from graph import catalog, indexes, migrations, schema
from graph.catalog import Field, Query
from graph.errors import StoreError
from graph.indexes import Index
from graph.store import Store
from tests.contract.conftest import Home
from tests.journey.commands import run

AUTHOR_KEY = Index("constraint", "Author", ("id",))
PUBLISHED = Index("index", "Paper", ("published",))


@pytest.fixture
def changed(store: Store) -> Iterator[Store]:
    """A store whose schema a test changes; it is whole again afterwards."""
    yield store
    store.text_rows("MATCH (n) DETACH DELETE n", {})
    schema.repair(store)


def checkup(store: Store, repair: bool = False) -> dict[str, Finding]:
    return {finding.what: finding for finding in store_checkup.findings(store, repair)}


def test_what_the_files_make_is_what_is_looked_for(store: Store) -> None:
    assert len(indexes.wanted()) == len([name for name in catalog.queries("neo4j") if name.startswith("schema.")])
    assert set(indexes.states(store).values()) == {"ONLINE"}
    assert AUTHOR_KEY in indexes.wanted()


def test_the_doctor_tells_what_lacks_and_makes_it_when_asked(changed: Store) -> None:
    changed.text_rows("DROP CONSTRAINT author_key IF EXISTS", {})
    changed.text_rows("DROP INDEX paper_published IF EXISTS", {})
    schema.ensure(changed)  # the mark says that all is there: nothing is made
    found = checkup(changed)
    assert found["constraints"].state == "fault"
    assert found["constraints"].found == "lacking: constraint on Author (id)"
    assert "doctor --repair" in found["constraints"].advice
    assert (found["indexes"].state, found["full-text indexes"].state) == ("fault", "well")
    assert indexes.states(changed)[AUTHOR_KEY] is None  # looking changes nothing
    found = checkup(changed, repair=True)
    assert found["repair"].found == "made constraint on Author (id); index on Paper (published)"
    assert {finding.state for finding in found.values()} == {"well", "note"}  # the graph is empty
    with pytest.raises(StoreError):
        changed.text_rows("CREATE (:Author {id: 'a'}), (:Author {id: 'a'})", {})
    assert checkup(changed, repair=True)["repair"].found == "nothing was missing"


def test_a_constraint_that_cannot_be_made_is_told(changed: Store) -> None:
    changed.text_rows("DROP CONSTRAINT author_key IF EXISTS", {})
    changed.text_rows("CREATE (:Author {id: 'twice'}), (:Author {id: 'twice'})", {})
    found = checkup(changed, repair=True)
    assert found["repair"].state == "fault"
    assert "share a key" in found["repair"].advice
    assert found["constraints"].state == "fault"


def test_full_text_indexes_come_back(neo4j: Store) -> None:
    schema.ensure(neo4j)
    neo4j.text_rows("DROP INDEX paper_text IF EXISTS", {})
    found = checkup(neo4j)
    assert found["full-text indexes"].found == "lacking: full-text index on Paper (title, abstract)"
    assert "search" not in found
    found = checkup(neo4j, repair=True)
    assert found["repair"].found == "made full-text index on Paper (title, abstract)"


def test_full_text_indexes_of_the_embedded_engine_come_back_at_its_next_start(home: Home) -> None:
    with Store.open(home.url) as store:
        schema.ensure(store)
        store.text_rows("DROP INDEX paper_text", {})
        found = checkup(store, repair=True)
        assert found["full-text indexes"].state == "fault"
        assert "as it starts" in found["full-text indexes"].advice
        pid = home.pid
    assert home.ends(pid, 12)
    with Store.open(home.url) as store:
        assert checkup(store)["full-text indexes"].state == "well"


@pytest.mark.parametrize(
    ("states", "state", "words"),
    [
        ({PUBLISHED: "ONLINE"}, "well", "all 1 online"),
        ({PUBLISHED: "POPULATING"}, "note", "being filled: index on Paper (published)"),
        ({PUBLISHED: "FAILED"}, "fault", "failed: index on Paper (published)"),
        ({PUBLISHED: None}, "fault", "lacking: index on Paper (published)"),
    ],
)
def test_states_of_indexes_are_told(neo4j: Store, states: dict[Index, str | None], state: str, words: str) -> None:
    found = store_checkup._indexes(neo4j, "indexes", states, made=True)
    assert (found.state, found.found) == (state, words)


def test_a_clock_that_differs_is_told(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    assert checkup(store)["clock"].state == "well"
    real = time.time
    monkeypatch.setattr(store_checkup.time, "time", lambda: real() + 3600)
    found = checkup(store)["clock"]
    assert (found.state, found.found) == ("note", "the server's is 3,600 s behind this machine's")


def test_an_empty_database_is_no_fault(home: Home) -> None:
    with Store.open(home.url) as store:
        found = checkup(store)
        assert (found["schema"].state, found["constraints"].state, found["graph"].state) == ("note", "note", "note")
        assert schema.marked(store) is None  # looking made nothing


STEP = Query(
    "migrations.0002_shout",
    "titles in capitals, three at a time",
    "write",
    (),
    (Field("done", "int"),),
    "MATCH (paper:Paper) WHERE paper.shouted IS NULL WITH paper LIMIT 3 "
    "SET paper.title = toUpper(paper.title), paper.shouted = true RETURN count(paper) AS done",
)
BROKEN = Query("migrations.0003_broken", "fails", "write", (), (Field("done", "int"),), "RETURN 1 / 0 AS done")


def older(store: Store, papers: int) -> None:
    rows = [{"id": f"p{number}", "fields": {"id": f"p{number}", "title": "a title"}} for number in range(papers)]
    store.write(lambda tx: tx.run_batches("write.papers.put", rows))
    store.write(lambda tx: tx.rows("write.mark", schema=1))


def titles(store: Store) -> list[str]:
    return [row["title"] for row in store.text_rows("MATCH (p:Paper) RETURN p.title AS title", {})]


def newer_citeweave(monkeypatch: pytest.MonkeyPatch, *steps: Query) -> None:
    """As if this were the citeweave that has these steps."""
    known = {query.name: query for query in steps}
    monkeypatch.setattr(migrations, "steps", lambda engine: dict(enumerate(steps, start=2)))
    monkeypatch.setattr(schema, "VERSION", 1 + len(steps))
    find = catalog.query
    monkeypatch.setattr(catalog, "query", lambda name, engine="neo4j": known.get(name) or find(name, engine))


def test_an_older_graph_is_brought_forward_by_numbered_steps(changed: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    older(changed, 8)
    newer_citeweave(monkeypatch, STEP)
    found = checkup(changed)["schema"]
    assert (found.state, found.found) == ("note", "version 1; this citeweave's is 2")
    schema.ensure(changed)
    assert titles(changed) == ["A TITLE"] * 8
    assert schema.marked(changed) == 2
    calls = changed.calls
    schema.ensure(changed)
    assert changed.calls - calls == 1


def test_a_migration_that_broke_off_goes_on_where_it_was(changed: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    older(changed, 4)
    newer_citeweave(monkeypatch, STEP, BROKEN)
    with pytest.raises(StoreError, match="0003_broken"):
        schema.ensure(changed)
    assert (schema.marked(changed), titles(changed)) == (2, ["A TITLE"] * 4)
    found = checkup(changed, repair=True)
    assert "0003_broken" in found["repair"].found
    newer_citeweave(monkeypatch, STEP, STEP)
    schema.ensure(changed)
    assert schema.marked(changed) == 3


def test_a_newer_graph_is_refused_and_left_as_it_is(changed: Store) -> None:
    changed.write(lambda tx: tx.rows("write.mark", schema=schema.VERSION + 1))
    with pytest.raises(StoreError, match=f"schema {schema.VERSION + 1}, this citeweave knows {schema.VERSION}"):
        schema.ensure(changed)
    found = checkup(changed, repair=True)
    assert (found["schema"].state, found["repair"].state) == ("fault", "fault")
    assert schema.marked(changed) == schema.VERSION + 1


def test_the_version_is_the_last_step_s() -> None:
    assert max(migrations.steps("neo4j"), default=migrations.FIRST) == schema.VERSION
    assert list(migrations.steps("neo4j")) == list(range(migrations.FIRST + 1, schema.VERSION + 1))


def test_repairing_is_a_command(home: Home, tmp_path: Path) -> None:
    with Store.open(home.url) as store:
        schema.ensure(store)
        store.text_rows("DROP CONSTRAINT author_key IF EXISTS", {})
        done = run(tmp_path, "doctor", "--store", home.url)
        assert done.returncode == 1
        assert "FAULT constraints: lacking: constraint on Author (id)\n      → citeweave doctor --repair" in done.stdout
        done = run(tmp_path, "doctor", "--repair", "--store", home.url)
        assert (done.returncode, done.stderr) == (0, "")
        assert "repair: made constraint on Author (id)" in done.stdout
