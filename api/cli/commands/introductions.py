"""`citeweave introductions`: who claims to have introduced something, and whose claim holds."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.arguments import Json
from api.cli.options import of
from api.cli.outlet import show

if TYPE_CHECKING:
    from graph.reads.introductions import Introduction

_WHY = {
    None: "first",
    "EARLIER": "the first is earlier",
    "UNDATED": "no day, which loses",
    "SMALLER_ID": "same day, and the first has the smaller id",
}


def run(
    context: typer.Context,
    name: Annotated[str, typer.Argument(metavar="NAME", help="Any name of it, spelled anyhow.")],
    most: Annotated[int, typer.Option("--most", min=1, max=10_000, help="Claims to show.")] = 100,
    as_json: Json = False,
) -> None:
    """Show who claims to have introduced something, and why the first claim holds.

    Every claim stays, with its paper's day and words. Of several things of one name
    each is shown, the most linked first.

    \b
    Examples:
      citeweave introductions LoRA
      citeweave introductions 'low-rank adaptation' --json
    """
    from rich.text import Text

    from api.cli.tables import of_rows
    from api.figures import visible
    from graph.errors import NotFound
    from graph.reads import entities, introductions
    from graph.reads.introductions import ClaimsTo

    with of(context).opened() as store:
        ids = entities.named(store, [name]).get(name, ())
        known = entities.by_ids(store, ids)
        claimed = introductions.claimed(store, [ClaimsTo(id, most) for id in ids])
    if not ids:
        raise NotFound(
            f"nothing here is called {name!r}; `citeweave query search.begins` looks for what begins like it"
        )
    found = [(known[id], claimed.get(ClaimsTo(id, most), ())) for id in ids if id in known]
    if as_json:
        told = [
            {"entity": one.id, "name": one.name, "kind": one.kind, "claims": [asdict(claim) for claim in claims]}
            for one, claims in found
        ]
        sys.stdout.write(json.dumps(told, ensure_ascii=False) + "\n")
        return
    for number, (one, claims) in enumerate(found):
        count = f"{len(claims):,} {'claims' if len(claims) > 1 else 'claim'}" if claims else "no paper here claims it"
        show(Text(f"{chr(10) if number else ''}{visible(one.name)} ({one.kind}): {count}"))
        if claims:
            show(of_rows([_row(claim) for claim in claims]))


def _row(claim: Introduction) -> dict[str, str]:
    return {
        "day": claim.published or "?",
        "paper": claim.paper,
        "why": _WHY[claim.reason],
        "title": claim.title,
        "its words": ", ".join(claim.quotes),
    }
