"""`citeweave doctor`: whether all that citeweave needs is there."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from typing import Annotated

import typer

from api.cli.arguments import Json
from api.cli.options import of
from api.cli.outlet import show


def run(
    context: typer.Context,
    repair: Annotated[
        bool, typer.Option("--repair", help="Make missing constraints and indexes, and migrate an older graph.")
    ] = False,
    as_json: Json = False,
) -> None:
    """Look whether all that is needed is there.

    Python, driver, engine, model, store, clock, schema, constraints, indexes: each
    finding says what to do where it is not well. Nothing is changed without
    --repair. Exit code 1 where something that is needed is at fault.

    \b
    Examples:
      citeweave doctor
      citeweave doctor --repair
      citeweave --store bolt://localhost:7687 doctor
    """
    from rich.text import Text

    from api.cli.checkup import findings

    signs = {"well": ("ok", "green"), "note": ("note", "yellow"), "fault": ("FAULT", "bold red")}
    found = []
    for finding in findings(of(context), repair):
        found.append(finding)
        if not as_json:
            sign, style = signs[finding.state]
            show(Text.assemble((f"{sign:<6}", style), (f"{finding.what}: ", "bold"), finding.found))
            if finding.advice:
                show(Text(f"      → {finding.advice}"))
    if as_json:
        sys.stdout.write(json.dumps([asdict(finding) for finding in found], ensure_ascii=False) + "\n")
    if any(finding.state == "fault" for finding in found):
        raise typer.Exit(1)
