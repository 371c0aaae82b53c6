"""The bundled corpus, read once for all tests that load it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from graph.model import Extraction, Listed
from graph.store import Store
from graph.write import Writer
from loaders import ingest
from loaders.extract.modes import Mode
from loaders.extract.nlp import Extractor
from loaders.extracted_lines import to_line
from loaders.source import expand, open_listing

SEEDS = Path(__file__).parents[1] / "seeds"


def _never(texts: Iterable[tuple[str, str]]) -> Iterator[Extraction]:
    raise AssertionError(f"these were read before: {list(texts)[:1]}")


def load(store: Store, *paths: Path) -> ingest.LoadReport:
    """Load what was extracted before; a text that was not is a failure."""
    return ingest.load(list(paths), Writer(store, lambda: "2026-01-01T00:00:00Z"), _never)


def listed() -> list[Listed]:
    """The records of the bundled corpus, in their places."""
    opened = [open_listing(file) for file in expand([SEEDS])[0]]
    return [item[0] for listing in opened for item in ingest.placed(listing) if isinstance(item, tuple)]


def read(some: Sequence[Listed], workers: int, mode: Mode = "default") -> list[Extraction]:
    """What the texts of the records say, as so many processes extract it."""
    with Extractor(mode, workers) as extractor:
        return list(extractor.extract([(one.record.title, one.record.abstract) for one in some]))


def extract(path: Path) -> None:
    """Write to `path` what `citeweave extract` prints of the bundled corpus."""
    found = listed()
    said = read(found, min(os.cpu_count() or 1, 4))
    rows = [to_line(*pair) for pair in zip(found, said, strict=True)]
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
