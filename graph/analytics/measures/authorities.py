"""HITS authorities (J. M. Kleinberg, "Authoritative sources in a hyperlinked environment", J. ACM 46, 1999)."""

from __future__ import annotations

import networkx as nx

from graph.analytics.hits import METHOD, hits

TITLE = "Authority"
MEANING = "pointed at by good hubs (HITS); shares of 1, most of them in the densest part of the graph"
UNIT = "share"
ORDER = 4


def method(graph: nx.DiGraph) -> str:
    """How it is computed for this graph, parameters included."""
    return METHOD


def measure(graph: nx.DiGraph) -> dict[str, float]:
    """Each node's authority; they add up to 1, or are all 0 where nothing is linked.

    >>> measure(nx.DiGraph([("dpo", "ppo"), ("grpo", "ppo")]))["ppo"]
    1.0
    """
    return hits(graph)[1]
