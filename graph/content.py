"""All that a graph holds, as a stream of nodes and then of relationships, each in no order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, NamedTuple

from graph.errors import StoreError
from graph.model import Kind
from graph.store import Store

KEYS = ("id", "value", "form")  # the property that a node is known by: the first of these that it has
_STEP = 500  # items between two signs of life
_KINDS = frozenset(kind.value.capitalize() for kind in Kind)


class Key(NamedTuple):
    """What tells one node from all others: a label and the value of its key property."""

    label: str
    value: str


@dataclass(frozen=True, slots=True)
class Node:
    """A node; its labels are sorted."""

    labels: tuple[str, ...]
    properties: dict[str, Any]

    @property
    def key_property(self) -> str:
        """Which property it is known by. StoreError for a node that has none."""
        found = next((name for name in KEYS if isinstance(self.properties.get(name), str)), None)
        if found is None:
            shown = ":".join(self.labels) or "without a label"
            raise StoreError(f"there is a node ({shown}) without a key: it is none of citeweave's")
        return found

    @property
    def key(self) -> Key:
        """Its key."""
        return Key(base(self.labels), self.properties[self.key_property])


@dataclass(frozen=True, slots=True)
class Edge:
    """A relationship and the keys of its ends."""

    type: str
    start: Key
    end: Key
    properties: dict[str, Any]


Content = Iterator[Node | Edge]


def content(store: Store) -> Content:
    """Everything but the graph's own mark, streamed: memory stays flat."""
    for row in store.stream("graph.nodes"):
        yield Node(tuple(sorted(row["labels"])), row["properties"])
    for row in store.stream("graph.leaving"):
        start = Key(base(tuple(row["labels"])), row["key"])
        for type, properties, labels, key in row["leaving"]:
            yield Edge(type, start, Key(base(tuple(labels)), key), properties)


def settled(store: Store) -> Content:
    """The same; StoreError at the end where a load has changed the graph meanwhile."""
    before = _writes(store)
    yield from content(store)
    if _writes(store) != before:
        raise StoreError("the graph was loaded into while it was read, so what was read is no one state; do it again")


def counted(items: Iterable[Node | Edge], step: Callable[[int], None]) -> Content:
    """The same items; `step` is told now and then how many more were taken."""
    taken = 0
    for item in items:
        yield item
        taken += 1
        if taken == _STEP:
            step(taken)
            taken = 0
    step(taken)


def size(store: Store) -> tuple[int, int]:
    """How many nodes and how many relationships `content` gives."""
    (row,) = store.rows("graph.sizes")
    return row["nodes"], row["relationships"]


@cache
def base(labels: tuple[str, ...]) -> str:
    """The label that a node's key belongs to: an Entity's kind is none."""
    return min((label for label in labels if label not in _KINDS), default=labels[0] if labels else "")


def _writes(store: Store) -> int:
    rows = store.rows("graph.writes")
    return int(rows[0]["writes"]) if rows else 0
