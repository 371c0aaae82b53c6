"""`citeweave hash`: one number for all that the graph holds."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from api.cli.options import of

READS = True  # --as-of applies


def run(
    context: typer.Context,
    as_json: Annotated[bool, typer.Option("--json", help="Print a JSON object.")] = False,
) -> None:
    """Print the canonical hash of the graph.

    Equal content has an equal hash, on every engine and in whatever order the
    files were loaded. It is the SHA-256 over the sorted canonical JSON lines of
    all nodes and relationships, load times left out.

    \b
    Examples:
      citeweave hash
      citeweave --store bolt://localhost:7687 hash
    """
    from graph.digest import canonical_hash

    with of(context).opened() as store:
        value = canonical_hash(store)
    sys.stdout.write((json.dumps({"hash": value}) if as_json else value) + "\n")
