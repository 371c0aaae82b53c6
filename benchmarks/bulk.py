"""Times `neo4j-admin`'s import against transactions: `python -m benchmarks.bulk [--papers N] [--embedded]`.

One generated graph (100,000 papers, or N) is written into a Neo4j by transactions, exported from there, imported
into a second Neo4j and completed; both must have the same hash. The servers are `scripts/neo4j-local`'s, with
the collector and the heap that a real one has. `--embedded` times the embedded engine too. Prints seconds, the
ratios, and sizes on disk.
"""

from __future__ import annotations

import argparse
import resource
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from api.exports import neo4j_admin
from benchmarks.generated import generated
from benchmarks.server import REAL
from graph import schema
from graph.batches import Batches
from graph.content import settled, size
from graph.digest import canonical_hash
from graph.store import Store
from tests.neo4j_local import Local

_ONLINE = "SHOW INDEXES YIELD state WHERE state <> 'ONLINE' RETURN count(*) AS waiting"


def main(papers: int, embedded: bool) -> None:
    """Run it all in a temporary folder and print what it took."""
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        by_transactions, exported, expected = _transactions(root, papers)
        importing, completing, found = _import(root)
        print(f"{by_transactions / importing:9.1f}   times as fast as transactions is the import")
        print(f"{by_transactions / (importing + completing):9.1f}   times, with indexes and lists")
        print(f"{by_transactions / (importing + completing + exported):9.1f}   times, with the export too")
        print(f"{megabytes(root / 'tables'):9.0f} MB  tables")
        print(f"{megabytes(root / 'first' / 'data' / 'databases'):9.0f} MB  Neo4j's store after transactions")
        print(f"{megabytes(root / 'second' / 'data' / 'databases'):9.0f} MB  Neo4j's store after the import")
        if embedded:
            _embedded(root / "embedded", papers, expected)
        print(f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:9.0f} MB  most memory of this process")
        if found != expected:
            sys.exit(f"the hashes differ: {expected} and {found}")
        print(f"the same graph each time: {expected}")


def _transactions(root: Path, papers: int) -> tuple[float, float, str]:
    """Seconds that transactions take, seconds of the export, and the graph's hash."""
    server = Local(root / "first", REAL)
    with server.started() as store:
        with timed("transactions of 1,000 rows, indexes first") as writing:
            schema.ensure(store)
            put(store, papers)
        print("            {:,} nodes, {:,} relationships".format(*size(store)))
        with timed("hash"):
            expected = canonical_hash(store)
        with timed("export to tables") as exporting:
            neo4j_admin.write(settled(store), root / "tables")
    return writing[0], exporting[0], expected


def _import(root: Path) -> tuple[float, float, str]:
    """Seconds that the import takes, seconds until the graph is whole then, and its hash."""
    server = Local(root / "second", REAL)
    with timed("neo4j-admin import") as importing:
        server.call("sh", root / "tables" / "import.sh")
    with server.started() as store:
        with timed("indexes, lists completed") as completing:
            schema.ensure(store)
            while store.text_rows(_ONLINE, {})[0]["waiting"]:
                time.sleep(0.1)
        found = canonical_hash(store)
    return importing[0], completing[0], found


def _embedded(folder: Path, papers: int, expected: str) -> None:
    with Store.open(f"embedded:{folder}") as store:
        with timed("transactions, embedded engine"):
            schema.ensure(store)
            put(store, papers)
        with timed("hash, embedded engine"):
            found = canonical_hash(store)
    print(f"{megabytes(folder):9.0f} MB  the embedded engine's folder")
    if found != expected:
        sys.exit(f"the hashes differ: {expected} and {found}")


def put(store: Store, papers: int) -> None:
    """Write the generated graph."""
    batches = Batches(store)
    for item in generated(papers):
        batches.put(item)
    batches.flush()


@contextmanager
def timed(what: str) -> Iterator[list[float]]:
    """Print what it took; the list holds the seconds then."""
    spent: list[float] = []
    begun = time.perf_counter()
    yield spent
    spent.insert(0, time.perf_counter() - begun)
    print(f"{spent[0]:9.1f} s   {what}", flush=True)


def megabytes(folder: Path) -> float:
    """The size of all files in a folder."""
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file()) / 1e6


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--papers", type=int, default=100_000)
    parser.add_argument("--embedded", action="store_true")
    given = parser.parse_args()
    main(given.papers, given.embedded)
