"""Measures: discovered, deterministic, right on graphs whose values are known."""

from __future__ import annotations

import doctest
import random
from importlib import import_module

import networkx as nx
import pytest

from graph.analytics.measure import measures
from graph.analytics.measures import betweenness

NAMES = [name for name, _ in measures()]
BY_NAME = dict(measures())
HARD = {
    "empty": nx.DiGraph(),
    "one node": nx.empty_graph(1, nx.DiGraph),
    "no links": nx.empty_graph(4, nx.DiGraph),
    "one link": nx.DiGraph([("a", "b")]),
    "a ring": nx.cycle_graph(5, nx.DiGraph),
    "two equal stars": nx.DiGraph([("a", "x"), ("b", "x"), ("c", "y"), ("d", "y")]),
}


def test_measures_are_found_by_file_and_shown_in_their_order() -> None:
    assert NAMES == ["in_degree", "pagerank", "betweenness", "authorities", "hubs", "out_degree"]


@pytest.mark.parametrize("name", NAMES)
def test_the_example_holds(name: str) -> None:
    found = doctest.testmod(import_module(f"graph.analytics.measures.{name}"))
    assert found.attempted
    assert not found.failed


@pytest.mark.parametrize("graph", HARD.values(), ids=HARD.keys())
@pytest.mark.parametrize("name", NAMES)
def test_any_graph_has_values_for_all_its_nodes_twice_the_same(name: str, graph: nx.DiGraph) -> None:
    found = BY_NAME[name].measure(graph)
    assert set(found) == set(graph)
    assert all(value >= 0 for value in found.values())
    assert found == BY_NAME[name].measure(graph)
    assert BY_NAME[name].method(graph)


@pytest.mark.parametrize("name", NAMES)
def test_values_do_not_depend_on_the_order_of_nodes(name: str) -> None:
    edges = sorted(nx.gnp_random_graph(40, 0.08, seed=3, directed=True).edges)
    shuffled = random.Random(5).sample(edges, len(edges))
    one, other = (BY_NAME[name].measure(nx.DiGraph(each)) for each in (edges, shuffled))
    assert {node: round(value, 9) for node, value in one.items()} == {n: round(v, 9) for n, v in other.items()}


def test_equal_communities_share_authority_evenly() -> None:
    found = BY_NAME["authorities"].measure(HARD["two equal stars"])
    assert found["x"] == pytest.approx(found["y"]) == pytest.approx(0.5)


def test_a_weight_counts_as_that_many_links() -> None:
    graph = nx.DiGraph()
    graph.add_weighted_edges_from([("a", "x", 3.0), ("a", "y", 1.0)])
    assert BY_NAME["in_degree"].measure(graph)["x"] == 3
    shares = BY_NAME["pagerank"].measure(graph)
    assert shares["x"] > shares["y"]


def test_betweenness_of_a_large_graph_is_estimated_and_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    graph = nx.gnp_random_graph(60, 0.1, seed=1, directed=True)
    exact = betweenness.measure(graph)
    monkeypatch.setattr(betweenness, "EXACT", 10)
    monkeypatch.setattr(betweenness, "STARTS", 40)
    estimated = betweenness.measure(graph)
    assert betweenness.method(graph).startswith("estimated from 40 of 60 starts drawn with seed")
    assert estimated == betweenness.measure(graph)
    assert sum(estimated.values()) == pytest.approx(sum(exact.values()), rel=0.2)
