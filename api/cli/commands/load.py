"""`citeweave load`: pages and files into the graph."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from api.cli.arguments import Captured, Fast, Json, Paths, Vocabulary, Workers
from api.cli.options import of


def run(
    context: typer.Context,
    paths: Paths,
    captured: Captured = None,
    workers: Workers = None,
    fast: Fast = False,
    vocabulary: Vocabulary = None,
    reextract: Annotated[
        bool, typer.Option("--reextract", help="Extract anew what was read before, with this model.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Load paper listings into the graph.

    Listings are read, what the texts of papers say is extracted, both are written.
    Loading the same again changes nothing; the order of files does not matter.
    Records that cannot be papers are rejected, with line and reason, and the rest
    is loaded. A page is loaded whole or not at all. Exit code 1 where a file
    could not be read and others were, 2 where none could.

    \b
    Examples:
      citeweave load daily-papers.txt
      citeweave load pages/ more.jsonl.gz --workers 4
      citeweave load page.txt --captured 2026-03-17
      citeweave --store bolt://localhost:7687 load pages/
    """
    from api.cli import loading

    options = of(context)
    with options.opened() as store:
        report = loading.load(
            store,
            paths,
            workers=workers or options.settings.workers,
            mode="fast" if fast else "default",
            captured=captured,
            renew=reextract,
            vocabulary=options.vocabulary(vocabulary),
        )
    loading.tell(report)
    if as_json:
        sys.stdout.write(json.dumps(loading.as_object(report), ensure_ascii=False) + "\n")
    else:
        for what, count in loading.summary(report).items():
            if count or what in ("papers written", "records rejected"):
                sys.stdout.write(f"{count:>7,}  {what}\n")
    if report.failed:
        raise typer.Exit(1)
