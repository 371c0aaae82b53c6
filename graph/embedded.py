"""The embedded engine as a client sees it: found where it runs, started where it does not.

One process owns the files of a folder (`graph.engine`). It says in the folder's run file how to reach it, and
it stays for as long as a client holds a connection to its control port, and some seconds longer.
"""

from __future__ import annotations

import json
import socket
import subprocess
import sys
import time
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from filelock import FileLock, Timeout

from graph.errors import StoreUnavailable, UsageError

DATABASE = "citeweave"
RUN_FILE = "engine.json"
LOG_FILE = "engine.log"
_START_SECONDS = 90.0  # a cold start takes a few; a slow disk with a large graph takes longer
_GREETING_SECONDS = 5.0
_LOG_MOST = 1_000_000  # bytes; a longer log is begun anew at the next start
_started: list[subprocess.Popen[bytes]] = []  # engines outlive us by design; forgetting one would warn of it


@dataclass(frozen=True, slots=True)
class Engine:
    """A running engine and our hold on it: it does not end before the hold is given back."""

    url: str
    password: str
    hold: socket.socket

    def __enter__(self) -> Engine:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Give the hold back."""
        self.hold.close()


def connect(folder: str) -> Engine:
    """The engine of `folder`, started if none runs there; the folder is made if need be.

    StoreUnavailable where this machine cannot run it, or it does not start; its log is named.
    """
    if not folder:
        raise UsageError("embedded: needs a folder, as in embedded:graph")
    home = Path(folder).expanduser().resolve()
    try:
        home.mkdir(parents=True, exist_ok=True, mode=0o700)
        with FileLock(home / "start.lock", timeout=_START_SECONDS):
            return _running(home) or _start(home)
    except Timeout as error:
        raise StoreUnavailable(f"{home}: another command is starting the engine there and does not end") from error
    except OSError as error:
        raise StoreUnavailable(f"{home}: the embedded engine cannot keep its files there: {error}") from error


def _running(home: Path) -> Engine | None:
    """The engine that the folder's run file leads to, if it answers; what a killed one left is passed over."""
    try:
        told = json.loads((home / RUN_FILE).read_text("utf-8"))
        hold = socket.create_connection(("127.0.0.1", told["control"]), timeout=_GREETING_SECONDS)
    except (OSError, ValueError, KeyError):
        return None
    try:
        hold.sendall(f"{told['token']}\n".encode())
        if hold.recv(3) != b"ok\n":
            raise ConnectionError("another program listens there")
    except OSError:
        hold.close()
        return None
    hold.settimeout(None)
    return Engine(f"bolt://127.0.0.1:{told['bolt']}", told["password"], hold)


def _start(home: Path) -> Engine:
    if find_spec("arcadedb_embedded") is None:
        raise StoreUnavailable(
            "the embedded engine is not installed (it exists for Linux with glibc 2.34 or newer, Apple silicon "
            "and Windows): install `citeweave[embedded]`, or name a Neo4j with --store bolt://HOST:7687"
        )
    for _ in range(2):  # a port that was free when it looked may be taken when it listens
        if engine := _launched(home):
            return engine
    raise StoreUnavailable(f"the embedded engine ended while starting; its last words:\n{_tail(home / LOG_FILE)}")


def _launched(home: Path) -> Engine | None:
    """A new engine's process, once it answers; None if it has ended before."""
    (home / RUN_FILE).unlink(missing_ok=True)
    log = home / LOG_FILE
    with log.open("ab" if log.exists() and log.stat().st_size < _LOG_MOST else "wb") as output:
        process = subprocess.Popen(
            [sys.executable, "-P", "-m", "graph.engine", str(home)],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=output,
            cwd=home,
            # A session of its own: a Ctrl-C in the terminal is the client's, not the engine's.
            start_new_session=sys.platform != "win32",
            creationflags=getattr(subprocess, "CREATE_NEW_PROCESS_GROUP", 0),
        )
    _started.append(process)
    deadline = time.monotonic() + _START_SECONDS
    while time.monotonic() < deadline:
        if (home / RUN_FILE).exists() and (engine := _running(home)):
            return engine
        if process.poll() is not None:
            return None
        time.sleep(0.05)
    process.terminate()
    raise StoreUnavailable(f"the embedded engine did not start in {_START_SECONDS:.0f} s; its log is {log}")


def _tail(log: Path) -> str:
    return "\n".join(log.read_text("utf-8", "replace").splitlines()[-8:])
