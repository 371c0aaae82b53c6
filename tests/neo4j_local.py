"""A Neo4j of a test's own, with its admin tool, as `scripts/neo4j-local` runs it."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from graph.store import Store
from tests.conftest import LOCAL, without_neo4j

PASSWORD = "citeweave-test"


class Local:
    """A server's folder: stopped, but within `started`."""

    def __init__(self, home: Path) -> None:
        if shutil.which("mvn") is None or shutil.which("java") is None:
            without_neo4j("its admin tool comes with Maven and Java, and they are not here")
        self.environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_PASSWORD": PASSWORD}
        with socket.create_server(("127.0.0.1", 0)) as bolt, socket.create_server(("127.0.0.1", 0)) as http:
            self.ports = (bolt.getsockname()[1], http.getsockname()[1])
        self.url = f"bolt://127.0.0.1:{self.ports[0]}"

    def start(self) -> None:
        """Start it and wait until it answers."""
        bolt, http = map(str, self.ports)
        self.run("start", "--port-bolt", bolt, "--port-http", http)

    def stop(self) -> None:
        """End it."""
        self.run("stop")

    @contextmanager
    def started(self) -> Iterator[Store]:
        """The store of the running server, as it is."""
        self.start()
        try:
            with Store.open(self.url, password=PASSWORD) as store:
                yield store
        finally:
            self.stop()

    def run(self, *words: str) -> str:
        """`scripts/neo4j-local WORDS…`, to its end; what it says."""
        return self.call(sys.executable, str(LOCAL), *words)

    def call(self, *words: str | Path) -> str:
        """Any program, with the admin tool as NEO4J_ADMIN; what it says."""
        environment = self.environment | {"NEO4J_ADMIN": f"{sys.executable} {LOCAL} admin"}
        done = subprocess.run(words, env=environment, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
        return done.stdout + done.stderr
