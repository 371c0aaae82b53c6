"""`citeweave report`: what is central in the graph."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from api.cli.arguments import Json
from api.cli.options import of
from api.cli.outlet import note, out
from graph.errors import UsageError

READS = True  # --as-of applies


class Citations(StrEnum):
    """Which citations count."""

    ALL = "all"
    EXPLICIT = "explicit"
    INFERRED = "inferred"


def run(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="The report: centrality.")],
    subject: Annotated[
        str, typer.Option("--of", metavar="SUBJECT", help="What is ranked: methods, datasets or papers.")
    ] = "methods",
    by: Annotated[
        str | None,
        typer.Option(
            "--by",
            metavar="MEASURE",
            help="The measure that ranks: in_degree, out_degree, pagerank, betweenness, authorities or hubs.",
            show_default=False,
        ),
    ] = None,
    citations: Annotated[Citations, typer.Option(help="Which citations count, for papers.")] = Citations.ALL,
    limit: Annotated[int, typer.Option(min=1, metavar="N", help="How many are shown.")] = 20,
    form: Annotated[
        str | None,
        typer.Option("--format", help="table, markdown, csv, json or html. Default: by the file's name, else a table."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead of stdout.")
    ] = None,
    as_json: Json = False,
) -> None:
    """Rank methods, datasets or papers.

    Methods are ranked by who compares with them and builds on them, papers by who
    cites them. The HTML page holds plots and needs nothing from outside.

    \b
    Examples:
      citeweave report centrality
      citeweave report centrality --of papers --citations explicit
      citeweave report centrality --of datasets --by pagerank --limit 50
      citeweave report centrality -o methods.html
      citeweave report centrality --format csv > methods.csv
      citeweave report centrality --as-of 2025-06-30
    """
    from api import render
    from graph.analytics import report
    from graph.digest import canonical_hash

    chosen = _format("json" if as_json else form, output)
    with of(context).opened() as store:
        ranked_by = by or report.RANKED_BY
        graph_hash = canonical_hash(store) if chosen != render.TERMINAL else None
        built = report.build(store, name, subject, citations.value, limit, by=ranked_by, graph_hash=graph_hash)
    if output is None:
        render.report(built, chosen, out())
        return
    try:
        output.write_text(render.text(built, chosen), "utf-8")
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}") from error
    note(f"wrote {output}")


def _format(wanted: str | None, output: Path | None) -> str:
    """The format asked for, else that of the file's name, else the terminal's. UsageError where there is none."""
    from api import render

    if wanted is not None:
        if wanted not in render.format_names():
            raise UsageError(f"there is no format {wanted!r}; there is {', '.join(render.format_names())}")
        return wanted
    if output is None:
        return render.TERMINAL
    found = render.format_of(output.suffix)
    if found is None:
        raise UsageError(f"{output}: its ending names no format; name one with --format, or end it in .html, .md, .csv")
    return found
