"""Papers through GraphQL, on both engines."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

MANY = 24  # papers in the ring
Ask = Callable[..., dict[str, Any]]


def test_a_paper_answers_to_any_identifier(ask: Ask) -> None:
    for id in (
        "2501.00000v2",
        "https://arxiv.org/abs/2501.00000",
        "https://doi.org/10.1000/RING",
        "NetA1: Better Steps",
        "neta1-better-steps",
        "paper:2501.00000",
    ):
        assert ask("query($id: ID!) {paper(id: $id) {id doi}}", id=id) == {
            "paper": {"id": "paper:2501.00000", "doi": "10.1000/ring"}
        }
    assert ask('{paper(id: "2501.99999") {id}}') == {"paper": None}


def test_links_come_with_their_evidence(ask: Ask) -> None:
    query = """{paper(id: "2501.00001") {text links {totalCount nodes {
        role names confidence kind kindConfidence model entity {id __typename} evidence {quote start end before after}
    }}}}"""
    paper = ask(query)["paper"]
    links = paper["links"]["nodes"]
    assert paper["links"]["totalCount"] == 4
    assert [(one["role"], one["entity"]["id"], one["entity"]["__typename"]) for one in links] == [
        ("INTRODUCES", "entity:netb1", "Method"),
        ("USES", "entity:neta1", "Method"),
        ("COMPARES_WITH", "entity:ppo", "Method"),
        ("EVALUATES_ON", "entity:atari", "Dataset"),
    ]
    for one in links:
        for evidence in one["evidence"]:
            assert paper["text"][evidence["start"] : evidence["end"]] == evidence["quote"]
    assert links[2]["names"] == ["PPO", "Proximal Policy Optimization"]
    assert links[2]["evidence"][1]["before"] == "It beats Proximal Policy Optimization ("
    assert links[2]["evidence"][1]["after"] == ") on Atari (Mnih et al., 2015) by 7%."
    assert {one["model"] for one in links} == {"test-1"}


def test_links_are_narrowed_and_paged(ask: Ask) -> None:
    query = """query($after: String, $roles: [Role!]) {paper(id: "2501.00001") {
        links(first: 2, after: $after, roles: $roles) {totalCount nodes {role} pageInfo {hasNextPage endCursor}}}}"""
    first = ask(query)["paper"]["links"]
    assert [one["role"] for one in first["nodes"]] == ["INTRODUCES", "USES"]
    assert first["pageInfo"]["hasNextPage"] is True
    rest = ask(query, after=first["pageInfo"]["endCursor"])["paper"]["links"]
    assert [one["role"] for one in rest["nodes"]] == ["COMPARES_WITH", "EVALUATES_ON"]
    assert rest["pageInfo"]["hasNextPage"] is False
    assert ask(query, roles=["USES"])["paper"]["links"]["totalCount"] == 1


def test_citations_are_seen_from_both_ends(ask: Ask) -> None:
    query = """{paper(id: "2501.00003") {
        cites {totalCount edges {inferred sources via {id} node {paperId}}}
        citedBy {totalCount nodes {paperId}}
        explicit: cites(kind: EXPLICIT) {totalCount nodes {id}}
    }}"""
    assert ask(query)["paper"] == {
        "cites": {
            "totalCount": 1,
            "edges": [
                {"inferred": True, "sources": [], "via": [{"id": "entity:netc1"}], "node": {"paperId": "2501.00002"}}
            ],
        },
        "citedBy": {"totalCount": 1, "nodes": [{"paperId": "2501.00004"}]},
        "explicit": {"totalCount": 0, "nodes": []},
    }


@pytest.mark.parametrize("order", ["NEWEST", "OLDEST", "TITLE", "UPVOTES", "COMMENTS", "CITATIONS"])
def test_pages_of_papers_join_to_the_whole(ask: Ask, order: str) -> None:
    query = """query($after: String, $order: PaperOrder!) {papers(first: 7, after: $after, orderBy: $order) {
        totalCount edges {cursor node {paperId commentCount}} pageInfo {hasNextPage hasPreviousPage endCursor}}}"""
    seen, after = [], None
    while True:
        page = ask(query, after=after, order=order)["papers"]
        seen += [edge["node"] for edge in page["edges"]]
        assert page["totalCount"] == MANY
        assert page["pageInfo"]["hasPreviousPage"] is (after is not None)
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert len(seen) == len({one["paperId"] for one in seen}) == MANY
    if order == "COMMENTS":
        assert [one["commentCount"] for one in seen] == list(reversed(range(MANY)))


@pytest.mark.parametrize(
    ("wanted", "count"),
    [
        ({}, MANY),
        ({"entity": "proximal policy optimization", "roles": ["COMPARES_WITH"]}, MANY),
        ({"entity": "PPO", "roles": ["USES"]}, 0),
        ({"entity": "entity:neta1"}, 2),
        ({"entity": "nothing"}, 0),
        ({"hasCode": True}, MANY // 2),
        ({"category": "cs.LG", "hasCode": False}, MANY // 2),
        ({"author": "Bo NetC1"}, 1),
        ({"author": "author:ann-lee"}, MANY),
        ({"organization": "organization:lab"}, MANY),
        ({"listing": f"listing:{'c' * 64}"}, MANY),
        ({"publishedFrom": "2020-01-01"}, 0),
    ],
)
def test_papers_are_filtered(ask: Ask, wanted: dict[str, object], count: int) -> None:
    query = "query($wanted: PapersFilter) {papers(filter: $wanted, first: 100) {totalCount nodes {id}}}"
    found = ask(query, wanted=wanted)["papers"]
    assert found["totalCount"] == len(found["nodes"]) == count


def test_where_papers_come_from(ask: Ask) -> None:
    query = """{paper(id: "2501.00002") {authors {name} organization {name papers(first: 1) {totalCount}}
        listings {position title listing {name captured papers(first: 2) {nodes {paperId}}}}}
        listings {totalCount nodes {name}}}"""
    found = ask(query)
    assert found["paper"] == {
        "authors": [{"name": "Ann Lee"}, {"name": "Bo NetC1"}],
        "organization": {"name": "The Lab", "papers": {"totalCount": MANY}},
        "listings": [
            {
                "position": 2,
                "title": "NetC1: Better Steps",
                "listing": {
                    "name": "page.txt",
                    "captured": "2026-01-31",
                    "papers": {"nodes": [{"paperId": "2501.00000"}, {"paperId": "2501.00001"}]},
                },
            }
        ],
    }
    assert found["listings"] == {"totalCount": 1, "nodes": [{"name": "page.txt"}]}


def test_claims_and_citations_lead_to_entities_and_places(ask: Ask) -> None:
    found = ask(
        """{ paper(id: "2501.00003") {
          text
          claims { metric value number unit direction subjectWords onWords evidence { quote start end before }
                   subject { name } against { name __typename } on { entityId __typename } }
          references { author year label name evidence { quote start } }
        } }"""
    )["paper"]
    (claim,) = found["claims"]
    place = claim.pop("evidence")
    assert found["text"][place["start"] : place["end"]] == place["quote"] == claim["value"] == "7%"
    assert place["before"].startswith("It beats")
    assert claim == {
        "metric": "score",
        "value": "7%",
        "number": 7.0,
        "unit": "%",
        "direction": "HIGHER",
        "subjectWords": "NetD1",
        "onWords": "Atari",
        "subject": {"name": "NetD1"},
        "against": {"name": "PPO", "__typename": "Method"},
        "on": {"entityId": "atari", "__typename": "Dataset"},
    }
    (cited,) = found["references"]
    assert (cited["author"], cited["year"], cited["label"], cited["name"]) == ("Mnih", "2015", None, "Atari")
    assert cited["evidence"]["quote"] == "Mnih et al., 2015"
