"""The HTTP server as a command runs it: the port taken first, the addresses told, a clean end on Ctrl-C."""

from __future__ import annotations

import errno
import signal
import socket
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from api.cli.outlet import note
from graph.errors import PortTaken

if TYPE_CHECKING:
    from types import FrameType

    from starlette.applications import Starlette

    from api.settings import Settings
    from graph.store import Store

_GRACE = 5  # seconds that requests under way have to end in


@contextmanager
def listening(host: str, port: int) -> Iterator[socket.socket]:
    """A socket that listens on `host` and `port`, so that nobody else gets the port while we prepare to serve.

    Port 0 lets the system choose. PortTaken where it cannot be had, with what to do.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        taken = socket.create_server((host, port), family=family, backlog=128)
    except (OSError, UnicodeError) as error:
        raise PortTaken(_why(host, port, error)) from error
    with taken:
        yield taken


def serve(store: Store, taken: socket.socket, settings: Settings) -> None:
    """Serve the graph on the socket until SIGINT or SIGTERM; requests under way have some seconds to end.

    `settings` say how far it is opened to others.
    """
    from api.app import create_app
    from api.web import logs
    from api.web.options import Opening

    opening = Opening.of(settings)
    tell(taken)
    logs.begin(settings.log, settings.log_level)
    run_app(create_app(store, opening), taken)


def serve_together(url: str, taken: socket.socket, settings: Settings, count: int) -> None:
    """Serve the graph at `url` likewise, with `count` processes. UsageError for settings that cannot be."""
    from api.cli import workers
    from api.web.options import Opening

    Opening.of(settings)  # told here, once, and not by every process
    tell(taken)
    workers.serve(url, taken, settings, count, _GRACE)
    note("ended")


def tell(taken: socket.socket) -> None:
    """Say on stderr where what is answered."""
    root = address(taken)
    note(f"GraphQL and its explorer  {root}/graphql")
    note(f"health and figures        {root}/health  {root}/ready  {root}/metrics")
    note("Ctrl-C ends it.")


def run_app(app: Starlette, taken: socket.socket) -> None:
    """Run an application on the socket until SIGINT or SIGTERM; requests under way have some seconds to end."""
    import uvicorn

    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        timeout_graceful_shutdown=_GRACE,
        lifespan="on",
    )
    before = signal.signal(signal.SIGTERM, _interrupt)  # uvicorn hands signals on when it is done
    try:
        uvicorn.Server(config).run(sockets=[taken])
    except KeyboardInterrupt:
        note("ended")
    finally:
        signal.signal(signal.SIGTERM, before)


def address(taken: socket.socket) -> str:
    """The URL at which the socket is reached from this machine."""
    host, port = taken.getsockname()[:2]
    if host in ("0.0.0.0", "::"):
        host = "localhost"
    return f"http://[{host}]:{port}" if ":" in host else f"http://{host}:{port}"


def _why(host: str, port: int, error: OSError | UnicodeError) -> str:
    number = getattr(error, "errno", None)
    other = f"take another port: --port {port + 1 if port < 65535 else 8000} (or CITEWEAVE_PORT)"
    if number == errno.EADDRINUSE:
        return f"port {port} on {host} is taken, perhaps by another citeweave; end the program that has it, or {other}"
    if number == errno.EACCES:
        return f"this user may not listen on port {port}; {other}"
    return f"cannot listen on {host}, port {port} ({error}); --host names an address of this machine"


def _interrupt(number: int, frame: FrameType | None) -> None:
    raise KeyboardInterrupt
