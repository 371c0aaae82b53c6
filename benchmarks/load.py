"""Times a cold load, stage by stage: `python -m benchmarks.load [PATH…]` (the bundled pages by default).

Cold: a new store, its engine not running; the processes that extract not started. Files are read from the
system's cache. Prints seconds for each stage, and the whole.
"""

from __future__ import annotations

import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from api.settings import cores
from graph import schema
from graph.model import Extraction
from graph.store import Store
from graph.write import Writer
from loaders import ingest
from loaders.extract.nlp import Extractor

SEEDS = Path(__file__).parents[1] / "seeds"


class Clock:
    """Seconds by stage, in the order of the first time that each was begun."""

    def __init__(self) -> None:
        self.spent: dict[str, float] = {}
        self._stage = ""
        self._since = time.perf_counter()

    def begin(self, stage: str) -> None:
        """End the stage under way and begin another."""
        now = time.perf_counter()
        if self._stage:
            self.spent[self._stage] = self.spent.get(self._stage, 0.0) + now - self._since
        self._stage, self._since = stage, now


def main(paths: list[Path]) -> None:
    """Load `paths` into a store that is thrown away, and print the times."""
    clock = Clock()

    def timed(texts: Iterable[tuple[str, str]]) -> Iterator[Extraction]:
        clock.begin("extract")
        yield from extractor.extract(texts)
        clock.begin("write")

    with tempfile.TemporaryDirectory() as folder:
        clock.begin("start the engine, connect")
        with Store.open(f"embedded:{folder}") as store, Extractor(workers=cores()) as extractor:
            clock.begin("schema")
            schema.ensure(store)
            clock.begin("write")
            report = ingest.load(paths, Writer(store, lambda: "2026-01-01T00:00:00+00:00"), timed)
            clock.begin("")
    for stage, seconds in clock.spent.items():
        print(f"{seconds:7.2f} s  {stage}")
    print(f"{sum(clock.spent.values()):7.2f} s  in all, {cores()} processes")
    print(f"{report.records:7} records, {len(report.written)} papers, {report.extracted} texts extracted")


if __name__ == "__main__":
    main([Path(word) for word in sys.argv[1:]] or sorted(SEEDS.glob("*.txt")))
