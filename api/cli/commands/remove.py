"""`citeweave remove`: papers and listings out of the graph."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.arguments import Json, Vocabulary
from api.cli.options import of

if TYPE_CHECKING:
    from graph.store import Store
    from graph.write import Span


def run(
    context: typer.Context,
    what: Annotated[
        list[str],
        typer.Argument(
            help="A paper's arXiv id, DOI, id or title; a listing's id or name; or the file it came from.",
            metavar="PAPER|LISTING...",
            show_default=False,
        ),
    ],
    vocabulary: Vocabulary = None,
    as_json: Json = False,
) -> None:
    """Take papers or listings out of the graph.

    With them goes what rests on them alone: names, entities, claims, citations that
    were inferred. A paper that stands in another listing too stays, as that one has
    it. Loading the same again brings all of it back, to the hash.

    \b
    Examples:
      citeweave remove 2301.00001
      citeweave remove "A Title" daily-papers-march.txt
      citeweave remove pages/march.txt --json
    """
    from api.cli import loading

    options = of(context)
    with options.opened() as store:
        gone = list(dict.fromkeys(span for one in what for span in _spans(store, one)))
        report = loading.remove(store, gone, workers=1, vocabulary=options.vocabulary(vocabulary))
    counts = {
        "papersRemoved": len(report.removed),
        "papersChanged": len(report.written),
        "textsExtracted": report.extracted,
    }
    if as_json:
        sys.stdout.write(json.dumps({**counts, "removed": sorted(report.removed)}) + "\n")
        return
    for said, count in zip(("papers removed", "papers changed", "texts extracted"), counts.values(), strict=True):
        if count or said == "papers removed":
            sys.stdout.write(f"{count:>7,}  {said}\n")


def _spans(store: Store, what: str) -> Iterable[Span]:
    """The places in listings that a word means: those of a file or a listing, else those of a paper.

    UsageError for a name that several listings have, NotFound for what is neither.
    """
    from api.graphql.identify import identifiers
    from graph.errors import NotFound, UsageError
    from graph.model import Listing
    from graph.reads import papers
    from graph.write import Span
    from loaders import removal

    path = Path(what)
    listings = store.rows("papers.listings_named", text=_listing_of(path) if path.is_file() else what)
    if len(listings) > 1:
        shown = "\n".join(
            f"  {row['id']}  {row['captured'] or 'no date'}  {row['papers']:,} papers" for row in listings
        )
        raise UsageError(f"{len(listings)} listings have the name {what}; give the id of one:\n{shown}")
    if listings:
        row = listings[0]
        return removal.spans(Listing(row["id"], row["name"], row["captured"]), row["last"])
    paper = None if path.is_file() else papers.named(store, identifiers(what))
    if paper is None:
        said = "what that file held is not in the graph" if path.is_file() else "no paper and no listing has that name"
        raise NotFound(f"{what}: {said}; citeweave query explore.listings shows the listings")
    places = store.rows("papers.records", ids=[paper])
    return [
        Span(
            Listing(row["listing"], row["name"], row["captured"]), row["record"]["position"], row["record"]["position"]
        )
        for row in places
    ]


def _listing_of(path: Path) -> str:
    from loaders.source import open_listing

    return open_listing(path).listing.id
