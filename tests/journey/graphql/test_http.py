"""GraphQL over HTTP as its specification has it: media types, status codes, methods, caching."""

from __future__ import annotations

import hashlib

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.graphql.limits import Limits
from api.web.options import Opening
from graph.store import Store

QUERY = "{papers(first: 5) {nodes {title}}}"
HASH = hashlib.sha256(QUERY.encode()).hexdigest()
RESPONSE, JSON = "application/graphql-response+json", "application/json"


@pytest.fixture
def opened(ring: Store) -> TestClient:
    return TestClient(create_app(ring, Opening(persisted={HASH: QUERY}, cypher=True)))


@pytest.mark.parametrize(
    ("accept", "kind"),
    [
        (None, JSON),
        ("*/*", JSON),
        (RESPONSE, RESPONSE),
        (f"{RESPONSE}, {JSON};q=0.9", RESPONSE),
        (f"{RESPONSE};q=0.5, {JSON}", JSON),
        ("application/*", JSON),
    ],
)
def test_the_media_type_is_the_clients_choice(client: TestClient, accept: str | None, kind: str) -> None:
    answer = client.post("/graphql", json={"query": QUERY}, headers={"accept": accept} if accept else {})
    assert answer.headers["content-type"] == f"{kind}; charset=utf-8"
    assert answer.status_code == 200


@pytest.mark.parametrize("query", ["{nothing}", "{papers {", "{papers(first: 101) {totalCount}}"])
def test_what_did_not_run_is_a_400_for_those_who_know_and_a_200_for_older_clients(
    client: TestClient, query: str
) -> None:
    assert client.post("/graphql", json={"query": query}, headers={"accept": RESPONSE}).status_code == 400
    assert client.post("/graphql", json={"query": query}, headers={"accept": JSON}).status_code == 200


def test_what_ran_is_a_200_with_its_errors(client: TestClient) -> None:
    answer = client.post("/graphql", json={"query": '{node(id: "x") {id}}'}, headers={"accept": RESPONSE})
    assert answer.status_code == 200
    assert answer.json()["data"] == {"node": None}


def test_other_types_and_methods_are_refused(client: TestClient) -> None:
    assert client.post("/graphql", json={"query": QUERY}, headers={"accept": "image/png"}).status_code == 406
    form = client.post("/graphql", content="query={stats{papers}}", headers={"content-type": "text/plain"})
    assert form.status_code == 415
    for method in ("PUT", "PATCH", "DELETE"):
        answer = client.request(method, "/graphql")
        assert (answer.status_code, answer.headers["allow"]) == (405, "GET, POST")


def test_variables_come_by_get_as_json(client: TestClient) -> None:
    params = {"query": "query($n: Int!) {papers(first: $n) {nodes {title}}}", "variables": '{"n": 3}'}
    assert len(client.get("/graphql", params=params).json()["data"]["papers"]["nodes"]) == 3
    assert client.get("/graphql", params={**params, "variables": "{"}).status_code == 400


def test_a_persisted_query_is_asked_for_again_with_its_tag(opened: TestClient) -> None:
    params = {"extensions": f'{{"persistedQuery": {{"version": 1, "sha256Hash": "{HASH}"}}}}'}
    first = opened.get("/graphql", params=params)
    assert len(first.json()["data"]["papers"]["nodes"]) == 5
    tag = first.headers["etag"]
    again = opened.get("/graphql", params=params, headers={"if-none-match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert opened.get("/graphql", params=params, headers={"if-none-match": 'W/"x"'}).status_code == 200


def test_an_unknown_hash_is_said_so_that_the_client_sends_the_query(opened: TestClient) -> None:
    unknown = {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "0" * 64}}}
    (error,) = opened.post("/graphql", json=unknown).json()["errors"]
    assert error == {"message": "PersistedQueryNotFound", "extensions": {"code": "PERSISTED_QUERY_NOT_FOUND"}}
    (error,) = opened.post("/graphql", json={"query": QUERY, **unknown}).json()["errors"]
    assert error["extensions"]["code"] == "PERSISTED_QUERY_MISMATCH"


def test_the_cypher_behind_an_answer_runs_by_itself(ring: Store, opened: TestClient, client: TestClient) -> None:
    asked = {"X-Citeweave-Cypher": "1"}
    answer = opened.post("/graphql", json={"query": QUERY}, headers=asked).json()
    statements = answer["extensions"]["cypher"]
    assert statements
    for statement in statements:
        assert ring.text_rows(statement["text"], statement["parameters"], reading=True)
    assert "cypher" not in opened.post("/graphql", json={"query": QUERY}).json()["extensions"]
    assert "cypher" not in client.post("/graphql", json={"query": QUERY}, headers=asked).json()["extensions"]


def test_what_takes_too_long_is_given_up(ring: Store) -> None:
    client = TestClient(create_app(ring, Opening(limits=Limits(seconds=0))))
    answer = client.post("/graphql", json={"query": QUERY}, headers={"accept": RESPONSE})
    assert answer.status_code == 503
    assert answer.json()["errors"][0]["extensions"]["code"] == "TIMEOUT"


def test_the_page_can_be_switched_off(ring: Store, client: TestClient) -> None:
    browser = {"accept": "text/html,application/xhtml+xml,*/*;q=0.8"}
    assert client.get("/graphql", headers=browser).headers["content-type"].startswith("text/html")
    shut = TestClient(create_app(ring, Opening(ide=False)))
    assert shut.get("/graphql", headers=browser).status_code == 404


def test_long_answers_are_packed(client: TestClient) -> None:
    answer = client.post("/graphql", json={"query": "{papers {nodes {title abstract}}}"})
    assert answer.headers["content-encoding"] == "gzip"
