"""`citeweave serve`: the graph over HTTP."""

from __future__ import annotations

import typer

from api.cli.arguments import Host, Port
from api.cli.options import of


def run(context: typer.Context, host: Host = None, port: Port = None) -> None:
    """Serve GraphQL, its explorer and health checks.

    Requests under way have some seconds to end when it is interrupted.

    \b
    Examples:
      citeweave serve
      citeweave serve --port 8080
      citeweave --store neo4j+s://graph.example.org serve --host 0.0.0.0
    """
    from api.cli.serving import listening, serve

    options = of(context)
    settings = options.settings
    with (
        listening(host or settings.host, settings.port if port is None else port) as taken,
        options.opened() as store,
    ):
        serve(store, taken, settings)
