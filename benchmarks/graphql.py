"""Seven GraphQL questions, asked of citeweave and of @neo4j/graphql on Apollo Server, both on one real Neo4j.

    python -m benchmarks.graphql [--questions paper,newest] [--seconds 5] [--rounds 3] [--warm 15] [--json FILE]
                                 [--bolt URL]

It needs Node with npm, and what scripts/neo4j-local needs. `--bolt` names a Neo4j that holds the graph already, with
the password in NEO4J_PASSWORD. The answers are compared first; then the two are asked in turn, at one client and at
eight, each server in a process of its own.
"""

from __future__ import annotations

import argparse
import asyncio
import json
import os
import random
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from benchmarks.graphql_client import Run, Server, answer, drive
from benchmarks.graphql_graph import Graph, generated
from benchmarks.graphql_questions import QUESTIONS, Question
from benchmarks.server import neo4j
from graph import schema
from graph.batches import Batches
from graph.store import Store
from tests.neo4j_local import PASSWORD, free_ports

HERE = Path(__file__).parent
PEER = HERE / "graphql_peer"
CLIENTS = (1, 8)
_DRAWN = 300  # variables of each question
_COMPARED = 20  # of them


def load(store: Store, graph: Graph) -> None:
    """Write the graph; on a Neo4j also the index that the peer needs to find an entity by its name."""
    schema.ensure(store)
    batches = Batches(store)
    for item in graph.content():
        batches.put(item)
    batches.flush()
    if store.engine == "neo4j":
        store.text_rows("CREATE INDEX entity_name IF NOT EXISTS FOR (e:Entity) ON (e.name)", {})
        store.text_rows("CALL db.awaitIndexes(300)", {})


@contextmanager
def served(bolt: str, password: str) -> Iterator[tuple[Server, Server]]:
    """Citeweave and the peer, each in a process of its own."""
    ours, peers = free_ports(2)
    own = {**os.environ, "NEO4J_PASSWORD": password, "CITEWEAVE_STORE": bolt, "BOLT": bolt, "NODE_ENV": "production"}
    folder = Path(os.environ.get("CITEWEAVE_BENCH_PEER", HERE.parent / ".venv-bench" / "graphql_peer"))
    folder.mkdir(parents=True, exist_ok=True)
    for name in ("package.json", "schema.graphql", "server.mjs"):
        shutil.copy(PEER / name, folder)
    if not (folder / "node_modules").is_dir():
        subprocess.run(["npm", "install", "--no-package-lock", "--no-audit", "--no-fund"], cwd=folder, check=True)
    main = "from api.cli.main import main; main()"
    commands = (
        ([sys.executable, "-c", main, "serve", "--port", str(ours)], HERE.parent, own),
        (["node", "server.mjs"], folder, {**own, "PORT": str(peers)}),
    )
    running = [subprocess.Popen(words, cwd=where, env=environment) for words, where, environment in commands]
    try:
        for port in (ours, peers):
            _wait(port)
        yield (
            Server("citeweave", f"http://127.0.0.1:{ours}/graphql", (PEER / "ours.graphql").read_text()),
            Server("peer", f"http://127.0.0.1:{peers}/", (PEER / "peer.graphql").read_text()),
        )
    finally:
        for process in running:
            process.terminate()
            process.wait(20)


async def compare(question: Question, servers: tuple[Server, Server], requests: list[tuple[bytes, bytes]]) -> None:
    """RuntimeError unless both give the same answers."""
    for number, (ours, peers) in enumerate(requests[:_COMPARED]):
        one = question.ours(await answer(servers[0], ours))
        other = question.peer(await answer(servers[1], peers))
        if one != other:
            raise RuntimeError(f"{question.name}: answer {number} differs: {_first(one, other)}")


