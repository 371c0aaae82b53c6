"""`citeweave citations`: where sources do not agree about who cites what."""

from __future__ import annotations

import json
import sys
from typing import Annotated

import typer

from api.cli.arguments import Json
from api.cli.options import of
from api.cli.outlet import MOST, show


def run(
    context: typer.Context,
    most: Annotated[int, typer.Option("--most", min=1, help="Cases of each kind to show.")] = MOST,
    as_json: Json = False,
) -> None:
    """Show where sources do not agree about citations.

    Papers with references in one listing and none in another; works that are no paper
    here; papers of one title and different ids; citations of later papers.

    \b
    Examples:
      citeweave citations
      citeweave citations --most 5
      citeweave citations --json
    """
    from rich.text import Text

    from api.cli.disputes import as_object, rendered
    from graph.reads import origins
    from graph.reads.disagreements import Disagreement, found

    with of(context).opened() as store:
        cases = {about: found(store, about, most + 1) for about in Disagreement}
        ids = {one.removeprefix("listing:") for some in cases.values() for case in some for one in case.listings}
        names = {id: listing.name for id, listing in origins.listings(store, sorted(ids)).items()}
    if as_json:
        sys.stdout.write(json.dumps(as_object(cases, most), ensure_ascii=False) + "\n")
    else:
        show(*(Text(part) if isinstance(part, str) else part for part in rendered(cases, names, most)))
