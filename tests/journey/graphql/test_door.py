"""What a query costs, how it fails, and the endpoints beside it, on both engines."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.graphql.execute import Executor
from api.graphql.schema import build
from api.web.options import Opening
from graph.store import Store

MANY = 24  # papers in the ring
Ask = Callable[..., dict[str, Any]]


def test_a_total_is_counted_only_when_asked_for(ring: Store, ask: Ask) -> None:
    def calls(query: str) -> int:
        before = ring.calls
        ask(query)
        return ring.calls - before

    assert calls("{papers {pageInfo {hasNextPage}}}") == calls("{papers {nodes {id}}}") == 1
    assert calls("{papers {totalCount}}") == calls("{papers {totalCount nodes {id}}}") == 1


ROWS = [
    "query($n: Int!) {papers(first: $n) {totalCount nodes {title}}}",
    "query($n: Int!) {papers(first: $n) {nodes {title authors {name} organization {name} listings {listing {name}}}}}",
    "query($n: Int!) {papers(first: $n) {nodes {links {totalCount nodes {role entity {name} evidence {before}}}}}}",
    "query($n: Int!) {papers(first: $n) {nodes {cites {totalCount edges {via {name} node {title}}}}}}",
    """query($n: Int!) {papers(first: $n) {nodes {
        citedBy(first: 5) {totalCount nodes {title links(first: 3) {nodes {entity {name}}}}}}}}""",
    """query($n: Int!) {entities(first: $n, kinds: [METHOD], orderBy: NAME) {totalCount nodes {name homonyms {name}
        roles {role papers} introducedBy {title} comparedWith(first: 3) {papers entity {name}}
        papers(first: 3) {totalCount edges {node {title authors {name}} links {evidence {quote}}}}}}}""",
    'query($n: Int!) {search(text: "better", first: $n) {edges {score node {id ... on Paper {authors {name}}}}}}',
]


@pytest.mark.parametrize("query", ROWS)
def test_database_calls_do_not_grow_with_the_rows(ring: Store, ask: Ask, query: str) -> None:
    calls, sizes = [], []
    for rows in (1, 20):
        before = ring.calls
        sizes.append(len(str(ask(query, n=rows))))
        calls.append(ring.calls - before)
    assert sizes[1] > 8 * sizes[0]
    assert calls[1] <= calls[0] <= (5 if "search" in query else 1)


DOCUMENTS = (Path(__file__).parents[3] / "benchmarks" / "graphql_peer" / "ours.graphql").read_text("utf-8")
TRIPS: dict[str, tuple[dict[str, Any], int]] = {
    "paper": ({"id": "2501.00003"}, 1),
    "newest": ({"until": "2030-01-01"}, 1),
    "entity": ({"name": "PPO"}, 1),
    "words": ({"text": "better steps"}, 1),
    "together": ({"name": "ppo"}, 1),
    "nested": ({"x": "NetB1", "y": "ppo", "z": "atari"}, 2),  # the names that a filter holds are looked up first
    "deep": ({"after": None}, 1),
}


@pytest.mark.parametrize("name", TRIPS)
def test_a_question_takes_as_many_trips_as_it_did(ring: Store, name: str) -> None:
    variables, trips = TRIPS[name]
    if name == "deep":
        variables = {"after": "WyIiLCIyNTAxLjAwMDAzIl0"}  # behind 2501.00003, which has no day
    executor = Executor(build(), ring)
    before = ring.calls
    answer = asyncio.run(executor.answer(DOCUMENTS, variables, name))
    assert (answer.errors, ring.calls - before) == (None, trips)
    assert answer.data is not None
    assert answer.compiled


def test_errors_say_what_to_do_and_have_a_code(client: TestClient) -> None:
    def error(query: str) -> tuple[str, str]:
        (found,) = client.post("/graphql", json={"query": query}).json()["errors"]
        return found["message"], found["extensions"]["code"]

    assert error("{papers(first: 101) {totalCount}}") == (
        "first: 101 is not 0 to 100; take more pages with after",
        "USAGE_ERROR",
    )
    assert "no cursor" in error('{papers(after: "x") {totalCount}}')[0]
    assert "give id or name" in error("{entity {name}}")[0]
    assert "types are paper" in error('{node(id: "lora") {id}}')[0]


def test_queries_come_by_get_too_and_by_other_sites_where_allowed(ring: Store, client: TestClient) -> None:
    answer = client.get("/graphql", params={"query": "{stats {papers}}"}).json()
    assert answer == {"data": {"stats": {"papers": MANY}}, "extensions": {"cost": {"total": 1, "budget": 50_000}}}
    asked = {"origin": "https://example.org", "access-control-request-method": "POST"}
    assert "access-control-allow-origin" not in client.options("/graphql", headers=asked).headers
    open_app = TestClient(create_app(ring, Opening(origins=("https://example.org",))))
    assert open_app.options("/graphql", headers=asked).headers["access-control-allow-origin"] == "https://example.org"


def test_health_tells_alive_from_ready(client: TestClient) -> None:
    assert client.get("/health").json() == {"status": "alive"}
    assert client.get("/ready").json() == {"status": "ready"}
    assert client.get("/", follow_redirects=False).headers["location"] == "/graphql"
    for elsewhere in ("/docs", "/redoc", "/openapi.json"):  # FastAPI's own pages load from outside
        assert client.get(elsewhere).status_code == 404


def test_a_store_that_is_gone_is_said_so(neo4j_address: tuple[str, str, str]) -> None:
    url, user, password = neo4j_address
    with Store.open(url, username=user, password=password) as store:
        client = TestClient(create_app(store))
        assert client.get("/ready").status_code == 200
    answer = client.get("/ready")  # closed
    assert answer.status_code == 503
    assert answer.json()["status"] == "unavailable"
    assert client.get("/health").status_code == 200
