"""The embedded engine's own process: `python -m graph.engine DIR` serves the database in DIR over Bolt.

It listens on loopback alone, on ports that the system picks, behind a password made at each start; both stand
in DIR/engine.json, which only its owner can read. It ends when it has had no client for some seconds, and on
SIGTERM and SIGINT; its files survive a kill.
"""

from __future__ import annotations

import contextlib
import json
import os
import secrets
import selectors
import signal
import socket
import sys
import traceback
from importlib.resources import files
from pathlib import Path
from types import FrameType
from typing import NoReturn

import arcadedb_embedded
from filelock import FileLock

from graph.embedded import DATABASE, RUN_FILE

_LINGER = 4.0  # seconds without a client before it ends
_FIRST = 60.0  # seconds in which the first client must come
_HEAP_MOST = "1g"
_JVM = ("-Xms512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Darcadedb.polyglotEngineEnabled=false")
_MESSAGE_MOST = 64 * 2**20  # bytes of one Bolt message: a batch with its parameters
_SETTINGS = {
    # "production" answers whatever goes wrong with "The request failed", so we set what else it stands for.
    "mode": "test",
    "txWalFlush": 1,
    "studio_enabled": False,
    "opencypher_loadCsv_allowFileUrls": False,
    "opencypher_loadCsv_allowRemoteUrls": False,
    "host": "127.0.0.1",
    "server_plugins": "Bolt:com.arcadedb.bolt.BoltProtocolPlugin",
    "bolt_maxMessageSize": _MESSAGE_MOST,
    "bolt_packstream_maxValueLength": _MESSAGE_MOST,
    # Nothing reads these here, and each costs a part of the start.
    "serverMetrics": False,
    "server_healthCheck_enabled": False,
}


def main(folder: str) -> None:
    """Serve until nobody needs it any more."""
    home = Path(folder)
    os.chdir(home)  # the engine writes its logs where it stands
    with FileLock(home / "engine.lock", timeout=60), socket.create_server(("127.0.0.1", 0)) as control:
        password, token = secrets.token_urlsafe(24), secrets.token_urlsafe(24)
        for users in (home / "data" / "config").glob("server-users*"):
            users.unlink()  # the engine keeps the first password for ever; ours is new at each start
        bolt = _free_port()
        server = arcadedb_embedded.ArcadeDBServer(
            root_path=str(home / "data"),
            root_password=password,
            config=_SETTINGS | {"http_port": _free_port(), "bolt_port": bolt},
            jvm_kwargs={"heap_size": _HEAP_MOST, "jvm_args": list(_JVM)},
        )
        server.start()
        try:
            database = server.create_database(DATABASE)
            for statement in _statements((files("cypher") / "schema" / "fulltext.arcadedb.sql").read_text("utf-8")):
                database.command("sql", statement)
            told = {"pid": os.getpid(), "bolt": bolt, "control": control.getsockname()[1]}
            _publish(home / RUN_FILE, told | {"password": password, "token": token})
            _serve(control, token)
        finally:
            control.close()  # from here on a client finds nobody, and starts an engine that waits for the lock
            server.stop()
            (home / RUN_FILE).unlink(missing_ok=True)  # the last of all: without it the folder is whole


def _statements(text: str) -> list[str]:
    lines = [line for line in text.splitlines() if not line.startswith("--")]
    return [statement.strip() for statement in "\n".join(lines).split(";") if statement.strip()]


def _free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def _publish(path: Path, told: dict[str, object]) -> None:
    """Write the run file whole, for the owner's eyes alone."""
    part = path.with_suffix(".part")
    part.unlink(missing_ok=True)
    with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w", encoding="utf-8") as file:
        json.dump(told, file)
    part.replace(path)


def _serve(control: socket.socket, token: str) -> None:
    """Answer clients that know the token, and stay while any of them holds its connection."""
    expected = f"{token}\n".encode()
    clients: set[socket.socket] = set()
    told, tell = socket.socketpair()
    tell.setblocking(False)
    signal.set_wakeup_fd(tell.fileno())  # a signal makes `told` readable, which wakes the selector
    for number in (signal.SIGTERM, signal.SIGINT):
        signal.signal(number, _note)
    with told, tell, selectors.DefaultSelector() as selector:
        selector.register(control, selectors.EVENT_READ)
        selector.register(told, selectors.EVENT_READ)
        patience = _FIRST
        while events := selector.select(None if clients else patience):
            for key, _ in events:
                peer = key.fileobj
                if not isinstance(peer, socket.socket) or peer is told:
                    return
                if peer is control:
                    client, _ = control.accept()
                    client.settimeout(1.0)
                    selector.register(client, selectors.EVENT_READ)
                elif peer not in clients and _greets(peer, expected):
                    clients.add(peer)
                    patience = _LINGER
                else:  # a client says nothing after its greeting: what comes is its end
                    selector.unregister(peer)
                    clients.discard(peer)
                    peer.close()


def _greets(client: socket.socket, expected: bytes) -> bool:
    with contextlib.suppress(OSError):
        if secrets.compare_digest(client.recv(len(expected)), expected):
            client.sendall(b"ok\n")
            return True
    return False


def _note(number: int, frame: FrameType | None) -> None:
    """The wake-up socket has been written to; nothing more is to be done here."""


def _end(code: int) -> NoReturn:
    """End at once. By returning we would wait for the JVM's threads: one that serves an open connection stays."""
    sys.stdout.flush()
    sys.stderr.flush()
    os._exit(code)


if __name__ == "__main__":
    try:
        main(sys.argv[1])
    except BaseException:  # noqa: BLE001 - told in the log, whatever it is, which the client shows
        traceback.print_exc()
        _end(1)
    _end(0)
