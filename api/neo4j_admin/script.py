"""The command that imports the tables, and the script that runs it."""

from __future__ import annotations

import shlex
from collections.abc import Sequence

from api.neo4j_admin.table import Table

_BUFFER = 4 * 2**20  # bytes that the importer reads at once: a value must fit in
_LINE = " \\\n  "
_BYTES = 4  # of one character, at most
_SCRIPT = """\
#!/bin/sh
# Imports the tables beside this file into a Neo4j database that is not there yet or is empty, while the server
# is stopped. Options are handed on: --overwrite-destination puts the graph in place of what the database held.
# Then start the server and let citeweave make the indexes and complete the lists that were empty:
#   citeweave --store bolt://localhost:7687 hash
# NEO4J_ADMIN names the program (neo4j-admin), NEO4J_DATABASE the database (neo4j).
set -eu
cd "$(dirname "$0")"
exec ${NEO4J_ADMIN:-neo4j-admin} database import full "${NEO4J_DATABASE:-neo4j}" \\
  OPTIONS "$@"
"""


def command(nodes: Sequence[Table], relationships: Sequence[Table]) -> str:
    """The command, to be typed in the folder of the tables; a backslash ends each line but the last."""
    return f"neo4j-admin database import full neo4j{_LINE}{_LINE.join(_options(nodes, relationships))}"


def script(nodes: Sequence[Table], relationships: Sequence[Table]) -> str:
    """The script that runs the same."""
    return _SCRIPT.replace("OPTIONS", _LINE.join(_options(nodes, relationships)))


def _options(nodes: Sequence[Table], relationships: Sequence[Table]) -> list[str]:
    tables = [*nodes, *relationships]
    options = ["--array-delimiter=U+001F", "--bad-tolerance=0"]
    if any(table.multiline for table in tables):
        options.append("--multiline-fields=true")
    longest = max(table.longest for table in tables) * _BYTES
    if longest > _BUFFER:
        options.append(f"--read-buffer-size={-(-longest // 2**20)}m")
    options += [f"--nodes={shlex.quote(f'{table.header},{table.data}')}" for table in nodes]
    options += [f"--relationships={shlex.quote(f'{table.header},{table.data}')}" for table in relationships]
    return options
