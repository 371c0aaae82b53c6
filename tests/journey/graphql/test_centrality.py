"""Centrality through GraphQL: what `citeweave report` says, computed once for a state of the graph."""

from __future__ import annotations

import asyncio
import time
from datetime import UTC, datetime
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from graph.analytics import kept, report
from graph.analytics.kept import Rankings, Wanted
from graph.errors import UsageError
from graph.store import Store
from tests.contract import small_graph

QUERY = """query($measure: Centrality!, $of: Ranked!, $first: Int! = 100, $after: String) {
  centrality(measure: $measure, of: $of, first: $first, after: $after) {
    totalCount meaning method state computed
    edges { cursor rank value node { id ... on Entity { name } ... on Paper { title } } }
    pageInfo { hasNextPage endCursor }
  }
}"""


@pytest.fixture
def small(store: Store) -> Store:
    small_graph.load(store)
    return store


def central(client: TestClient, **asked: Any) -> dict[str, Any]:
    variables = {"measure": "IN_DEGREE", "of": "METHODS", **asked}
    answer = client.post("/graphql", json={"query": QUERY, "variables": variables}).json()
    assert "errors" not in answer, answer
    found: dict[str, Any] = answer["data"]["centrality"]
    return found


@pytest.mark.parametrize("of", ["METHODS", "DATASETS", "PAPERS"])
@pytest.mark.parametrize("measure", ["IN_DEGREE", "PAGERANK", "BETWEENNESS", "AUTHORITIES", "HUBS", "OUT_DEGREE"])
def test_it_is_what_the_report_says(bundled: Store, of: str, measure: str) -> None:
    found = central(TestClient(create_app(bundled)), of=of, measure=measure)
    told = report.build(bundled, subject=of.lower(), by=measure.lower(), limit=100)
    column = [one.key for one in told.columns].index(measure.lower())
    type = "paper" if of == "PAPERS" else "entity"
    assert [(edge["rank"], edge["node"]["id"], edge["value"]) for edge in found["edges"]] == [
        (row.rank, f"{type}:{row.id}", row.values[column]) for row in told.rows
    ]
    assert (found["totalCount"], found["method"]) == (told.ranked, told.columns[column].method)


def test_it_is_computed_once_for_a_state_of_the_graph(small: Store) -> None:
    client = TestClient(create_app(small))
    first = central(client)
    before = small.calls
    assert central(client) == first
    assert small.calls - before <= 2, "the state, and the entities"
    small_graph.load(small)
    again = central(client)
    assert again["state"] > first["state"]
    assert again["computed"] > first["computed"]
    assert again["edges"] == first["edges"]


def test_pages_go_on(small: Store) -> None:
    client = TestClient(create_app(small))
    whole = central(client)
    one = central(client, first=2)
    two = central(client, first=100, after=one["pageInfo"]["endCursor"])
    assert one["pageInfo"]["hasNextPage"] is True
    assert one["edges"] + two["edges"] == whole["edges"]
    assert len(whole["edges"]) == whole["totalCount"]


def test_an_empty_graph_has_nothing_central(store: Store) -> None:
    for of in ("METHODS", "PAPERS"):
        found = central(TestClient(create_app(store)), of=of)
        assert (found["totalCount"], found["edges"]) == (0, [])


def test_a_graph_too_large_for_it_is_told_so(small: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    for limit, measure in (("LINKS", "in_degree"), ("WORK", "betweenness")):
        monkeypatch.setattr(kept, limit, 3)
        future = Rankings(small).ranking(Wanted(measure=measure))
        with pytest.raises(UsageError, match="`citeweave report centrality"):
            future.result(20)
        monkeypatch.undo()


def test_those_who_ask_meanwhile_wait_for_the_same_one_and_the_loop_goes_on(
    small: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    built: list[Wanted] = []

    def slow(store: Store, wanted: Wanted) -> report.Report:
        built.append(wanted)
        time.sleep(0.5)
        return report.build(store)

    monkeypatch.setattr(kept, "_report", slow)
    rankings = Rankings(small, lambda: datetime(2026, 1, 1, tzinfo=UTC))

    async def ask() -> int:
        beats = 0
        waiting = asyncio.gather(*(asyncio.wrap_future(rankings.ranking(Wanted())) for _ in range(3)))
        while not waiting.done():
            await asyncio.sleep(0.01)
            beats += 1
        assert len({id(one) for one in waiting.result()}) == 1
        return beats

    assert asyncio.run(ask()) > 5
    assert built == [Wanted()]
