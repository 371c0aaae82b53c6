"""How a real Neo4j runs the named queries: whatever starts from a key, a name or a date goes by an index.

A query that goes through a whole label says why in its header (`scans`), and does so only where it has to.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from neo4j import Driver, GraphDatabase

from benchmarks.corpus import papers
from graph import catalog
from graph.catalog import Query
from graph.store import Store
from graph.write import Writer, Written
from tests import graphs

PAPERS = 1200  # so many that the planner would rather not go through all
NAMED = [query for name, query in sorted(catalog.queries("neo4j").items()) if not name.startswith("schema.")]
# Where a query can start that may also start nowhere, and what of the graph each of its keys is.
STARTS = {
    "entity": "MATCH (n:Entity)<-[:USES]-() RETURN n.id AS key LIMIT 1",
    "author": "MATCH (n:Author) RETURN n.id AS key LIMIT 1",
    "organization": "MATCH (n:Organization) RETURN n.id AS key LIMIT 1",
    "listing": "MATCH (n:Listing) RETURN n.id AS key LIMIT 1",
    "from": "RETURN '2022-01-01' AS key",
    "until": "RETURN '2021-01-01' AS key",
}
CASES = [(query, start) for query in NAMED if query.scans for start in STARTS if f"${start}" in query.text]


@pytest.fixture(scope="module")
def field(neo4j: Store) -> Store:
    """A graph large enough for a scan to cost something."""
    graphs.emptied(neo4j)
    loaded = list(papers(PAPERS))
    said = {listed.record.text: extraction for listed, extraction in loaded}
    done = Writer(neo4j, lambda: "2026-01-01T00:00:00Z", {}).load([listed for listed, _ in loaded], said)
    assert isinstance(done, Written)
    # A server samples its indexes anew by itself, some seconds after much was written; until then it plans as before.
    neo4j.text_rows("CALL db.prepareForReplanning()", {})
    return neo4j


@pytest.fixture(scope="module")
def driver(neo4j_address: tuple[str, str, str]) -> Iterator[Driver]:
    url, user, password = neo4j_address
    with GraphDatabase.driver(url, auth=(user, password), notifications_min_severity="OFF") as driver:
        yield driver


def scans(plan: dict[str, Any], *, run: bool = False) -> Iterator[str]:
    """The steps of a plan that go through all of something; with `run` only those that read anything at all."""
    step = plan["operatorType"].partition("@")[0]
    if "Scan" in step and (not run or plan["args"]["DbHits"]):
        yield f"{step}({plan['args'].get('Details', '')})"
    for child in plan.get("children", []):
        yield from scans(child, run=run)


def least(query: Query) -> dict[str, Any]:
    """Something for each parameter that needs a value."""
    some = {"str": "x", "int": 1, "float": 1.0, "bool": True, "map": {}, "any": None}
    needed = [field for field in query.params if not field.optional and field.default is None]
    return query.bind({field.name: [] if field.type.startswith("list") else some.get(field.type) for field in needed})


def planned(driver: Driver, how: str, query: Query, params: dict[str, Any]) -> dict[str, Any]:
    text = f"CYPHER replan=force {how} {query.text}"
    with driver.session(database="neo4j") as session:
        result = session.run(text, params)  # type: ignore[arg-type]
        list(result)
        summary = result.consume()
    plan: dict[str, Any] = summary.profile if how == "PROFILE" else summary.plan
    return plan


@pytest.mark.parametrize("query", [query for query in NAMED if not query.scans], ids=lambda query: query.name)
def test_what_starts_from_a_key_a_name_or_a_date_goes_by_an_index(field: Store, driver: Driver, query: Query) -> None:
    assert list(scans(planned(driver, "EXPLAIN", query, least(query)))) == []


@pytest.mark.parametrize("query", [query for query in NAMED if query.scans], ids=lambda query: query.name)
def test_what_says_that_it_scans_does(field: Store, driver: Driver, query: Query) -> None:
    read = query.mode == "read"
    assert read or query.name.startswith(("write.copy.", "write.imported."))
    plan = planned(driver, "PROFILE" if read else "EXPLAIN", query, least(query))
    assert list(scans(plan, run=read)), f"it need not say: {query.scans}"


@pytest.mark.parametrize(("query", "start"), CASES, ids=[f"{query.name}-{start}" for query, start in CASES])
def test_what_may_start_from_a_key_scans_nothing_where_it_does(
    field: Store, driver: Driver, query: Query, start: str
) -> None:
    (row,) = field.text_rows(STARTS[start], {})
    plan = planned(driver, "PROFILE", query, {**least(query), start: row["key"]})
    assert plan["args"]["Rows"] > 0, "nothing was found: it proves nothing"
    assert list(scans(plan, run=True)) == []


def test_the_queries_that_scan_are_known(tell: Callable[[str], None]) -> None:
    found = [f"{query.name}: {query.scans}" for query in NAMED if query.scans]
    tell("\n  ".join([f"{len(found)} of {len(NAMED)} queries go through a whole label or more:", *found]))
    assert CASES, "papers.page starts from whatever it is given"
