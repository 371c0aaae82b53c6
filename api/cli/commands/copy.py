"""`citeweave copy`: a graph from one database to another."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from api.cli.arguments import Json
from api.cli.options import of

READS = True  # --as-of applies


def run(
    context: typer.Context,
    source: Annotated[str, typer.Option("--from", metavar="URL", help="The graph to copy, as --store has it.")],
    target: Annotated[str, typer.Option("--to", metavar="URL", help="Where to, as --store has it.")],
    replace: Annotated[bool, typer.Option("--replace", help="Put it in place of what the other graph holds.")] = False,
    as_json: Json = False,
) -> None:
    """Copy a graph to another database.

    From the embedded engine to a Neo4j, back, or between two of a kind. The copy is
    verified: both must have the same canonical hash. Until then no other command
    opens it, and running the same again begins anew. A graph that is not empty is
    refused without --replace.

    User, password and database of the Neo4j come from NEO4J_USERNAME, NEO4J_PASSWORD
    and NEO4J_DATABASE. Where both are Neo4j, those of --from may differ:
    CITEWEAVE_FROM_USERNAME, CITEWEAVE_FROM_PASSWORD, CITEWEAVE_FROM_DATABASE.

    \b
    Examples:
      citeweave copy --from embedded:graph --to bolt://localhost:7687
      citeweave copy --from bolt://localhost:7687 --to embedded:backup
      citeweave copy --from embedded:graph --to embedded:then --as-of 2025-06-30
      citeweave copy --from embedded:graph --to neo4j+s://x.databases.neo4j.io --replace
    """
    from api.cli.progress import Steps
    from graph import copy

    options = of(context)
    with options.opened_source(source) as giving, options.bare(target) as taking, Steps() as steps:
        done = copy.copy(giving, taking, steps.begin, replace=replace)
    if as_json:
        told = {"nodes": done.nodes, "relationships": done.relationships, "hash": done.hash}
        sys.stdout.write(json.dumps(told) + "\n")
        return
    sys.stdout.write(f"{done.nodes:>9,}  nodes\n{done.relationships:>9,}  relationships\n{done.hash}  in both graphs\n")
