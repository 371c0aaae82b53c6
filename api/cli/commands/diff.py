"""`citeweave diff`: what differs between two states of a graph."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.arguments import Json
from api.cli.options import of
from api.cli.outlet import show

if TYPE_CHECKING:
    from api.cli.options import Options
    from graph.content import Edge, Node

READS = True  # --as-of applies


def run(
    context: typer.Context,
    old: Annotated[
        str,
        typer.Argument(
            help="A file of `citeweave export jsonl`, a store's URL, or a day: 2025-06-30 or loaded:2025-06-30."
        ),
    ],
    new: Annotated[
        str | None, typer.Argument(help="Likewise. Default: the graph as it is.", show_default=False)
    ] = None,
    top: Annotated[int, typer.Option("--top", min=1, help="Ranks among so many are compared.")] = 50,
    as_json: Json = False,
) -> None:
    """Tell what differs between two states of a graph.

    Papers and entities that are new, gone or changed; what an entity is called, its
    kind, and who is held to have introduced it; links by role; citations; ranks by
    the number of papers that name an entity. Load times are no difference. A day
    means the graph as it was then: by the dates of its papers, or by when they
    were loaded.

    \b
    Examples:
      citeweave export jsonl monday.jsonl
      citeweave diff monday.jsonl tuesday.jsonl
      citeweave diff 2025-06-30                    what came since
      citeweave diff 2024 2025                     what one year brought
      citeweave diff loaded:2026-11-01 --json
      citeweave diff monday.jsonl bolt://localhost:7687 --json
    """
    from rich.text import Text

    from api.cli.differences import as_object, rendered
    from graph.diff import compare, read

    states = [read(_items(of(context), one)) for one in (old, new or of(context).store_url)]
    found = compare(*states, top=top)
    if as_json:
        sys.stdout.write(json.dumps(as_object(found), ensure_ascii=False) + "\n")
    else:
        show(*map(Text, rendered(found)))


def _items(options: Options, source: str) -> Iterator[Node | Edge]:
    """The content of a file or of a store. UsageError for what is neither, and for a line that is none of ours."""
    from graph.content import settled
    from graph.diff import parsed
    from graph.errors import UsageError
    from graph.moment import moment

    path = Path(source)
    if not path.is_file():
        then = moment(source)
        if ":" not in source and then is None:
            raise UsageError(
                f"{source} is no file, no store's URL and no day; `citeweave export jsonl {source}` writes a file"
            )
        with options.opened(None if then else source, then) as store:
            yield from settled(store)
        return
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, start=1):
            try:
                yield parsed(line)
            except (ValueError, KeyError, TypeError) as error:
                raise UsageError(
                    f"{source}:{number} is no line of `citeweave export jsonl`: compare files that it wrote"
                ) from error
