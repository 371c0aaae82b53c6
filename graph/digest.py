"""The canonical hash of a graph: equal for equal content, whatever the engine, the order or the clock."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator
from typing import Any

from graph.content import Edge, Node, content
from graph.sorting import Sorter
from graph.store import Store

_encode = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
_LEFT_OUT = frozenset({"loadedAt"})


def canonical_hash(store: Store) -> str:
    """SHA-256, in hex, over the sorted canonical JSON lines of all nodes and relationships."""
    return of_lines(canonical_lines(content(store)))


def canonical_lines(items: Iterable[Node | Edge]) -> Iterator[str]:
    """One line of JSON for each node and each relationship, sorted; memory stays flat."""
    with Sorter() as lines:
        for item in items:
            lines.add(line(item))
        yield from lines.sorted()


def of_lines(lines: Iterable[str]) -> str:
    """The canonical hash of what these sorted lines say."""
    digest = hashlib.sha256()
    for one in lines:
        digest.update(f"{one}\n".encode())
    return digest.hexdigest()


def line(item: Node | Edge) -> str:
    """The canonical JSON line of a node or a relationship."""
    properties = _kept(item.properties)
    if isinstance(item, Node):
        return _encode({"labels": item.labels, "properties": properties})
    return _encode({"type": item.type, "start": item.start, "end": item.end, "properties": properties})


def _kept(properties: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if key not in _LEFT_OUT and value is not None}
