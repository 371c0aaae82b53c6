"""What came to be used more, on both engines."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from api.graphql.execute import Executor
from api.graphql.schema import build
from graph.store import Store
from tests.contract import small_graph
from tests.journey.graphql.alike import alike

QUERY = """query($earlier: Days!, $later: Days!, $kinds: [Kind!], $roles: [Role!], $per: Period!, $first: Int! = 20,
              $after: String) {
  trends(earlier: $earlier, later: $later, kinds: $kinds, roles: $roles, per: $per, first: $first, after: $after) {
    undated totalCount
    earlier { from until papers } later { from until papers }
    edges { cursor earlier later growth counts { period papers } node { id __typename } }
    pageInfo { hasNextPage endCursor }
  }
}"""
OLD, NEW = {"from": "2024-01-01", "until": "2024-12-31"}, {"from": "2025-01-01", "until": "2025-03-31"}


@pytest.fixture
def small(store: Store) -> Store:
    small_graph.load(store)
    return store


def trends(store: Store, **asked: Any) -> dict[str, Any]:
    variables = {"earlier": OLD, "later": NEW, "per": "YEAR", **asked}
    found: dict[str, Any] = alike(store, QUERY, variables, trips=5)["trends"]
    return found


def test_entities_by_how_their_share_grew(small: Store) -> None:
    found = trends(small)
    assert found["earlier"] == {**OLD, "papers": 3}
    assert found["later"] == {**NEW, "papers": 3}
    assert found["undated"] == 1
    told = {edge["node"]["id"]: (edge["earlier"], edge["later"], edge["growth"]) for edge in found["edges"]}
    assert found["totalCount"] == len(told)
    assert next(iter(told)) == "entity:engine"  # of those that grew alike the least id is the first
    assert told["entity:engine"] == (0, 2, 0.666667)
    assert told["entity:hive"] == (1, 2, 0.333333)
    assert told["entity:memory"] == (1, 2, 0.333333)
    assert told["entity:adam"] == (2, 0, -0.666667)
    growths = [growth for _, _, growth in told.values()]
    assert growths == sorted(growths, reverse=True)


def test_counts_make_a_line_without_gaps(small: Store) -> None:
    found = trends(small, kinds=["DATASET"], per="MONTH", first=1)
    (edge,) = found["edges"]
    assert edge["node"] == {"id": "entity:hive", "__typename": "Dataset"}
    assert len(edge["counts"]) == 15
    assert [one for one in edge["counts"] if one["papers"]] == [
        {"period": "2024-06", "papers": 1},
        {"period": "2025-02", "papers": 1},
        {"period": "2025-03", "papers": 1},
    ]


def test_only_in_some_roles_and_page_by_page(small: Store) -> None:
    whole = trends(small, roles=["USES"])
    told = {edge["node"]["id"]: (edge["earlier"], edge["later"]) for edge in whole["edges"]}
    assert told == {
        "entity:engine": (0, 2),
        "entity:thrift": (1, 1),
        "entity:sgd": (1, 0),
        "entity:adam": (2, 0),
    }
    seen: list[Any] = []
    after = None
    for _ in range(len(told)):
        page = trends(small, roles=["USES"], first=1, after=after)
        seen += page["edges"]
        after = page["pageInfo"]["endCursor"]
    assert seen == whole["edges"]
    assert page["pageInfo"]["hasNextPage"] is False
    assert trends(small, roles=["USES"], first=0)["pageInfo"] == {"hasNextPage": True, "endCursor": None}


def test_entities_by_the_papers_of_some_days(small: Store) -> None:
    query = """query($from: Date, $until: Date, $roles: [Role!]) {
      entities(publishedFrom: $from, publishedUntil: $until, roles: $roles, first: 3) {
        totalCount nodes { entityId } }}"""
    found = alike(small, query, {"from": "2025-01-01", "roles": ["USES", "EVALUATES_ON"]})["entities"]
    assert found == {"totalCount": 4, "nodes": [{"entityId": one} for one in ("engine", "hive", "brook2")]}
    found = alike(small, query, {"until": "2024-02-01"})["entities"]
    assert (found["totalCount"], found["nodes"][0]) == (5, {"entityId": "adam"})


@pytest.mark.parametrize(
    ("spans", "why"),
    [
        ({"earlier": NEW, "later": OLD}, "the earlier ends before the later begins"),
        ({"earlier": OLD, "later": OLD}, "the earlier ends before the later begins"),
        ({"earlier": {"from": "1900-01-01", "until": "1999-12-31"}, "later": NEW, "per": "MONTH"}, "240 are the most"),
    ],
)
def test_spans_that_cannot_be_compared(small: Store, spans: dict[str, Any], why: str) -> None:
    executor = Executor(build(), small)
    answer = asyncio.run(executor.answer(QUERY, {"earlier": OLD, "later": NEW, "per": "YEAR", **spans}))
    assert answer.errors
    assert why in answer.errors[0]["message"]
    assert answer.errors[0]["extensions"]["code"] == "USAGE_ERROR"
