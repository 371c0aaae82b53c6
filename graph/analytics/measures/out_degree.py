"""Out-degree: how many others a node points at (L. C. Freeman, "Centrality in social networks", 1979)."""

from __future__ import annotations

import networkx as nx

TITLE = "Out-degree"
MEANING = "{outward}"
UNIT = "count"
ORDER = 6


def method(graph: nx.DiGraph) -> str:
    """How it is computed for this graph, parameters included."""
    return "number of outgoing links, whatever their weight, exact"


def measure(graph: nx.DiGraph) -> dict[str, float]:
    """Each node's number of outgoing links.

    >>> measure(nx.DiGraph([("grpo", "dpo"), ("grpo", "ppo")]))["grpo"]
    2.0
    """
    return {node: float(degree) for node, degree in graph.out_degree()}
