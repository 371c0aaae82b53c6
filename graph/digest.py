"""The canonical hash of a graph: equal for equal content, whatever the engine, the order or the clock."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from typing import Any

from graph.store import Store

_KINDS = ("Method", "Model", "System", "Dataset", "Concept")
_LEFT_OUT = frozenset({"loadedAt"})


def canonical_hash(store: Store) -> str:
    """SHA-256, in hex, over the sorted canonical JSON lines of all nodes and relationships."""
    digest = hashlib.sha256()
    for line in sorted(lines(store)):
        digest.update(line.encode())
        digest.update(b"\n")
    return digest.hexdigest()


def lines(store: Store) -> Iterator[str]:
    """One line of JSON for each node and each relationship, in no order."""
    for row in store.rows("graph.nodes"):
        yield _line(labels=sorted(row["labels"]), properties=_kept(row["properties"]))
    for row in store.rows("graph.relationships"):
        ends = {end: _key(row[f"{end}Labels"], row[f"{end}Key"]) for end in ("start", "end")}
        yield _line(type=row["type"], properties=_kept(row["properties"]), **ends)


def _key(labels: list[str], key: str) -> list[str]:
    return [next(label for label in sorted(labels) if label not in _KINDS), key]


def _kept(properties: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in properties.items() if key not in _LEFT_OUT and value is not None}


def _line(**fields: object) -> str:
    return json.dumps(fields, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
