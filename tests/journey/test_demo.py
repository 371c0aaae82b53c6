"""`citeweave demo` from a user's chair: the first one loads, shows and serves; the second changes nothing."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import time
import urllib.request
from pathlib import Path

import pytest

from tests.journey.commands import run, start

SHOWN = {
    "papers": 316,
    "listings they come from": 5,
    "rejected records": 0,
}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("demo")


@pytest.fixture(scope="module")
def first(home: Path) -> subprocess.CompletedProcess[str]:
    return run(home, "demo", "--no-serve")


def counts(shown: str) -> dict[str, int]:
    """What is counted in the first part of the output, by what it is."""
    pairs = re.findall(r"^ *([\d,]+)  +(\S.*?)\s*$", shown.partition("\n\n")[0], re.MULTILINE)
    return {what: int(count.replace(",", "")) for count, what in pairs}


def test_the_first_demo_shows_what_it_loaded(first: subprocess.CompletedProcess[str]) -> None:
    assert first.returncode == 0, first.stderr
    found = counts(first.stdout)
    assert {what: found[what] for what in SHOWN} == SHOWN
    kinds = [found[f"{kind}s"] for kind in ("method", "model", "system", "dataset", "concept")]
    assert sum(kinds) == found["entities"] > 2000
    roles = [found[role] for role in ("INTRODUCES", "USES", "COMPARES_WITH", "EVALUATES_ON", "STUDIES")]
    assert sum(roles) == found["edges from papers to entities"] > 3000
    assert any(what.startswith("citations between papers (0 stated, ") for what in found)
    _, _, report = first.stdout.partition("The most central methods")
    ranks = re.findall(r"^ ?(\d+)  \S", report, re.MULTILINE)
    assert ranks == [str(rank) for rank in range(1, 11)]
    assert "rejected:" not in first.stderr


def test_the_demo_leaves_the_users_own_graph_alone(home: Path, first: subprocess.CompletedProcess[str]) -> None:
    assert (home / "data" / "citeweave" / "demo").is_dir()
    assert json.loads(run(home, "stats", "--json").stdout)["papers"] == 0


def test_a_second_demo_starts_at_once_changes_nothing_and_serves(
    home: Path, first: subprocess.CompletedProcess[str]
) -> None:
    store = f"embedded:{home / 'data' / 'citeweave' / 'demo'}"
    before = run(home, "hash", "--store", store).stdout
    began = time.monotonic()
    process = start(home, "demo", "--port", "0")
    try:
        assert process.stderr is not None
        line = ""
        while "/graphql" not in line:
            line = process.stderr.readline()
            assert line, "it ended before it served"
        assert time.monotonic() - began < 30  # a few seconds on an idle machine
        root = line.split()[-1].removesuffix("/graphql")
        query = b'{"query": "{paper(identifier: \\"2310.10505\\") {title}}"}'
        for path, body in (("/ready", None), ("/graphql", query)):
            asked = urllib.request.Request(root + path, body, {"Content-Type": "application/json"})
            with urllib.request.urlopen(asked, timeout=30) as answer:
                assert answer.status == 200
        os.killpg(process.pid, signal.SIGINT)
        out, _ = process.communicate(timeout=30)
    finally:
        process.kill()
    assert process.returncode == 0
    assert out == first.stdout
    assert run(home, "hash", "--store", store).stdout == before
