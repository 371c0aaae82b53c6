"""What a frontend does, on Node: the queries of docs/graphql.md by urql, generated types, the specification's auditor.

Skipped without Node and npm, which CITEWEAVE_REQUIRE_NODE=1 forbids.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import uvicorn

from api.app import create_app
from api.graphql.schema import FILE
from api.web.options import Opening
from api.web.persisted import known
from graph.store import Store
from tests import bundled as corpus
from tests import graphs

ROOT = Path(__file__).parents[2]
_BLOCK = re.compile(r"```graphql\n(query (\w+).*?)```", re.DOTALL)


def queries() -> dict[str, str]:
    page = (ROOT / "docs" / "graphql.md").read_text("utf-8")
    return {name: text for text, name in _BLOCK.findall(page)}


@pytest.fixture(scope="module")
def frontend(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A frontend's folder with its packages and the page's queries."""
    if not shutil.which("node") or not shutil.which("npm"):
        if os.environ.get("CITEWEAVE_REQUIRE_NODE") == "1":
            pytest.fail("no node or no npm (CITEWEAVE_REQUIRE_NODE=1 forbids to skip)")
        pytest.skip("no node or no npm")
    folder = tmp_path_factory.mktemp("frontend") / "app"
    shutil.copytree(ROOT / "tests" / "frontend", folder, ignore=shutil.ignore_patterns("node_modules", "generated"))
    shutil.copy(FILE, folder / "schema.graphql")
    (folder / "queries").mkdir()
    for name, text in queries().items():
        (folder / "queries" / f"{name}.graphql").write_text(text, "utf-8")
    node(folder, "npm", "ci", "--silent")
    return folder


@pytest.fixture(scope="module")
def served(embedded: Store, lines: Path) -> Iterator[tuple[Store, str]]:
    graphs.holding(embedded, "bundled", lambda store: corpus.load(store, lines))
    with served_as(embedded, Opening()) as url:
        yield embedded, url


class served_as:
    """A server over a store, for as long as the `with` lasts."""

    def __init__(self, store: Store, opening: Opening) -> None:
        config = uvicorn.Config(create_app(store, opening), port=0, log_level="warning", ws="none", lifespan="off")
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run)

    def __enter__(self) -> str:
        self.thread.start()
        while not self.server.started:
            assert self.thread.is_alive()
        port = self.server.servers[0].sockets[0].getsockname()[1]
        return f"http://127.0.0.1:{port}/graphql"

    def __exit__(self, *_: object) -> None:
        self.server.should_exit = True
        self.thread.join()


def node(folder: Path, *command: str) -> str:
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False, timeout=240)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_the_queries_of_the_page_answer_a_real_client(frontend: Path, served: tuple[Store, str]) -> None:
    _, url = served
    variables: dict[str, dict[str, Any]] = {
        "PaperPage": {"id": "2603.00001"},
        "EntityPage": {"name": "LoRA"},
        "Search": {"text": "attention"},
        "PaperList": {"entity": "LoRA"},
        "Rivals": {"name": "LoRA"},
        "Leaderboard": {"dataset": "ImageNet"},
        "Central": {"measure": "PAGERANK"},
        "Path": {"from": "entity:lora", "to": "entity:ppo"},
        "Trends": {
            "earlier": {"from": "2025-01-01", "until": "2025-12-31"},
            "later": {"from": "2026-01-01", "until": "2026-12-31"},
        },
        "Versions": {"name": "LoRA"},
        "SearchBox": {"typed": "flashatention"},
        "Faceted": {"text": "attention", "filter": {"kinds": ["METHOD"]}},
    }
    front = json.loads(node(frontend, "node", "ask.mjs", url, "{}"))["FrontPage"]["data"]
    variables["PaperPage"]["id"] = front["papers"]["nodes"][0]["id"]
    variables["Highlighted"] = variables["RelatedPapers"] = variables["PaperPage"]
    told: dict[str, dict[str, Any]] = json.loads(node(frontend, "node", "ask.mjs", url, json.dumps(variables)))
    assert set(told) == set(queries())
    assert len(told) >= 5
    for name, one in told.items():
        assert one.get("error") is None, (name, one)
        assert one["extensions"]["cost"]["total"] > 0
        assert all(one["data"].values()), name
    assert told["EntityPage"]["data"]["entity"]["name"] == "LoRA"
    assert told["PaperPage"]["data"]["paper"]["links"]["nodes"]
    assert told["Search"]["data"]["search"]["edges"]
    assert told["PaperList"]["data"]["papers"]["edges"]
    assert any(one["claims"]["edges"] for one in told["Rivals"]["data"]["entity"]["comparedBy"])
    assert told["Leaderboard"]["data"]["leaderboard"]["edges"]
    assert told["Path"]["data"]["path"]["steps"][-1]["node"]["id"] == "entity:ppo"
    assert told["Central"]["data"]["centrality"]["edges"]
    assert told["Trends"]["data"]["trends"]["edges"]


def test_the_specifications_auditor_finds_nothing_wrong(frontend: Path, served: tuple[Store, str]) -> None:
    found = json.loads(node(frontend, "node", "audit.mjs", served[1]))
    assert found["count"] > 50
    assert found["wrong"] == []


def test_types_are_generated_and_persisted_operations_run(frontend: Path, served: tuple[Store, str]) -> None:
    import httpx

    node(frontend, "npm", "run", "--silent", "codegen")
    node(frontend, "npm", "run", "--silent", "check")
    persisted = known(frontend / "generated" / "persisted-documents.json")
    assert len(persisted) == len(queries())
    (front,) = [digest for digest, text in persisted.items() if "FrontPage" in text]
    with served_as(served[0], Opening(persisted=persisted, persisted_only=True)) as url:
        answer = httpx.post(url, json={"extensions": {"persistedQuery": {"version": 1, "sha256Hash": front}}}).json()
        assert answer["data"]["stats"]["papers"] > 0
        assert "errors" in httpx.post(url, json={"query": "{stats {papers}}"}).json()
