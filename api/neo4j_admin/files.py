"""A graph as the files that `neo4j-admin database import full` takes: one table for each kind, and the command."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from api.neo4j_admin.cells import DELIMITER
from api.neo4j_admin.script import command, script
from api.neo4j_admin.table import Table
from graph import imported, schema
from graph.content import Content, Edge, Node
from graph.errors import StoreError

SCRIPT = "import.sh"


def write(items: Content, folder: Path) -> str:
    """Write tables, script and all into the empty `folder`; the command that imports them."""
    nodes: dict[str, Table] = {}
    edges: dict[tuple[str, str, str], Table] = {}
    try:
        for item in items:
            if isinstance(item, Node):
                _add_node(nodes, folder, item)
            else:
                _add_edge(edges, folder, item)
        if not nodes:
            raise StoreError("there is nothing in the graph to export")
        _add_node(nodes, folder, _mark())
    finally:
        for table in (*nodes.values(), *edges.values()):
            table.close()
    tables = (_ordered(nodes), _ordered(edges))
    (folder / SCRIPT).write_text(script(*tables), "utf-8", newline="\n")
    (folder / SCRIPT).chmod(0o755)
    return command(*tables)


def _mark() -> Node:
    """The graph's own mark: an import makes no index, and the first command that opens it must."""
    return Node(("Citeweave",), {"id": "graph", "schema": schema.VERSION, "state": imported.STATE})


def _add_node(tables: dict[str, Table], folder: Path, node: Node) -> None:
    label, value = node.key
    if label not in tables:
        key = node.key_property
        tables[label] = Table(folder, _safe(label), (f"{key}:ID({label})", ":LABEL"), key)
    tables[label].add((value, DELIMITER.join(node.labels)), node.properties)


def _add_edge(tables: dict[tuple[str, str, str], Table], folder: Path, edge: Edge) -> None:
    kind = (edge.start.label, edge.type, edge.end.label)
    if kind not in tables:
        start, type, end = map(_safe, kind)
        fixed = (f":START_ID({start})", f":END_ID({end})", ":TYPE")
        tables[kind] = Table(folder, f"{start}-{type}-{end}", fixed)
    tables[kind].add((edge.start.value, edge.end.value, edge.type), edge.properties)


def _safe(name: str) -> str:
    """A label or a type as part of a file's name and of a header. StoreError where it cannot be one."""
    if not re.fullmatch(r"\w+", name):
        raise StoreError(f"the graph holds the label or type {name!r}, which is none of citeweave's")
    return name


def _ordered(tables: Mapping[Any, Table]) -> list[Table]:
    return [table for _, table in sorted(tables.items())]
