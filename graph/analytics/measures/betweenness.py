"""Betweenness: how often a node lies between others (L. C. Freeman, "A set of measures of centrality based on
betweenness", Sociometry 40, 1977), by U. Brandes, "A faster algorithm for betweenness centrality", Journal of
Mathematical Sociology 25, 2001; in large graphs from sampled starts (U. Brandes, C. Pich, "Centrality estimation in
large networks", International Journal of Bifurcation and Chaos 17, 2007).
"""

from __future__ import annotations

import networkx as nx

TITLE = "Betweenness"
MEANING = "pairs of others whose shortest way leads through it"
UNIT = "count"
ORDER = 3

EXACT = 2000  # nodes up to which every node is a start: the time grows with nodes times links
STARTS = 256
SEED = 20


def method(graph: nx.DiGraph) -> str:
    """How it is computed for this graph: exactly, or from how many starts."""
    if len(graph) <= EXACT:
        return "exact, links without weight"
    return f"estimated from {STARTS:,} of {len(graph):,} starts drawn with seed {SEED}, links without weight"


def measure(graph: nx.DiGraph) -> dict[str, float]:
    """Each node's number of ordered pairs of others, a pair with several shortest ways counting in part.

    >>> measure(nx.DiGraph([("dapo", "grpo"), ("grpo", "ppo")]))["grpo"]
    1.0
    """
    starts = None if len(graph) <= EXACT else STARTS
    found: dict[str, float] = nx.betweenness_centrality(graph, k=starts, normalized=False, seed=SEED)
    return found


def work(graph: nx.DiGraph) -> int:
    """How many links and nodes are walked for it."""
    starts = len(graph) if len(graph) <= EXACT else STARTS
    return starts * (len(graph) + int(graph.number_of_edges()))
