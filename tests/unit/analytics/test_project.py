"""Projections: who points at whom, and how a paper counts."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.analytics.project import Projection, of_papers

Methods = Callable[..., Projection]


def weights(projection: Projection) -> dict[tuple[str, str], float]:
    return {(a, b): round(weight, 6) for a, b, weight in projection.graph.edges(data="weight")}


def test_what_a_paper_introduces_points_at_what_it_compares_with_and_uses(methods: Methods) -> None:
    assert weights(methods("p INTRODUCES dpo", "p COMPARES_WITH ppo", "p USES gpt2")) == {
        ("dpo", "ppo"): 1,
        ("dpo", "gpt2"): 1,
    }


def test_a_weight_is_the_number_of_papers(methods: Methods) -> None:
    found = methods("p INTRODUCES dpo", "p USES ppo", "q INTRODUCES dpo", "q COMPARES_WITH ppo")
    assert weights(found) == {("dpo", "ppo"): 2}
    assert found.graph["dpo"]["ppo"]["papers"] == ("p", "q")


def test_a_paper_that_names_a_thing_in_two_roles_counts_once_in_the_first(methods: Methods) -> None:
    found = methods("p INTRODUCES dpo", "p USES ppo", "p COMPARES_WITH ppo")
    assert weights(found) == {("dpo", "ppo"): 1}
    assert found.graph.nodes["ppo"]["parts"] == {"compare with it": 1, "build on it": 0}


def test_a_paper_that_introduces_several_shares_its_vote(methods: Methods) -> None:
    found = methods("p INTRODUCES dpo", "p INTRODUCES grpo", "p USES ppo")
    assert weights(found) == {("dpo", "ppo"): 0.5, ("grpo", "ppo"): 0.5}


def test_a_paper_that_introduces_nothing_points_itself_and_is_not_ranked(methods: Methods) -> None:
    found = methods("p USES ppo")
    assert weights(found) == {("paper:p", "ppo"): 1}
    assert found.graph.nodes["paper:p"]["name"] == "On p"
    assert "paper:p" not in found.ranked
    assert "1 of 1 papers introduce no method" in found.notes[0]


def test_a_paper_that_introduces_only_a_dataset_points_itself(methods: Methods) -> None:
    assert weights(methods("p INTRODUCES mmlu", "p COMPARES_WITH ppo")) == {("paper:p", "ppo"): 1}


def test_nothing_points_at_itself(methods: Methods) -> None:
    found = methods("p INTRODUCES dpo", "p COMPARES_WITH dpo", "q INTRODUCES dpo", "q INTRODUCES ppo", "q USES dpo")
    assert weights(found) == {("ppo", "dpo"): 1}
    assert found.graph.nodes["dpo"]["parts"] == {"compare with it": 0, "build on it": 1}


def test_what_points_at_a_thing_adds_up_to_the_papers(field: Projection) -> None:
    degrees = {node: degree for node, degree in field.graph.in_degree(weight="weight") if node in field.ranked}
    assert degrees == {node: sum(field.graph.nodes[node]["parts"].values()) for node in field.ranked}


def test_the_order_of_rows_does_not_matter(methods: Methods) -> None:
    said = ["p INTRODUCES dpo", "p USES ppo", "q INTRODUCES grpo", "q COMPARES_WITH dpo", "r USES ppo"]
    one, other = methods(*said), methods(*reversed(said))
    assert list(one.graph.edges(data=True)) == list(other.graph.edges(data=True))
    assert list(one.graph) == list(other.graph)


PAPERS = [{"id": id, "title": id.upper(), "published": None} for id in "cba"]
CITED = [
    {"citing": "b", "cited": "a", "explicit": True, "sources": ["references"], "via": []},
    {"citing": "c", "cited": "a", "explicit": False, "sources": [], "via": ["ppo"]},
]


@pytest.mark.parametrize(
    ("which", "edges", "parts", "note"),
    [
        ("all", [("b", "a"), ("c", "a")], (1, 1), "1 of 2 citations are inferred"),
        ("explicit", [("b", "a")], (1, 0), "Only explicit citations count: 1; 1 inferred ones are left out"),
        ("inferred", [("c", "a")], (0, 1), "Only inferred citations count: 1; 1 explicit ones are left out"),
    ],
)
def test_citations_are_chosen_by_how_they_are_known(which, edges, parts, note) -> None:
    found = of_papers(PAPERS, CITED, which)
    assert list(found.graph.edges) == edges
    assert found.graph.nodes["a"]["parts"] == {"explicit": parts[0], "inferred": parts[1]}
    assert found.notes[0].startswith(note)
    assert found.counts == (("papers", 3), ("explicit citations", 1), ("inferred citations", 1))


def test_a_citation_keeps_what_it_rests_on() -> None:
    edge = of_papers(PAPERS, CITED, "all").graph["c"]["a"]
    assert (edge["inferred"], edge["sources"], edge["via"]) == (True, (), ("ppo",))


@pytest.mark.parametrize(
    ("cited", "note"),
    [
        ([], "The graph holds no citation."),
        (CITED[:1], "All 1 citations are explicit"),
        (CITED[1:], "All 1 citations are inferred"),
    ],
)
def test_the_note_says_how_citations_are_known(cited, note) -> None:
    assert of_papers(PAPERS, cited, "all").notes[0].startswith(note)
