"""The writer beside a bare loop over the driver and neo4j-graphrag's Neo4jWriter, and look-ups as a graph grows:
`python -m benchmarks.write [--papers N] [--rounds N] [--large N]`.

All on one warm Neo4j of its own (G1, 1 GB of heap, more than 1,000 calls of warm-up), in alternating rounds, each on
an empty graph. The bare loop sends the very statements and rows that the writer sent, without looking anything up or
concluding anything. neo4j-graphrag (extra `bench`) writes the finished graph, without citeweave's constraints and
indexes in its way; it is left out where it is not installed. What counts are the ratios: the median of each round's
own. Look-ups are one hop from one key, on 1,000 papers and on as many as `--large` says.
"""

from __future__ import annotations

import argparse
import gc
import json
import statistics
import sys
import time
from collections.abc import Callable
from importlib.util import find_spec
from typing import Any

from neo4j import Driver, GraphDatabase

from benchmarks import contenders, lookups
from benchmarks.contenders import Recorder
from benchmarks.corpus import papers
from benchmarks.server import neo4j
from graph import schema
from graph.store import Store
from tests.neo4j_local import PASSWORD

SMALL = 1000
WIPE = "MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 2000 ROWS"
REPLAN = "CALL db.prepareForReplanning()"


def main() -> None:
    """Measure, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=3000)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--large", type=int, default=100_000, help="0 leaves the look-ups out")
    parser.add_argument("--json", action="store_true")
    given = parser.parse_args()
    beside = find_spec("neo4j_graphrag") is not None
    if not beside:
        print("neo4j-graphrag: left out, as it is not installed", file=sys.stderr)
    auth = ("neo4j", PASSWORD)
    with neo4j(apoc=beside) as url, Recorder.open(url, password=PASSWORD) as store:
        server = store.rows("graph.server")[0]
        small = looked_up(store, SMALL)
        with GraphDatabase.driver(url, auth=auth, notifications_min_severity="OFF") as driver:
            writing = written(store, driver, given.papers, given.rounds, beside)
        large = looked_up(store, given.large) if given.large else {}
    told = {"server": f"Neo4j {server['version']}", **writing, "lookUps": {SMALL: small, given.large: large}}
    print(json.dumps(told) if given.json else table(told))


def written(store: Recorder, driver: Driver, count: int, rounds: int, beside: bool) -> dict[str, Any]:
    """Seconds of each round by contender, and how much was written."""
    field = list(papers(count))
    empty(store)
    store.sent = []
    contenders.citeweave(store, field)
    sent = list(store.sent)
    works: dict[str, Callable[[], None]] = {
        "bare loop": lambda: contenders.bare(driver, sent),
        "citeweave": lambda: contenders.citeweave(store, field),
    }
    (held,) = store.text_rows("RETURN COUNT { (n) } + COUNT { ()-[r]->() } AS both", {})
    if beside:
        finished = contenders.finished(store)
        works["neo4j-graphrag"] = lambda: contenders.graphrag(driver, finished)
    seconds: dict[str, list[float]] = {name: [] for name in works}
    gc.collect()
    gc.freeze()  # what is to be written is no part of what is measured
    for _ in range(rounds + 1):  # the first warms all of them up
        for name, work in works.items():
            empty(store, with_schema=name != "neo4j-graphrag")
            begun = time.perf_counter()
            work()
            seconds[name].append(round(time.perf_counter() - begun, 3))
            store.sent.clear()
            print(f"{name}: {seconds[name][-1]:.2f} s", file=sys.stderr)
    rows = sum(len(params.get("rows", ())) for _, params in sent)
    return {"papers": count, "rows": rows, "held": held["both"], "seconds": {n: s[1:] for n, s in seconds.items()}}


def looked_up(store: Store, count: int) -> dict[str, float]:
    """Milliseconds of look-ups on a graph of so many papers."""
    empty(store)
    ids = lookups.load(store, count)
    store.text_rows(REPLAN, {})
    return lookups.read(store, ids)


def empty(store: Store, with_schema: bool = True) -> None:
    """Take everything out; make the schema, or take it out too."""
    store.text_rows(WIPE, {})
    if with_schema:
        schema.repair(store)
        store.text_rows("CALL db.awaitIndexes(60)", {})
    else:
        for kind in ("CONSTRAINT", "INDEX"):
            for row in store.text_rows(f"SHOW {kind} YIELD name, type WHERE type <> 'LOOKUP' RETURN name", {}):
                store.text_rows(f"DROP {kind} {row['name']}", {})
    store.text_rows(REPLAN, {})


def table(told: dict[str, Any]) -> str:
    """What was measured, for a reader."""
    seconds, lines = told["seconds"], [f"{told['server']}: {told['papers']:,} papers, {told['rows']:,} rows sent"]
    for name, times in seconds.items():
        middle = statistics.median(times)
        faster = statistics.median(one / own for one, own in zip(seconds["bare loop"], times, strict=True))
        speed = told["rows"] / middle if name != "neo4j-graphrag" else None
        lines.append(
            f"{name:<16}{middle:7.2f} s {f'{speed:,.0f}' if speed else '':>9} rows/s "
            f"{told['held'] / middle:>9,.0f} nodes and relationships/s {faster:6.2f} of the bare loop"
        )
    (small, some), (large, many) = told["lookUps"].items()
    for name in many:
        grown = many[name] / some[name]
        lines.append(
            f"{name}: {some[name]:.2f} ms on {small:,} papers, {many[name]:.2f} ms on {large:,}: {grown:.2f} times"
        )
    return "\n".join(lines)


if __name__ == "__main__":
    main()
