"""`citeweave family`: what something descends from and what descends from it, as a tree."""

from __future__ import annotations

import json
import sys
from dataclasses import asdict
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import of
from api.cli.outlet import note
from graph.errors import NotFound, UsageError

if TYPE_CHECKING:
    from graph.reads.lineage import Family
    from graph.store import Store


class Form(StrEnum):
    """How a tree is shown."""

    TEXT = "text"
    SVG = "svg"
    MERMAID = "mermaid"
    JSON = "json"


def run(
    context: typer.Context,
    name: Annotated[str, typer.Argument(help="Its name, spelled in any way, or its id.")],
    form: Annotated[Form, typer.Option("--format", help="How it is shown.")] = Form.TEXT,
    depth: Annotated[int, typer.Option(min=1, max=20, metavar="N", help="Generations to each side.")] = 4,
    most: Annotated[int, typer.Option(min=1, max=500, metavar="N", help="Members at most, the nearest first.")] = 60,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to this file instead of stdout.")
    ] = None,
) -> None:
    """Draw what a method builds on, its versions, and what builds on it.

    Ancestors stand before descendants, in columns of years. Each line rests on
    words of papers, or on a name that is a version of another.

    \b
    Examples:
      citeweave family LoRA
      citeweave family "Stable Diffusion" --format svg -o tree.svg
      citeweave family DINO --format mermaid --depth 2
    """
    with of(context).opened() as store:
        found = _family(store, name, depth, most)
    text = _rendered(found, form)
    if output is None:
        sys.stdout.write(text)
        return
    try:
        output.write_text(text, "utf-8")
    except OSError as error:
        raise UsageError(f"{output} cannot be written: {error.strerror}") from error
    note(f"wrote {output}")


def _family(store: Store, name: str, depth: int, most: int) -> Family:
    from graph.reads import entities, lineage

    (id,) = entities.known(store, [(name, name)])
    if id is None:
        raise NotFound(f"nothing in the graph is called {name!r}")
    others = entities.homonyms(store, [id]).get(id, ())
    if others:
        note(f"{id} is shown; the name also means {', '.join(others)}")
    return lineage.family(store, id, depth, most)


def _rendered(family: Family, form: Form) -> str:
    from api.family import mermaid, svg, text

    if form is Form.JSON:
        whole = asdict(family) | {"members": [asdict(family.members[id]) for id in sorted(family.members)]}
        return json.dumps(whole, ensure_ascii=False) + "\n"
    return {Form.SVG: svg.render, Form.MERMAID: mermaid.render, Form.TEXT: text.render}[form](family)
