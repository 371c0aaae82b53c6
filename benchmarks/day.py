"""One more day of papers into graphs of several sizes: `python -m benchmarks.day [--neo4j] [--papers FILE]`.

A graph grows to 1,000, 5,000 and 20,000 papers (`--sizes`); at each size two days of 300 (`--day`) are loaded, each of
papers of its own, and timed; the second counts, as the first finds everything cold. Papers are generated, or those of a
FILE of `citeweave extract` lines, mixed; an undated one gets a day of the month that its arXiv id names. Processor time
is that of this process and of the engine, so that other work on the machine counts for less. Prints both, their ratios
to the smallest graph's, and the statements that took longest.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from benchmarks.corpus import papers
from benchmarks.server import PASSWORD, neo4j
from graph import schema
from graph.model import Extraction, Listed
from graph.store import Row, Store, Transaction
from graph.write import Writer
from loaders.extracted_lines import from_line

T = TypeVar("T")
Paper = tuple[Listed, Extraction]
BATCH = 1000


class Timed(Store):
    """A store that tells how long each statement of its transactions took."""

    spent: Counter[str]

    def write(self, work: Callable[[Transaction], T]) -> T:
        """As any store's."""
        self.spent = Counter()

        def timed(tx: Transaction) -> T:
            run = tx._run

            def clocked(name: str, params: dict[str, Any]) -> list[Row]:
                begun = time.perf_counter()
                found = run(name, params)
                self.spent[name] += time.perf_counter() - begun  # type: ignore[assignment]
                return found

            tx._run = clocked  # type: ignore[method-assign]
            return work(tx)

        return super().write(timed)


def main() -> None:
    """Measure, and print a line for each size."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--neo4j", action="store_true", help="a real Neo4j instead of the embedded engine")
    parser.add_argument("--papers", type=Path, help="lines of `citeweave extract`")
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 5000, 20_000])
    parser.add_argument("--day", type=int, default=300)
    given = parser.parse_args()
    needed = max(given.sizes) + 2 * given.day
    field = list(papers(needed)) if given.papers is None else _read(given.papers, needed)
    with _neo4j() if given.neo4j else _embedded() as (store, pid):
        schema.ensure(store)
        _grow(store, pid, field, given.sizes, given.day)


def _grow(store: Timed, pid: int, field: Sequence[Paper], sizes: Sequence[int], day: int) -> None:
    first: tuple[float, float] | None = None
    at = 0
    for size in sizes:
        _load(store, field[at:size])
        at = max(at, size)
        for _ in range(2):
            begun, worked = time.perf_counter(), _worked(pid)
            _load(store, field[at : at + day])
            took = (time.perf_counter() - begun, _worked(pid) - worked)
            at += day
        first = first or took
        print(
            f"{size:>7,} papers: {day} more in {took[0]:6.2f} s, {took[1]:6.2f} s of processor time; "
            f"{took[0] / first[0]:5.2f} and {took[1] / first[1]:5.2f} times those of the first size",
            flush=True,
        )
        for name, seconds in store.spent.most_common(5):
            print(f"{seconds:14.2f} s  {name}", flush=True)


def _load(store: Store, part: Sequence[Paper]) -> None:
    writer = Writer(store, lambda: "2026-01-01T00:00:00+00:00")
    for start in range(0, len(part), BATCH):
        some = part[start : start + BATCH]
        writer.load([listed for listed, _ in some], {listed.record.text: said for listed, said in some})


def _read(path: Path, count: int) -> list[Paper]:
    """As many papers of the file, in a mixed order that is always the same."""
    with path.open(encoding="utf-8") as lines:
        found = [_dated(from_line(json.loads(line))) for line in lines]
    return random.Random(0).sample(found, min(count, len(found)))


def _dated(paper: Paper) -> Paper:
    listed, said = paper
    arxiv = listed.record.arxiv or ""
    if listed.record.published or arxiv[4:5] != ".":
        return paper
    day = f"20{arxiv[:2]}-{arxiv[2:4]}-{1 + int(arxiv[5:]) % 28:02}"
    return replace(listed, record=replace(listed.record, published=day)), said


def _worked(pid: int) -> float:
    """Seconds of processor time that this process and the engine have had (Linux)."""
    ticks = Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[11:13]
    return time.process_time() + sum(map(int, ticks)) / os.sysconf("SC_CLK_TCK")


@contextmanager
def _embedded() -> Iterator[tuple[Timed, int]]:
    with tempfile.TemporaryDirectory() as folder, Timed.open(f"embedded:{folder}") as store:
        yield store, json.loads((Path(folder) / "engine.json").read_text())["pid"]


@contextmanager
def _neo4j() -> Iterator[tuple[Timed, int]]:
    with (
        tempfile.TemporaryDirectory() as folder,
        neo4j(home=Path(folder)) as url,
        Timed.open(url, password=PASSWORD) as store,
    ):
        yield store, int((Path(folder) / "run" / "neo4j.pid").read_text())


if __name__ == "__main__":
    main()
