"""HITS by Kleinberg's own iteration from an even start (J. M. Kleinberg, J. ACM 46, 1999, section 3.2).

NetworkX finds the leading singular vectors with ARPACK, which draws vectors at random where two communities are
equally dense: its answer then differs from call to call and can be negative. In sparse citation graphs that is
no rare case. The iteration gives equal communities equal shares.
"""

from __future__ import annotations

import networkx as nx

STEPS = 10_000
TOLERANCE = 1e-13  # of all shares together, from one step to the next
METHOD = f"iterated over weighted links from an even start to {TOLERANCE:g}, {STEPS:,} steps at most"
_DIGITS = 12  # what lies beyond is noise


def hits(graph: nx.DiGraph) -> tuple[dict[str, float], dict[str, float]]:
    """Hubs and authorities by node, each adding up to 1, or all 0 where nothing is linked."""
    if not graph.number_of_edges():
        nothing = dict.fromkeys(graph, 0.0)
        return nothing, dict(nothing)
    import numpy as np

    links = nx.to_scipy_sparse_array(graph, dtype=float, weight="weight", format="csr")
    incoming = links.T.tocsr()
    hubs = authorities = np.full(len(graph), 1 / len(graph))
    for _ in range(STEPS):
        before = authorities
        authorities = incoming @ hubs
        authorities /= authorities.sum()
        hubs = links @ authorities
        hubs /= hubs.sum()
        if np.abs(authorities - before).sum() < TOLERANCE:
            break
    return _by_node(graph, hubs.tolist()), _by_node(graph, authorities.tolist())


def _by_node(graph: nx.DiGraph, values: list[float]) -> dict[str, float]:
    return {node: round(value, _DIGITS) for node, value in zip(graph, values, strict=True)}
