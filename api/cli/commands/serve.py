"""`citeweave serve`: the graph over HTTP."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.arguments import Host, Port
from api.cli.options import of

READS = True  # --as-of applies


def run(
    context: typer.Context,
    host: Host = None,
    port: Port = None,
    workers: Annotated[
        int, typer.Option("--workers", min=1, max=64, metavar="N", help="Processes that answer requests.")
    ] = 1,
) -> None:
    """Serve GraphQL, its explorer, health checks and metrics.

    Requests under way have some seconds to end when it is interrupted.

    \b
    Examples:
      citeweave serve
      citeweave serve --port 8080
      citeweave serve --workers 4
      citeweave serve --as-of 2025-06-30
      citeweave --store neo4j+s://graph.example.org serve --host 0.0.0.0
    """
    from api.cli.serving import listening, serve, serve_together

    options = of(context)
    settings = options.settings
    with (
        listening(host or settings.host, settings.port if port is None else port) as taken,
        options.opened() as store,
    ):
        if workers > 1:
            serve_together(store.url, taken, settings, workers)
        else:
            serve(store, taken, settings)
