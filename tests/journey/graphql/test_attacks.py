"""Operations made to hurt: each is refused with a code, soon, and the engine hears of none of them."""

from __future__ import annotations

import json
import time

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.web.options import Opening
from graph.store import Store

_SPREADS = " ".join(f"fragment f{i} on Query {{...f{i + 1} ...f{i + 1}}}" for i in range(60))
ATTACKS = {
    "pages inside pages": (
        "{papers(first: 100) {nodes {citedBy(first: 100) {nodes {cites(first: 100) {nodes {id}}}}}}}",
        "COST_EXCEEDED",
    ),
    "the same behind variables and fragments": (
        "query($n: Int! = 100) {papers(first: $n) {nodes {citedBy(first: $n) {nodes {...More}}}}} "
        "fragment More on Paper {cites(first: 100) {nodes {id}}}",
        "COST_EXCEEDED",
    ),
    "fragments that double": (
        f"{{...f0}} {_SPREADS} fragment f60 on Query {{papers {{nodes {{id}}}}}}",
        "COST_EXCEEDED",
    ),
    "fragments in a circle": (
        "{...a} fragment a on Query {...b stats {papers}} fragment b on Query {...a stats {papers}}",
        "VALIDATION_FAILED",
    ),
    "many under other names": ("{" + " ".join(f"a{i}: stats {{papers}}" for i in range(60)) + "}", "USAGE_ERROR"),
    "one field again and again": ("{" + "stats {papers} " * 900 + "}", "USAGE_ERROR"),
    "one field again and again, in a fragment nobody spreads": (
        "{stats {papers}} fragment f on Query {" + "stats {papers} " * 900 + "}",
        "USAGE_ERROR",
    ),
    "deep": (
        '{paper(id: "x") {' + "citedBy(first: 1) {nodes {" * 8 + "id" + "}}" * 8 + "}}",
        "USAGE_ERROR",
    ),
    "very deep": ("{papers {nodes" + "{citedBy {nodes" * 1200 + "{id}" + "}}" * 1200 + "}}", "SYNTAX_ERROR"),
    "deep lists": ("{papers(filter: " + "[" * 1500 + "]" * 1500 + ") {totalCount}}", "SYNTAX_ERROR"),
    "long": ("{" + " __typename" * 5000 + "}", "SYNTAX_ERROR"),
    "a page too large": ("{papers(first: 2000000000) {nodes {id}}}", "USAGE_ERROR"),
    "a page less than none": ("{papers(first: -1) {nodes {id}}}", "USAGE_ERROR"),
    "directives": ("{stats " + "@skip(if: false) " * 500 + "{papers}}", "VALIDATION_FAILED"),
    "names that do not exist": ("{" + " ".join(f"stat{i}" for i in range(900)) + "}", "VALIDATION_FAILED"),
    "a number beyond": ("{papers(first: 99999999999999999999) {nodes {id}}}", "VALIDATION_FAILED"),
    "Cypher as a query": ("MATCH (n) DETACH DELETE n", "SYNTAX_ERROR"),
    "nothing": (" ", "SYNTAX_ERROR"),
}


@pytest.mark.parametrize("name", ATTACKS)
def test_an_attack_never_reaches_the_engine(ring: Store, client: TestClient, name: str) -> None:
    query, code = ATTACKS[name]
    before, begun = ring.calls, time.monotonic()
    answer = client.post("/graphql", json={"query": query}, headers={"accept": "application/graphql-response+json"})
    assert answer.status_code == 400
    assert "data" not in answer.json()
    assert {error["extensions"]["code"] for error in answer.json()["errors"]} == {code}
    assert time.monotonic() - begun < 5
    assert ring.calls == before


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"[" * 100_000, 400),
        (b'{"query": ', 400),
        (b"[]", 400),
        (b'[{"query": "{stats {papers}}"}]', 400),  # a batch
        (b'{"query": 1}', 400),
        (b'{"variables": {}}', 400),
        (b'{"query": "{stats {papers}}", "variables": []}', 400),
        (b"\xff\xfe", 400),
        (b'{"query": "' + b" " * (9 << 20) + b'"}', 413),
    ],
)
def test_a_body_that_is_no_request_never_reaches_the_engine(
    ring: Store, client: TestClient, body: bytes, status: int
) -> None:
    before = ring.calls
    answer = client.post("/graphql", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == status
    assert answer.json()["errors"][0]["extensions"]["code"]
    assert ring.calls == before


def test_only_persisted_operations_where_only_they_are_allowed(ring: Store) -> None:
    client = TestClient(create_app(ring, Opening(persisted={"a" * 64: "{stats {papers}}"}, persisted_only=True)))
    before = ring.calls
    for body in (
        {"query": "{papers {totalCount}}"},
        {"extensions": {"persistedQuery": {"version": 1, "sha256Hash": "b" * 64}}},
        {"query": "{papers {totalCount}}", "documentId": "b" * 64},
    ):
        assert "PERSISTED_QUERY" in json.dumps(client.post("/graphql", json=body).json())
    assert ring.calls == before
    assert client.post("/graphql", json={"documentId": "a" * 64}).json()["data"]["stats"]["papers"] == 24
    assert client.post("/graphql", json={"query": "{stats {papers}}"}).status_code == 200
