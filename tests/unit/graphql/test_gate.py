"""What an operation costs, and which operations are refused before they run."""

from __future__ import annotations

import time

import pytest
from graphql import get_introspection_query

from api.graphql.gate import Gate, NotAdmittedError
from api.graphql.limits import Limits
from api.graphql.schema import build

SCHEMA = build()._schema


def cost(query: str, **variables: object) -> int:
    return Gate(SCHEMA, Limits(cost=10**9)).admit(query, variables).cost


def refusal(query: str, limits: Limits | None = None, **variables: object) -> dict[str, object]:
    with pytest.raises(NotAdmittedError) as found:
        Gate(SCHEMA, limits or Limits()).admit(query, variables)
    error = found.value.errors[0]
    return {"message": error.message, **(error.extensions or {})}


@pytest.mark.parametrize(
    ("query", "told"),
    [
        ("{stats {papers}}", 1),
        ("{a: stats {papers} b: stats {papers}}", 2),
        ('{paper(id: "x") {title authors {name}}}', 1 + 5),
        ("{papers {totalCount}}", 1 + 1),
        ("{papers {nodes {title} pageInfo {endCursor}}}", 1 + 20),
        ("{papers {edges {cursor node {title}}}}", 1 + 20),
        ("{papers(first: 3) {nodes {links(first: 4) {nodes {entity {name}}}}}}", 1 + 3 * (1 + 1 + 4 * 2)),
        ("query($n: Int! = 7) {papers(first: $n) {nodes {title}}}", 1 + 7),
        ("{papers(first: 2) {...P}} fragment P on PaperConnection {nodes {...Q}} fragment Q on Paper {title}", 1 + 2),
        ('{search(text: "x", first: 2) {edges {node {id ... on Paper {authors {name}}}}}}', 1 + 2 * (1 + 5)),
        ('{suggest(text: "x", first: 4) {name entity {name}}}', 4 * (1 + 1)),
        ('{entity(name: "x") {comparedWith(first: 3) {papers entity {name}}}}', 1 + 3 * (1 + 1)),
        ('{path(from: "paper:a", to: "paper:b") {length steps {forward}}}', 2000 + 1 + 5),
        ('{leaderboard(dataset: "x", first: 3) {boards {unit} nodes {value}}}', 200 + 1 + 3 + 3),
        ("{__schema {types {fields {name}}}}", 0),
    ],
)
def test_the_cost_is_what_could_be_returned(query: str, told: int) -> None:
    assert cost(query) == told


def test_a_variable_given_overrules_its_default() -> None:
    assert cost("query($n: Int! = 7) {papers(first: $n) {nodes {title}}}", n=50) == 51


def test_edges_and_nodes_cost_the_same() -> None:
    assert cost("{papers {nodes {cites {nodes {id}}}}}") == cost("{papers {edges {node {cites {edges {node {id}}}}}}}")


def test_what_weighs_much_of_the_graph_cannot_be_asked_many_times_at_once() -> None:
    one = '(earlier: {from: "2024-01-01", until: "2024-12-31"}, later: {from: "2025-01-01", until: "2025-12-31"})'
    query = "{" + " ".join(f"t{number}: trends{one} {{totalCount}}" for number in range(10)) + "}"
    assert refusal(query)["cost"] == 10 * (5000 + 1 + 1)


def test_over_budget_is_refused_with_cost_budget_and_the_field_to_blame() -> None:
    query = "{stats {papers} papers(first: 100) {nodes {citedBy(first: 100) {nodes {cites(first: 100) {nodes {id}}}}}}}"
    assert refusal(query) == {
        "message": "the query costs 1,020,202, 50,000 is the budget; most of it, 1,000,000, is "
        "papers.nodes.citedBy.nodes.cites: ask for smaller pages (first) where they stand inside one another",
        "code": "COST_EXCEEDED",
        "cost": 1_020_202,
        "budget": 50_000,
        "field": "papers.nodes.citedBy.nodes.cites",
    }


def test_a_query_too_deep_is_refused() -> None:
    deep = "{papers{nodes{" + "listings{listing{papers{nodes{" * 4 + "id" + "}}}}" * 4 + "}}}"
    assert refusal(deep)["message"] == "the query goes 19 fields deep, 12 are the most: ask in several queries"


def test_a_page_beyond_the_largest_is_refused() -> None:
    assert refusal("{papers(first: 30) {nodes {id}}}", Limits(page=25)) == {
        "message": "first: 30 is not 0 to 25; take more pages with after",
        "code": "USAGE_ERROR",
    }
    assert refusal("query($n: Int!) {papers(first: $n) {nodes {id}}}", n=-1)["code"] == "USAGE_ERROR"


@pytest.mark.parametrize(
    ("query", "code"),
    [
        ("{papers {", "SYNTAX_ERROR"),
        ("{nothing}", "VALIDATION_FAILED"),
        ("query a {stats {papers}} query b {stats {papers}}", "NO_SUCH_OPERATION"),
        ("query($n: Int!) {papers(first: $n) {totalCount}}", "BAD_VARIABLES"),
    ],
)
def test_what_is_wrong_has_a_code(query: str, code: str) -> None:
    assert refusal(query)["code"] == code


def test_introspection_is_free_and_can_be_switched_off() -> None:
    assert cost(get_introspection_query()) == 0
    assert refusal("{__schema {types {name}}}", Limits(introspection=False))["code"] == "VALIDATION_FAILED"
    Gate(SCHEMA, Limits(introspection=False)).admit("{__typename}")


@pytest.mark.timeout(20)
def test_measuring_takes_no_longer_than_reading() -> None:
    doubling = " ".join(f"fragment f{i} on Query {{...f{i + 1} ...f{i + 1}}}" for i in range(60))
    begun = time.monotonic()
    assert refusal(f"{{...f0}} {doubling} fragment f60 on Query {{stats {{papers}}}}")["cost"] == 2**60
    assert time.monotonic() - begun < 5
