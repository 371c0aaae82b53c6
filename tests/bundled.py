"""The bundled corpus, read once for all tests that load it."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from graph.model import Extraction
from graph.store import Store
from graph.write import Writer
from loaders import ingest
from loaders.extract.nlp import Extractor
from loaders.extracted_lines import to_line
from loaders.source import expand, open_listing

SEEDS = Path(__file__).parents[1] / "seeds"


def _never(texts: Iterable[tuple[str, str]]) -> Iterator[Extraction]:
    raise AssertionError(f"these were read before: {list(texts)[:1]}")


def load(store: Store, *paths: Path) -> ingest.LoadReport:
    """Load what was extracted before; a text that was not is a failure."""
    return ingest.load(list(paths), Writer(store, lambda: "2026-01-01T00:00:00Z"), _never)


def extract(path: Path) -> None:
    """Write to `path` what `citeweave extract` prints of the bundled corpus."""
    opened = [open_listing(file) for file in expand([SEEDS])[0]]
    placed = [item for listing in opened for item in ingest.placed(listing) if isinstance(item, tuple)]
    texts = [(listed.record.title, listed.record.abstract) for listed, _ in placed]
    with Extractor(workers=min(os.cpu_count() or 1, 4)) as extractor:
        rows = [to_line(listed, said) for (listed, _), said in zip(placed, extractor.extract(texts), strict=True)]
    path.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
