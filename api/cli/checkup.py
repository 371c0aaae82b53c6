"""What `citeweave doctor` looks at: each finding says what was found and, where that is not well, what to do."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from graph.errors import CiteweaveError

if TYPE_CHECKING:
    from api.cli.options import Options

State = Literal["well", "note", "fault"]
_TEXT = ("Language models", "language")  # two texts to read: words and a word


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `advice` is empty where nothing is to be done."""

    what: str
    state: State
    found: str
    advice: str = ""


def findings(options: Options, repair: bool = False) -> Iterator[Finding]:
    """Everything in turn; what needs a store is left out where none can be reached. The store is left as it is,
    unless `repair` asks for what its schema lacks."""
    from api.cli import store_checkup

    yield _python()
    yield _driver()
    yield _engine(options.store_url)
    yield _model()
    try:
        with options.bare(options.store_url) as store:
            yield Finding("store", "well", f"{options.store_url} answers")
            yield from store_checkup.findings(store, repair)
    except CiteweaveError as error:
        yield Finding("store", "fault", f"{options.store_url}: {' '.join(str(error).split())}", _ADVICE)


_ADVICE = (
    "name another store with --store or CITEWEAVE_STORE, or start the one named; "
    "user, password and database of a Neo4j come from NEO4J_USERNAME, NEO4J_PASSWORD and NEO4J_DATABASE"
)


def _python() -> Finding:
    from importlib.metadata import version

    found = f"{platform.python_version()} on {platform.platform()}; citeweave {version('citeweave')}"
    return Finding("Python", "well", found)


def _driver() -> Finding:
    from importlib.metadata import PackageNotFoundError, version

    found = f"neo4j {version('neo4j')}"
    try:
        return Finding("driver", "well", f"{found}, with neo4j-rust-ext {version('neo4j-rust-ext')}")
    except PackageNotFoundError:
        return Finding("driver", "note", found, "install citeweave[fast]: its packing in Rust loads a third faster")


def _engine(url: str) -> Finding:
    from importlib.metadata import PackageNotFoundError, version

    try:
        return Finding("embedded engine", "well", f"ArcadeDB {version('arcadedb-embedded')}")
    except PackageNotFoundError:
        needed = url.startswith("embedded:")
        advice = "install citeweave[embedded] (Linux with glibc 2.34 or newer, Apple silicon, Windows), or use a Neo4j"
        return Finding("embedded engine", "fault" if needed else "note", "not installed", advice if needed else "")


def _model() -> Finding:
    """Reads a text with the model, so that missing or broken weights and a processor that cannot are found."""
    from loaders.extract.nlp import Extractor

    extractor = Extractor()
    try:
        list(extractor.extract([_TEXT]))
    except (CiteweaveError, OSError, ImportError) as error:
        return Finding("extraction model", "fault", str(error), "install citeweave again: its weights are part of it")
    return Finding("extraction model", "well", f"{extractor.model} reads")
