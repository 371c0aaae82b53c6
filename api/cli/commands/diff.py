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


def run(
    context: typer.Context,
    old: Annotated[str, typer.Argument(help="A file of `citeweave export jsonl`, or a store's URL.")],
    new: Annotated[str, typer.Argument(help="Likewise.")],
    top: Annotated[int, typer.Option("--top", min=1, help="Ranks among so many are compared.")] = 50,
    as_json: Json = False,
) -> None:
    """Tell what differs between two states of a graph.

    Papers and entities that are new, gone or changed; what an entity is called, its
    kind, and who is held to have introduced it; links by role; citations; ranks by
    the number of papers that name an entity. Load times are no difference.

    \b
    Examples:
      citeweave export jsonl monday.jsonl
      citeweave diff monday.jsonl tuesday.jsonl
      citeweave diff monday.jsonl bolt://localhost:7687 --json
    """
    from rich.text import Text

    from api.cli.differences import as_object, rendered
    from graph.diff import compare, read

    states = [read(_items(of(context), one)) for one in (old, new)]
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

    path = Path(source)
    if not path.is_file():
        if ":" not in source:
            raise UsageError(f"{source} is no file and no store's URL; `citeweave export jsonl {source}` writes a file")
        with options.opened(source) as store:
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
