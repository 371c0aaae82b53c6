"""`citeweave export`: the graph as files of other programs."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Annotated

import typer

from api.cli.options import of
from api.cli.outlet import note

READS = True  # --as-of applies


def run(
    context: typer.Context,
    form: Annotated[str, typer.Argument(metavar="FORMAT", help="neo4j-admin or jsonl.")],
    target: Annotated[
        Path | None,
        typer.Argument(help="neo4j-admin: a folder that is not there yet. jsonl: a file; without it, stdout."),
    ] = None,
) -> None:
    """Write the whole graph to files.

    neo4j-admin: header and data tables that `neo4j-admin database import full` takes
    as they are, for graphs too large for transactions, and the command, which is
    printed and stands in DIR/import.sh.

    jsonl: one line of JSON for each node and relationship, sorted, without load
    times; the SHA-256 of this file is what `citeweave hash` prints.

    \b
    Examples:
      citeweave export neo4j-admin bulk
      citeweave export jsonl graph.jsonl
      citeweave export jsonl then.jsonl --as-of 2025-06-30
      citeweave export jsonl | sha256sum
    """
    from api.cli.progress import Steps
    from api.exporting import format_of
    from graph.content import counted, settled, size

    format = format_of(form)
    format.check(target)
    with of(context).opened() as store, Steps() as steps:
        step = steps.begin("exporting", sum(size(store)))
        sys.stdout.write(format.write(counted(settled(store), step), target))
    if target is not None:
        note(f"wrote {target}")
