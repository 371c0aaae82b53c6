"""The neighbourhood of the highest ranked nodes, laid out to be drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import networkx as nx

MOST_OTHERS = 48  # nodes drawn beside the ranked ones: more is a thicket
SEED = 20
_STEPS = 400


@dataclass(frozen=True, slots=True)
class Dot:
    """A node in its place: `x` and `y` in 0..1; `rank` from 1, or None for one that is there for its links."""

    id: str
    name: str
    kind: str
    x: float
    y: float
    rank: int | None


@dataclass(frozen=True, slots=True)
class Line:
    """A link from one dot to another, by their places in the picture's list of dots."""

    source: int
    target: int
    weight: float


@dataclass(frozen=True, slots=True)
class Picture:
    """Dots, and the lines between them; `left_out` counts the neighbours for which there was no room."""

    dots: tuple[Dot, ...]
    lines: tuple[Line, ...]
    left_out: int


def draw(graph: nx.DiGraph, ranked: Sequence[str]) -> Picture:
    """The ranked nodes and what points at them, first what points at most of them, then by id."""
    pointing = {source for target in ranked for source in graph.predecessors(target)} - set(ranked)
    ties = {node: len(set(graph.successors(node)).intersection(ranked)) for node in pointing}
    others = sorted(pointing, key=lambda node: (-ties[node], node))[:MOST_OTHERS]
    chosen = graph.subgraph([*ranked, *others])
    names = [node for node in [*ranked, *others] if chosen.degree(node)]
    ranks = {node: rank for rank, node in enumerate(ranked, 1)}
    places = _places(chosen, names)
    dots = tuple(
        Dot(node, graph.nodes[node]["name"], graph.nodes[node]["kind"], *places[node], ranks.get(node))
        for node in names
    )
    order = {node: place for place, node in enumerate(names)}
    edges = sorted((order[a], order[b], graph[a][b]["weight"]) for a, b in chosen.edges if a != b)
    return Picture(dots, tuple(Line(*edge) for edge in edges), len(pointing) - len(others))


def _places(graph: nx.DiGraph, names: Sequence[str]) -> dict[str, tuple[float, float]]:
    """Where a force-directed layout puts the nodes, stretched to fill the unit square.

    T. Fruchterman, E. Reingold, "Graph drawing by force-directed placement", 1991; of each unconnected part for
    itself it knows nothing, so parts are tied to an unseen centre.
    """
    plain = nx.Graph()
    plain.add_nodes_from(names)
    plain.add_edges_from(sorted((a, b) for a, b in graph.edges if a != b and a in plain and b in plain))
    if not plain:
        return {}
    centre = ("centre",)
    plain.add_edges_from((centre, min(part)) for part in nx.connected_components(plain.copy()))
    found = nx.spring_layout(plain, seed=SEED, iterations=_STEPS, k=1.6 / len(plain) ** 0.5)
    xs, ys = zip(*(found[node] for node in names), strict=True)
    return {node: (_within(found[node][0], xs), _within(found[node][1], ys)) for node in names}


def _within(value: float, values: Sequence[float]) -> float:
    low, high = min(values), max(values)
    return round(float((value - low) / (high - low)), 4) if high > low else 0.5
