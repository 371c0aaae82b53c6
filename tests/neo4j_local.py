"""A Neo4j of one's own, with its admin tool, as `scripts/neo4j-local` runs it: for tests, pictures and benchmarks."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from graph.store import Store

SCRIPT = Path(__file__).parents[1] / "scripts" / "neo4j-local"
PASSWORD = "citeweave-test"


class NotStartedError(Exception):
    """There is none, or it did not start; the message says why."""


class Local:
    """A server's folder: stopped, but within `started`. NotStartedError where there is no program to run it.

    `settings` are such as the script takes from the environment, `NEO4J_HEAP` for one.
    """

    def __init__(self, home: Path, settings: Mapping[str, str] | None = None) -> None:
        missing = [program for program in ("mvn", "java") if shutil.which(program) is None]
        if missing or sys.platform == "win32":
            raise NotStartedError(f"no {' and no '.join(missing) or 'way'} to start one")
        self.home = home
        self.environment = {**os.environ, **(settings or {}), "NEO4J_HOME": str(home), "NEO4J_PASSWORD": PASSWORD}
        self.bolt, self.http = free_ports(2)
        self.url = f"bolt://127.0.0.1:{self.bolt}"

    def start(self, *options: str) -> None:
        """Start it and wait until it answers. NotStartedError with what it said where it does not."""
        try:
            self.run("start", "--port-bolt", str(self.bolt), "--port-http", str(self.http), *options)
        except AssertionError as error:
            raise NotStartedError(f"it did not start: {error}") from error

    def stop(self) -> None:
        """End it."""
        self.run("stop")

    @contextmanager
    def started(self, *options: str) -> Iterator[Store]:
        """The store of the running server, as it is."""
        self.start(*options)
        try:
            with Store.open(self.url, password=PASSWORD) as store:
                yield store
        finally:
            self.stop()

    def run(self, *words: str) -> str:
        """`scripts/neo4j-local WORDS…`, to its end; what it says."""
        return self.call(sys.executable, str(SCRIPT), *words)

    def call(self, *words: str | Path) -> str:
        """Any program, with the admin tool as NEO4J_ADMIN; what it says."""
        environment = self.environment | {"NEO4J_ADMIN": f"{sys.executable} {SCRIPT} admin"}
        done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        return done.stdout + done.stderr


def free_ports(count: int) -> list[int]:
    """So many ports that nobody listens on."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [one.getsockname()[1] for one in held]
    finally:
        for one in held:
            one.close()
