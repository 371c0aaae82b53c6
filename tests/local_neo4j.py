"""A Neo4j of one's own by `scripts/neo4j-local`, with options that the tests' common one lacks."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SCRIPT = Path(__file__).parents[1] / "scripts" / "neo4j-local"


class NotStartedError(Exception):
    """It could not be started; the message is what the script said."""


@contextmanager
def started(home: Path, password: str, *options: str) -> Iterator[tuple[int, int]]:
    """The Bolt and the HTTP port of one whose data lie in `home`, until the end."""
    bolt, http = free_ports(2)
    environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_PASSWORD": password}
    command = [sys.executable, str(SCRIPT), "start", "--port-bolt", str(bolt), "--port-http", str(http), *options]
    done = subprocess.run(command, env=environment, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise NotStartedError(done.stderr.strip()[-500:])
    try:
        yield bolt, http
    finally:
        subprocess.run([sys.executable, str(SCRIPT), "stop"], env=environment, check=True)


def free_ports(count: int) -> list[int]:
    """So many ports that nobody listens on."""
    held = [socket.create_server(("127.0.0.1", 0)) for _ in range(count)]
    try:
        return [one.getsockname()[1] for one in held]
    finally:
        for one in held:
            one.close()
