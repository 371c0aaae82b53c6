"""`citeweave stats`: how much the graph holds."""

from __future__ import annotations

import json
import sys

import typer

from api.cli.arguments import Json
from api.cli.options import of
from api.cli.outlet import show

READS = True  # --as-of applies


def run(context: typer.Context, as_json: Json = False) -> None:
    """Count what the graph holds.

    Papers, entities by kind, edges by role, citations.

    \b
    Examples:
      citeweave stats
      citeweave stats --json
      citeweave stats --as-of loaded:2026-11-01
    """
    from api.cli.holdings import as_object, table
    from graph.reads.stats import stats

    with of(context).opened() as store:
        found = stats(store)
    if as_json:
        sys.stdout.write(json.dumps(as_object(found)) + "\n")
    else:
        show(table(found))
