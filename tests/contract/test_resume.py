"""A load that is killed half way and run again leaves the graph that one without a hitch leaves."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from benchmarks.corpus import papers
from graph import schema
from graph.digest import canonical_hash
from graph.store import Store
from loaders.extracted_lines import to_line
from tests import graphs
from tests.contract.conftest import Home
from tests.journey.commands import environment

COUNT, BATCH = 400, 25
# The command itself, with more and smaller transactions, so that there is a half way.
IN_BATCHES = f"from loaders import ingest; ingest.BATCH = {BATCH}; from api.cli.main import main; main()"


@dataclass
class Place:
    """Where to load to, and how a command gets there."""

    url: str
    credentials: dict[str, str]
    home: Home | None = None

    def open(self) -> Store:
        return Store.open(self.url, password=self.credentials.get("NEO4J_PASSWORD", ""))

    def held(self) -> int:
        with self.open() as store:
            return int(store.text_rows("MATCH (p:Paper) RETURN count(p) AS n", {})[0]["n"])


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What `citeweave extract` would print of so many papers."""
    path = tmp_path_factory.mktemp("lines") / "papers.jsonl"
    path.write_text("".join(json.dumps(to_line(*paper)) + "\n" for paper in papers(COUNT)), "utf-8")
    return path


@pytest.fixture(scope="module")
def whole(embedded: Store, lines: Path) -> str:
    """The hash of the graph that a load without a hitch leaves."""
    from tests.bundled import load

    load(graphs.emptied(embedded), lines)
    return canonical_hash(embedded)


@pytest.fixture(params=["embedded", "neo4j"])
def place(request: pytest.FixtureRequest, home: Home) -> Iterator[Place]:
    if request.param == "embedded":
        yield Place(home.url, {}, home)
        return
    store: Store = request.getfixturevalue("neo4j")
    graphs.wipe(store)
    url, user, password = request.getfixturevalue("neo4j_address")
    yield Place(url, {"NEO4J_USERNAME": user, "NEO4J_PASSWORD": password})


def test_a_killed_load_is_completed_by_loading_again(place: Place, lines: Path, whole: str, tmp_path: Path) -> None:
    with place.open() as store:  # kept open, so that an embedded engine outlives the command
        schema.ensure(store)
        own = environment(tmp_path, place.credentials)
        load = [sys.executable, "-c", IN_BATCHES, "--store", place.url, "load", str(lines)]
        process = subprocess.Popen(load, env=own, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        until = time.monotonic() + 60
        while place.held() < COUNT // 4:
            assert process.poll() is None
            assert time.monotonic() < until
            time.sleep(0.01)
        process.kill()
        _, told = process.communicate()
        assert (process.returncode, told) == (-signal.SIGKILL, b"")
        if place.home:
            pid = place.home.kill(signal.SIGKILL)  # the engine too
            assert place.home.ends(pid, 5)
    held = place.held()
    assert COUNT // 4 <= held < COUNT
    assert held % BATCH == 0  # no half batch
    done = subprocess.run(load, env=own, capture_output=True, text=True, check=True)
    assert f"{COUNT - held}  papers written" in done.stdout
    assert f"{held}  papers unchanged" in done.stdout
    with place.open() as store:
        assert canonical_hash(store) == whole
