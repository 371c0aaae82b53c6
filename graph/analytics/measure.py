"""The contract of a measure, and how measures are found: a module in `measures/`, its file's name the measure's."""

from __future__ import annotations

import pkgutil
from functools import cache
from importlib import import_module
from typing import Literal, Protocol, cast

import networkx as nx

from graph.analytics import measures as package

Unit = Literal["count", "share"]


class Measure(Protocol):
    """What a module in `measures/` offers. Its values do not depend on the order of nodes but for the last bits."""

    TITLE: str
    MEANING: str  # one line for readers; {inward} and {outward} stand for what links mean in the projection
    UNIT: Unit
    ORDER: int  # measures are shown in this order

    def method(self, graph: nx.DiGraph) -> str:
        """How it is computed for this graph: algorithm, parameters, exact or sampled."""

    def measure(self, graph: nx.DiGraph) -> dict[str, float]:
        """A value for each node, the higher the more central."""


@cache
def measures() -> tuple[tuple[str, Measure], ...]:
    """Every measure by name, in the order in which they are shown."""
    names = [module.name for module in pkgutil.iter_modules(package.__path__)]
    found = [(name, cast(Measure, import_module(f"{package.__name__}.{name}"))) for name in names]
    return tuple(sorted(found, key=lambda pair: (pair[1].ORDER, pair[0])))
