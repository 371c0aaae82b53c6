"""What the bundled corpus becomes, and that GraphQL, Cypher and NetworkX tell the same of it, on both engines."""

from __future__ import annotations

from collections import Counter

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from graph.analytics.project import project
from graph.analytics.subjects import SUBJECTS
from graph.model import Role
from graph.resolve.names import slug
from graph.store import Store

KNOWN = {
    "ReMax: A Simple, Effective, and Efficient Reinforcement Learning Method for Aligning Large Language Models": {
        ("INTRODUCES", "ReMax"),
        ("USES", "REINFORCE"),
        ("COMPARES_WITH", "PPO"),
    },
    "FRUGAL: Memory-Efficient Optimization by Reducing State Overhead for Scalable Training": {
        ("INTRODUCES", "FRUGAL"),
        ("USES", "SGD"),
        ("USES", "GaLore"),
        ("COMPARES_WITH", "LoRA"),
    },
    "Sparse MeZO: Less Parameters for Better Performance in Zeroth-Order LLM Fine-Tuning": {
        ("INTRODUCES", "Sparse MeZO"),
        ("COMPARES_WITH", "MeZO"),
    },
}
RANKED = {"method", "model", "system"}
LINKS = """
query ($id: ID!) {
  paper(id: $id) {
    title
    links(first: 100) { totalCount nodes { role entity { entityId kind } } }
  }
}
"""
Edge = tuple[str, str, str]  # role, the entity's id, its kind


def count(store: Store, pattern: str) -> int:
    number: int = store.text_rows(f"MATCH {pattern} RETURN count(*) AS n", {})[0]["n"]
    return number


def by_cypher(store: Store, title: str) -> Counter[Edge]:
    rows = store.text_rows(
        "MATCH (p:Paper {title: $title})-[r:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(e:Entity) "
        "RETURN type(r) AS role, e.id AS id, e.kind AS kind",
        {"title": title},
    )
    return Counter((row["role"], row["id"], row["kind"]) for row in rows)


def by_graphql(store: Store, title: str) -> Counter[Edge]:
    client = TestClient(create_app(store))
    answer = client.post("/graphql", json={"query": LINKS, "variables": {"id": slug(title)}}).json()
    assert "errors" not in answer, answer
    links = answer["data"]["paper"]["links"]
    assert links["totalCount"] == len(links["nodes"])
    return Counter(
        (link["role"], link["entity"]["entityId"], link["entity"]["kind"].lower()) for link in links["nodes"]
    )


def test_it_has_345_listings_of_316_papers(bundled: Store) -> None:
    assert count(bundled, "(:Paper)") == 316
    assert count(bundled, "(:Paper)-[:LISTED_IN]->(:Listing)") == 345
    assert count(bundled, "(:Listing)") == 5


@pytest.mark.parametrize("title", KNOWN)
def test_known_papers_say_what_they_say_at_every_door(bundled: Store, title: str) -> None:
    told = by_cypher(bundled, title)
    names = {
        row["id"]: row["name"] for row in bundled.text_rows("MATCH (e:Entity) RETURN e.id AS id, e.name AS name", {})
    }
    assert {(role, names[id]) for role, id, _ in told} >= KNOWN[title]
    assert by_graphql(bundled, title) == told

    # In NetworkX the paper stands on the edges from what it introduces to what it compares with or uses.
    ranked = {(role, id) for role, id, kind in told if kind in RANKED}
    introduced = {id for role, id in ranked if role == Role.INTRODUCES}
    targets = {id for role, id in ranked if role in (Role.COMPARES_WITH, Role.USES)}
    graph = project(bundled, SUBJECTS["methods"]).graph
    stands_on = {(a, b) for a, b, papers in graph.edges(data="papers") if slug(title) in papers}
    assert stands_on == {(a, b) for a in introduced for b in targets if a != b}


def test_every_quote_stands_where_it_is_said_to(bundled: Store) -> None:
    rows = bundled.text_rows(
        "MATCH (p:Paper)-[r:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(:Entity) "
        "RETURN p.title AS title, p.abstract AS abstract, r.quotes AS quotes, r.starts AS starts, r.ends AS ends",
        {},
    )
    assert len(rows) > 3000
    for row in rows:
        text = f"{row['title']}\n{row['abstract']}"
        assert [text[s:e] for s, e in zip(row["starts"], row["ends"], strict=True)] == row["quotes"]
        assert row["quotes"]


def test_every_entity_has_one_kind_and_a_name_that_leads_to_it(bundled: Store) -> None:
    rows = bundled.text_rows("MATCH (e:Entity) RETURN e.id AS id, e.kind AS kind, labels(e) AS labels", {})
    assert all(sorted(row["labels"]) == sorted(["Entity", row["kind"].capitalize()]) for row in rows)
    assert count(bundled, "(e:Entity) WHERE NOT (e)<-[:NAMES]-(:Name)") == 0
    assert count(bundled, "(e:Entity) WHERE NOT (e)<--(:Paper)") == 0


def test_nothing_later_is_cited(bundled: Store) -> None:
    assert count(bundled, "(a:Paper)-[:CITES]->(b:Paper) WHERE b.published > a.published") == 0
    assert count(bundled, "(:Paper)-[:CITES]->(:Paper)") > 0
