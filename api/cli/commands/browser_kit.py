"""`citeweave browser-kit`: a style, saved queries and a guide for Neo4j Browser."""

from __future__ import annotations

import sys
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import of
from api.cli.outlet import note

if TYPE_CHECKING:
    from api.browser_kit.kit import Kit

READS = True  # --as-of applies
_FOLDER = Path("browser-kit")
_PORT = 7475


def run(
    context: typer.Context,
    folder: Annotated[
        Path | None,
        typer.Argument(metavar="DIR", help="Where to write the files. Default: browser-kit.", show_default=False),
    ] = None,
    serve: Annotated[
        bool, typer.Option("--serve", help="Serve the files on localhost; without DIR, write none.")
    ] = False,
    port: Annotated[int, typer.Option(min=0, max=65535, metavar="N", help="The port to serve at.")] = _PORT,
    about: Annotated[
        str | None,
        typer.Option(
            metavar="NAME", help="What the guide tells of. Default: the method most compared with.", show_default=False
        ),
    ] = None,
) -> None:
    """Make a style, saved queries and a guide for Neo4j Browser.

    They are made for the open graph: examples are its most linked things. What
    to type in Browser, and two settings of the server with which style and guide
    come up at login, are printed.

    \b
    Examples:
      citeweave browser-kit
      citeweave browser-kit kit/ --about PPO
      citeweave --store bolt://localhost browser-kit --serve
    """
    from api.browser_kit import kit as making

    with ExitStack() as stack:
        taken = None
        if serve:
            from api.cli.serving import listening

            taken = stack.enter_context(listening("127.0.0.1", port))
            port = taken.getsockname()[1]
        root = f"http://localhost:{port}"
        with of(context).opened() as store:
            kit = making.make(store, root, about)
        if folder or not serve:
            making.write(kit, folder or _FOLDER)
            note(f"wrote {', '.join(kit)} to {folder or _FOLDER}")
        _tell(kit, root)
        if taken is not None:
            from api.browser_kit.app import create_app
            from api.cli.serving import run_app

            note(f"serving them at {root}; Ctrl-C ends it.")
            run_app(create_app(kit), taken)


def _tell(kit: Kit, root: str) -> None:
    """What to do with the kit, on stdout."""
    from api.browser_kit.kit import QUERIES, commands, settings

    lines = ["In Neo4j Browser, type:", *(f"  {command}" for command in commands(root))]
    lines += [f"and drop {QUERIES} on its window.", "", "So that style and guide come up at login, in neo4j.conf:"]
    lines += [f"  {name}={value}" for name, value in settings(root).items()]
    sys.stdout.write("\n".join(lines) + "\n")
    sys.stdout.flush()
