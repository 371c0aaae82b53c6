"""`citeweave demo`: the bundled papers, loaded, shown and served."""

from __future__ import annotations

from contextlib import ExitStack
from importlib.resources import as_file, files
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.arguments import Host, Port, Workers
from api.cli.options import of
from api.cli.outlet import note, show

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable

    from graph.store import Store

_CENTRAL = 10  # methods shown


def run(
    context: typer.Context,
    host: Host = None,
    port: Port = None,
    workers: Workers = None,
    no_serve: Annotated[bool, typer.Option("--no-serve", help="End when the graph is loaded and shown.")] = False,
) -> None:
    """Load the bundled papers, show them, serve them.

    The demo has a store of its own in your data folder, whatever CITEWEAVE_STORE
    says; only --store names another. A second demo finds everything loaded. It
    serves until interrupted.

    \b
    Examples:
      citeweave demo
      citeweave demo --port 8080
      citeweave demo --no-serve
    """
    from api.cli.serving import listening, serve
    from api.settings import demo_store

    options = of(context)
    settings = options.settings
    with ExitStack() as stack:
        taken = None
        if not no_serve:  # before the load, which would be in vain
            taken = stack.enter_context(listening(host or settings.host, settings.port if port is None else port))
        store = stack.enter_context(options.opened(options.store or demo_store()))
        present(store, workers or settings.workers)
        if taken is not None:
            serve(store, taken, settings)


def present(store: Store, workers: int) -> None:
    """Load the bundled papers into `store` and print what they hold and the ten most central methods."""
    from api.cli import holdings, loading
    from api.formats import table
    from graph.analytics import report
    from graph.reads.stats import stats

    with ExitStack() as stack:
        paths = [stack.enter_context(as_file(page)) for page in pages()]
        note(f"loading {len(paths)} bundled pages; the first time takes some seconds")
        done = loading.load(store, paths, workers=workers)
    loading.tell(done)
    held = holdings.table(stats(store), rejected=len(done.rejected))
    show(held, "", table.render(report.build(store, limit=_CENTRAL)))


def pages() -> list[Traversable]:
    """The bundled pages, by name."""
    found = [page for page in files("seeds").iterdir() if page.name.endswith(".txt")]
    return sorted(found, key=lambda page: page.name)
