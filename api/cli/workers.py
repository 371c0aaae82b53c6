"""Several processes that serve one socket: each with a store and an application of its own, started anew if it dies."""

from __future__ import annotations

import socket
from dataclasses import dataclass
from tempfile import TemporaryDirectory

import uvicorn
from fastapi import FastAPI
from uvicorn.supervisors.multiprocess import Multiprocess

from api.app import create_app
from api.settings import Settings, share_metrics
from api.web import logs
from api.web.options import Opening
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Worker:
    """Makes the application of one process, in that process."""

    url: str
    settings: Settings

    def __call__(self) -> FastAPI:
        """The application, over a store that it closes when it ends."""
        one = self.settings
        logs.begin(one.log, one.log_level)
        store = Store.open(self.url, username=one.username, password=one.password, database=one.database)
        return create_app(store, Opening.of(one), owned=True)


def serve(url: str, taken: socket.socket, settings: Settings, count: int, grace: int) -> None:
    """Serve the store at `url` with `count` processes until SIGINT or SIGTERM; requests have `grace` seconds to end."""
    with TemporaryDirectory(prefix="citeweave-metrics-") as folder:
        share_metrics(folder)
        config = uvicorn.Config(
            Worker(url, settings),
            factory=True,
            workers=count,
            log_config=None,
            access_log=False,
            timeout_graceful_shutdown=grace,
            lifespan="on",
        )
        Multiprocess(config, sockets=[taken]).run()
