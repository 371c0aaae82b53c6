"""`citeweave serve` with several processes: one socket, figures put together, log lines of a form, a clean end."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import httpx
import pytest

from tests.neo4j_local import free_ports

QUERY = {"query": "{stats {papers}}"}
REQUESTS = 30


@pytest.fixture
def server(tmp_path: Path) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    (port,) = free_ports(1)
    call = [sys.executable, "-c", "from api.cli.main import main; main()", "--store", f"embedded:{tmp_path}/graph"]
    environment = {**os.environ, "CITEWEAVE_LOG": "json", "CITEWEAVE_LOG_LEVEL": "info"}
    with subprocess.Popen(
        [*call, "serve", "--port", str(port), "--workers", "2"], env=environment, stderr=subprocess.PIPE, text=True
    ) as running:
        root = f"http://127.0.0.1:{port}"
        for _ in range(200):
            try:
                if httpx.get(f"{root}/ready", timeout=5).status_code == 200:
                    break
            except httpx.TransportError:
                time.sleep(0.2)
        yield root, running
        if running.poll() is None:
            running.kill()


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_several_processes_serve_as_one_and_end_cleanly(server: tuple[str, subprocess.Popen[str]]) -> None:
    root, running = server
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: httpx.post(f"{root}/graphql", json=QUERY), range(REQUESTS)))
    assert {answer.status_code for answer in answers} == {200}
    httpx.post(f"{root}/graphql", json=QUERY, headers={"x-request-id": "mine"})
    figures = httpx.get(f"{root}/metrics").text
    assert re.search(
        rf'^citeweave_graphql_operations_total\{{outcome="ok"\}} {REQUESTS + 1}\.0$', figures, re.MULTILINE
    )
    running.send_signal(signal.SIGTERM)
    _, told = running.communicate(timeout=30)
    assert running.returncode == 0
    assert "Traceback" not in told
    lines = [json.loads(line) for line in told.splitlines() if line.startswith("{")]
    (mine,) = [line for line in lines if line["requestId"] == "mine"]
    assert (mine["method"], mine["path"], mine["status"]) == ("POST", "/graphql", 200)
    assert len({line["requestId"] for line in lines}) == REQUESTS + 1