async def measure(
    question: Question, servers: tuple[Server, Server], graph: Graph, given: argparse.Namespace
) -> Iterator[dict[str, Any]]:
    """A row for each number of clients."""
    dice = random.Random(1)
    drawn = [question.draw(graph, dice) for _ in range(_DRAWN)]
    requests = [
        (servers[0].request(question.name, ours), servers[1].request(question.name, peers)) for ours, peers in drawn
    ]
    await compare(question, servers, requests)
    each = [[ours for ours, _ in requests], [peers for _, peers in requests]]
    rows = []
    for clients in CLIENTS:
        runs: tuple[list[Run], list[Run]] = ([], [])
        for server, asked in zip(servers, each, strict=True):
            await drive(server, asked, clients, given.warm)
        for _ in range(given.rounds):
            for server, asked, done in zip(servers, each, runs, strict=True):
                done.append(await drive(server, asked, clients, given.seconds))
        rows.append({"question": question.name, "clients": clients, **_figures(runs)})
    return iter(rows)


def _first(one: Any, other: Any) -> str:
    """Where two answers differ."""
    if isinstance(one, list | tuple) and isinstance(other, list | tuple) and len(one) == len(other):
        return next((f"[{at}]{_first(a, b)}" for at, (a, b) in enumerate(zip(one, other, strict=True)) if a != b), "")
    if isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys():
        return next((f".{key}{_first(one[key], other[key])}" for key in one if one[key] != other[key]), "")
    return f": {str(one)[:300]} and {str(other)[:300]}"


def _figures(runs: tuple[list[Run], list[Run]]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, done in zip(("citeweave", "peer"), runs, strict=True):
        times = sorted(time for run in done for time in run.each)
        found[name] = {
            "requests_per_second": round(len(times) / sum(run.seconds for run in done), 1),
            "p50_ms": round(times[len(times) // 2] * 1000, 2),
            "p99_ms": round(times[min(len(times) - 1, int(len(times) * 0.99))] * 1000, 2),
            "failed": sum(run.failed for run in done),
        }
    ours, peer = found["citeweave"], found["peer"]
    found["requests_ratio"] = round(ours["requests_per_second"] / peer["requests_per_second"], 2)
    found["p99_ratio"] = round(ours["p99_ms"] / peer["p99_ms"], 2)
    return found


def shown(row: dict[str, Any]) -> str:
    """A row of the table."""
    ours, peer = row["citeweave"], row["peer"]
    cells = [row["question"], row["clients"]]
    for one in (ours, peer):
        cells += [one["requests_per_second"], one["p50_ms"], one["p99_ms"]]
    failed = ours["failed"] + peer["failed"]
    cells += [f"{row['requests_ratio']} ({row['p99_ratio']})" + (f" FAILED {failed}" if failed else "")]
    return "| " + " | ".join(str(cell) for cell in cells) + " |"


async def run(bolt: str, password: str, graph: Graph, given: argparse.Namespace) -> list[dict[str, Any]]:
    """The whole table, printed row by row."""
    print("| question | clients | requests/s | p50 ms | p99 ms | peer's | p50 | p99 | ratio (p99) |", flush=True)
    print("|---|---|---|---|---|---|---|---|---|")
    rows = []
    with served(bolt, password) as servers:
        for question in QUESTIONS:
            if given.questions and question.name not in given.questions.split(","):
                continue
            for row in await measure(question, servers, graph, given):
                print(shown(row), flush=True)
                rows.append(row)
    return rows


def main() -> None:
    """Load, serve, compare, measure."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--questions")
    parser.add_argument("--seconds", type=float, default=5)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--warm", type=float, default=15)
    parser.add_argument("--json", type=Path)
    parser.add_argument("--bolt")
    given = parser.parse_args()
    graph = generated()
    if given.bolt:
        rows = asyncio.run(run(given.bolt, os.environ["NEO4J_PASSWORD"], graph, given))
    else:
        with neo4j(settings="dbms.memory.transaction.total.max=0\n") as bolt:
            with Store.open(bolt, password=PASSWORD) as store:
                load(store, graph)
            rows = asyncio.run(run(bolt, PASSWORD, graph, given))
    if given.json:
        given.json.write_text(json.dumps(rows, indent=1) + "\n")


def _wait(port: int) -> None:
    for _ in range(300):
        try:
            socket.create_connection(("127.0.0.1", port), 1).close()
            return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError(f"nothing listens on port {port}")


if __name__ == "__main__":
    main()
