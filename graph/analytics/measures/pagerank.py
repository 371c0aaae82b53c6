"""PageRank (L. Page, S. Brin, R. Motwani, T. Winograd, "The PageRank citation ranking", Stanford, 1999)."""

from __future__ import annotations

import networkx as nx

TITLE = "PageRank"
MEANING = "share of the time that a reader who follows links at random, and starts anew now and then, spends on it"
UNIT = "share"
ORDER = 2

DAMPING = 0.85
TOLERANCE = 1e-12  # per node; far below what is shown, so that the order does not hang on where it stops
STEPS = 1000


def method(graph: nx.DiGraph) -> str:
    """How it is computed for this graph, parameters included."""
    return f"damping {DAMPING}, links followed by weight, power iteration to {TOLERANCE:g} a node"


def measure(graph: nx.DiGraph) -> dict[str, float]:
    """Each node's share; the shares add up to 1. An empty graph has none.

    >>> shares = measure(nx.DiGraph([("dpo", "ppo"), ("grpo", "ppo")]))
    >>> max(shares, key=shares.get), round(sum(shares.values()), 9)
    ('ppo', 1.0)
    """
    if not graph:
        return {}
    found: dict[str, float] = nx.pagerank(graph, alpha=DAMPING, max_iter=STEPS, tol=TOLERANCE, weight="weight")
    return found
