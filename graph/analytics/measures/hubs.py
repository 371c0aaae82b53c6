"""HITS hubs (J. M. Kleinberg, "Authoritative sources in a hyperlinked environment", J. ACM 46, 1999)."""

from __future__ import annotations

import networkx as nx

from graph.analytics.hits import METHOD, hits

TITLE = "Hub"
MEANING = "points at good authorities (HITS); shares of 1"
UNIT = "share"
ORDER = 5


def method(graph: nx.DiGraph) -> str:
    """How it is computed for this graph, parameters included."""
    return METHOD


def measure(graph: nx.DiGraph) -> dict[str, float]:
    """Each node's worth as a hub; they add up to 1, or are all 0 where nothing is linked.

    >>> measure(nx.DiGraph([("dpo", "ppo"), ("grpo", "ppo")]))["dpo"]
    0.5
    """
    return hits(graph)[0]
