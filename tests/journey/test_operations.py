"""What docs/operations.md tells to type is typed: its blocks run as they stand, against both engines."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import schema
from graph.errors import StoreError
from graph.store import Store
from graph.write import Writer
from loaders import ingest
from tests.journey import commands
from tests.neo4j_local import PASSWORD, SCRIPT, Local

PAGE = Path(__file__).parents[2] / "docs" / "operations.md"
_BLOCK = re.compile(r"^```sh\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_HASH = re.compile(r"\b[0-9a-f]{64}\b")


@pytest.fixture
def server(local_neo4j: Local) -> Iterator[Local]:
    """A Neo4j of this test's own, running; it may be stopped and started meanwhile."""
    local_neo4j.start()
    try:
        yield local_neo4j
    finally:
        local_neo4j.stop()


def programs(folder: Path, server: Local) -> str:
    """The path on which `citeweave`, `neo4j-admin` and `neo4j` are found as an installation has them."""
    folder.mkdir()
    ports = f"--port-bolt {server.bolt} --port-http {server.http}"
    local = f'exec "{sys.executable}" "{SCRIPT}"'
    for name, line in {
        "citeweave": f'exec "{commands.COMMAND}" "$@"',
        # What only tells of the machine may be asked of a running server too, which neo4j-local does not know.
        "neo4j-admin": f'[ "$1" != server ] || export NEO4J_HOME="{folder}"\n{local} admin "$@"',
        "neo4j": f'[ "$1" = stop ] && {local} stop || {local} start {ports}',
    }.items():
        (folder / name).write_text(f"#!/bin/sh\n{line}\n", "utf-8")
        (folder / name).chmod(0o755)
    return f"{folder}{os.pathsep}{os.environ['PATH']}"


@pytest.mark.timeout(900)  # it starts each engine some ten times
def test_the_page_is_true(lines: Path, tmp_path: Path, server: Local) -> None:
    work = tmp_path / "work"
    work.mkdir()
    loaded = commands.run(work, "--store", "embedded:graph", "load", lines)
    assert loaded.returncode == 0, loaded.stderr
    expected = commands.run(work, "--store", "embedded:graph", "hash").stdout.strip()
    text = PAGE.read_text("utf-8").replace("localhost:7687", server.url.removeprefix("bolt://"))
    blocks = _BLOCK.findall(text)
    assert len(blocks) >= 10
    environment = {**commands.environment(work, server.environment), "PATH": programs(tmp_path / "bin", server)}
    script = "".join(f'echo "# block {number}, after $SECONDS s" >&2\n{block}' for number, block in enumerate(blocks))
    done = subprocess.run(
        ["bash", "-eu", "-c", script], cwd=work, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-3000:] + done.stderr[-3000:]
    found = _HASH.findall(done.stdout)
    assert len(found) >= 8
    assert set(found) == {expected}
    again = ("copy", "--from", "embedded:graph", "--to", "embedded:third", "--json")
    told = json.loads(commands.run(work, *again).stdout)
    assert told["hash"] == expected
    assert told["nodes"] > 1000
    refused = commands.run(work, *again)
    assert (refused.returncode, refused.stdout) == (2, "")
    assert "--replace takes out what it holds" in refused.stderr


def test_a_database_that_is_read_only_serves_all_that_reads(lines: Path, tmp_path: Path, local_neo4j: Local) -> None:
    with local_neo4j.started() as store:
        schema.ensure(store)
        ingest.load([lines], Writer(store, lambda: "2026-01-01T00:00:00Z"), lambda texts: iter(()))
    setting = re.search(r"^server\.databases\.read_only=neo4j$", PAGE.read_text("utf-8"), re.MULTILINE)
    assert setting is not None
    (local_neo4j.home / "conf" / "local.conf").write_text(setting[0], "utf-8")
    with local_neo4j.started() as store:
        refuses(store)
        environment = {"NEO4J_PASSWORD": PASSWORD, "CITEWEAVE_STORE": local_neo4j.url}
        for words in (["stats", "--json"], ["hash"], ["report", "centrality", "--json"], ["query", "stats.kinds"]):
            done = subprocess.run(
                [commands.COMMAND, *words],
                env=commands.environment(tmp_path, environment),
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 0, done.stderr


def refuses(store: Store) -> None:
    with pytest.raises(StoreError, match=r"read.only"):
        store.write(lambda tx: tx.rows("write.lock"))
