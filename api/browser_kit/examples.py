"""What the kit shows of the open graph: its most linked things, found by the queries `browser.examples.*`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import islice

from graph.errors import NotFound
from graph.reads import entities
from graph.store import Row, Store

_MOST = 3  # examples of a kind


@dataclass(frozen=True, slots=True)
class Examples:
    """Examples by what they are of, the best first; a list is empty where the graph holds none."""

    compared: Sequence[Row]
    introduced: Sequence[Row]
    topics: Sequence[Row]
    rivals: Sequence[Row]
    datasets: Sequence[Row]
    edges: Sequence[Row]
    homes: Mapping[str, Sequence[Row]]
    dates: Row


def found(store: Store, about: str | None = None) -> Examples:
    """The graph's own examples; with `about`, that thing stands first of those that are compared with.

    NotFound where the graph knows no such name.
    """
    compared = store.rows("browser.examples.compared")
    if about:
        compared = [{"name": _shown(store, about)}, *compared]
    homes: dict[str, list[Row]] = {}
    for row in store.rows("browser.examples.homes"):
        homes.setdefault(row["kind"], []).append(row)
    return Examples(
        compared=compared,
        introduced=store.rows("browser.examples.introduced"),
        topics=_joined(store, store.rows("browser.examples.topics")),
        rivals=store.rows("browser.examples.rivals"),
        datasets=store.rows("browser.examples.datasets"),
        edges=store.rows("browser.examples.edges", name=compared[0]["name"]) if compared else [],
        homes=homes,
        dates=store.rows("browser.examples.dates")[0],
    )


def _shown(store: Store, name: str) -> str:
    """A name as the graph shows it."""
    ids = entities.named(store, [name]).get(name, ())
    if not ids:
        hint = "`citeweave query explore.family name=…` lists what begins alike"
        raise NotFound(f"the graph has nothing of the name {name!r}; {hint}")
    return entities.by_ids(store, ids[:1])[ids[0]].name


def _joined(store: Store, pairs: Sequence[Row]) -> list[Row]:
    """The first of the pairs of topics between which a bridge can be drawn: not all their papers study both."""
    joined = (row for row in pairs if store.rows("browser.pictures.bridges", one=row["one"], two=row["two"], limit=1))
    return list(islice(joined, _MOST))
