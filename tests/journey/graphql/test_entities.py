"""Entities, search and counts through GraphQL, on both engines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

MANY = 24  # papers in the ring
Ask = Callable[..., dict[str, Any]]


def test_an_entity_answers_to_its_id_and_to_any_name(ask: Ask) -> None:
    query = "query($id: ID, $name: String) {entity(id: $id, name: $name) {id name aliases kind roles {role papers}}}"
    ppo = ask(query, id="entity:ppo")["entity"]
    assert ppo["name"] == "PPO"
    assert ppo["aliases"] == ["Proximal Policy Optimization"]
    assert {one["role"]: one["papers"] for one in ppo["roles"]} == {
        "INTRODUCES": 0,
        "USES": 0,
        "COMPARES_WITH": MANY,
        "EVALUATES_ON": 0,
        "STUDIES": 0,
    }
    for spelled in ("ppo", "PPO", "proximal policy optimizations", "Proximal-Policy Optimization"):
        assert ask(query, name=spelled)["entity"] == ppo
    assert ask(query, name="nothing of the sort")["entity"] is None


def test_an_entity_knows_what_stands_around_it(ask: Ask) -> None:
    query = """{entity(name: "NetA1") {
        introducedBy {paperId}
        homonyms {id}
        comparedWith {papers entity {name}}
        papers(roles: [USES]) {totalCount edges {node {paperId} links {role names}}}
    } ppo: entity(name: "PPO") {comparedBy(first: 2) {papers entity {name}}}}"""
    found = ask(query)
    assert found["entity"] == {
        "introducedBy": {"paperId": "2501.00000"},
        "homonyms": [],
        "comparedWith": [{"papers": 1, "entity": {"name": "PPO"}}],
        "papers": {
            "totalCount": 1,
            "edges": [{"node": {"paperId": "2501.00001"}, "links": [{"role": "USES", "names": ["NetA1"]}]}],
        },
    }
    assert [one["entity"]["name"] for one in found["ppo"]["comparedBy"]] == ["NetA1", "NetB1"]


def test_rivals_tell_who_won(ask: Ask) -> None:
    query = """query($name: String!) {entity(name: $name) {
        comparedWith {entity {name} papers won lost undecided claims {totalCount edges {
            outcome paper {paperId} node {metric value direction subject {name} against {name}}}}}
        comparedBy(first: 1) {entity {name} won lost undecided claims {totalCount}}}}"""
    claim = {"metric": "score", "value": "7%", "direction": "HIGHER", "subject": {"name": "NetA1"}}
    edge = {"outcome": "WON", "paper": {"paperId": "2501.00000"}, "node": {**claim, "against": {"name": "PPO"}}}
    assert ask(query, name="NetA1")["entity"]["comparedWith"] == [
        {
            "entity": {"name": "PPO"},
            "papers": 1,
            "won": 1,
            "lost": 0,
            "undecided": 0,
            "claims": {"totalCount": 1, "edges": [edge]},
        }
    ]
    assert ask(query, name="PPO")["entity"]["comparedBy"] == [
        {"entity": {"name": "NetA1"}, "won": 0, "lost": 1, "undecided": 0, "claims": {"totalCount": 1}}
    ]


def test_entities_by_kind_and_role(ask: Ask) -> None:
    query = """query($kinds: [Kind!], $roles: [Role!], $order: EntityOrder!) {
        entities(kinds: $kinds, roles: $roles, orderBy: $order, first: 3) {totalCount nodes {name}}}"""
    found = ask(query, kinds=["METHOD"], order="PAPERS")["entities"]
    assert (found["totalCount"], found["nodes"][0]) == (MANY + 1, {"name": "PPO"})
    found = ask(query, roles=["EVALUATES_ON"], order="NAME")["entities"]
    assert found == {"totalCount": 1, "nodes": [{"name": "Atari"}]}


def test_search_finds_papers_by_words_and_entities_by_any_name(ask: Ask) -> None:
    query = """query($text: String!, $types: [SearchType!]) {search(text: $text, types: $types, first: 5) {
        totalCount edges {score node {id}} pageInfo {endCursor hasNextPage}}}"""
    first = ask(query, text="proximal policy optimization")["search"]["edges"][0]
    assert first == {"score": 1.0, "node": {"id": "entity:ppo"}}
    begun = ask(query, text="net", types=["METHOD"])["search"]
    assert begun["totalCount"] == MANY
    assert begun["pageInfo"]["hasNextPage"] is True
    assert ask(query, text="steps", types=["PAPER"])["search"]["totalCount"] == MANY
    assert ask(query, text="Atari", types=["METHOD"])["search"]["totalCount"] == 0
    for odd in ("", "   ", '+-&&||!(){}[]^"~*?:\\/', "AND", "title:x~ OR"):
        ask(query, text=odd)


def test_any_object_is_found_by_its_id(ask: Ask) -> None:
    query = "query($id: ID!) {node(id: $id) {id __typename ... on Author {name papers {totalCount}}}}"
    expected = {
        "paper:2501.00000": "Paper",
        "entity:ppo": "Method",
        "entity:atari": "Dataset",
        "organization:lab": "Organization",
        f"listing:{'c' * 64}": "Listing",
    }
    for id, type in expected.items():
        assert ask(query, id=id)["node"] == {"id": id, "__typename": type}
    assert ask(query, id="author:ann-lee")["node"]["papers"] == {"totalCount": MANY}
    assert ask(query, id="author:nobody")["node"] is None


def test_stats_count_what_is_there(ask: Ask) -> None:
    query = """{stats {papers entities authors organizations listings links citations {total explicit inferred}
        kinds {kind entities} roles {role links}}}"""
    stats = ask(query)["stats"]
    assert {one["kind"]: one["entities"] for one in stats.pop("kinds")} == {
        "METHOD": MANY + 1,
        "MODEL": 0,
        "SYSTEM": 0,
        "DATASET": 1,
        "CONCEPT": 0,
    }
    assert {one["role"]: one["links"] for one in stats.pop("roles")}["STUDIES"] == 0
    assert stats == {
        "papers": MANY,
        "entities": MANY + 2,
        "authors": MANY + 1,
        "organizations": 1,
        "listings": 1,
        "links": 4 * MANY,
        "citations": {"total": MANY, "explicit": 0, "inferred": MANY},
    }
