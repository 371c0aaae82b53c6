"""In-degree: how much points at a node (L. C. Freeman, "Centrality in social networks", 1979)."""

from __future__ import annotations

import networkx as nx

TITLE = "In-degree"
MEANING = "{inward}"
UNIT = "count"
ORDER = 1


def method(graph: nx.DiGraph) -> str:
    """How it is computed for this graph, parameters included."""
    return "sum of the weights of incoming links, exact"


def measure(graph: nx.DiGraph) -> dict[str, float]:
    """Each node's sum of incoming weights.

    >>> measure(nx.DiGraph([("dpo", "ppo"), ("grpo", "ppo")]))["ppo"]
    2.0
    """
    return {node: float(degree) for node, degree in graph.in_degree(weight="weight")}
