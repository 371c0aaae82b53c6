"""What `citeweave doctor` looks at: each finding says what was found and, where that is not well, what to do."""

from __future__ import annotations

import platform
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from graph.errors import CiteweaveError, StoreError

if TYPE_CHECKING:
    from api.cli.options import Options
    from graph.store import Store

State = Literal["well", "note", "fault"]
_TEXT = ("Language models", "language")  # two texts to read: words and a word


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing looked at. `advice` is empty where nothing is to be done."""

    what: str
    state: State
    found: str
    advice: str = ""


def findings(options: Options) -> Iterator[Finding]:
    """Everything in turn; what needs a store is left out where none can be reached."""
    yield _python()
    yield _engine(options.store_url)
    yield _model()
    try:
        with options.opened() as store:
            yield Finding("store", "well", f"{options.store_url} answers")
            yield from _inside(store)
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


def _inside(store: Store) -> Iterator[Finding]:
    from graph import schema
    from graph.reads.stats import stats

    if store.engine == "neo4j":
        (server,) = store.rows("graph.server")
        found = f"{server['name']} {server['version']} {server['edition']}"
        yield _server(found, server["version"])
    yield Finding("schema", "well", f"version {schema.marked(store)}")
    try:
        for name in ("search.papers", "search.entities"):
            store.rows(name, text=_TEXT[1], limit=1)
        yield Finding("full-text indexes", "well", "answer")
    except StoreError as error:
        yield Finding("full-text indexes", "fault", str(error), "let citeweave make them: its user must own the schema")
    held = stats(store)
    found = f"{held.papers:,} papers, {held.entities:,} entities, {held.citations:,} citations"
    empty = "load something: citeweave load PATH, or look at the bundled papers: citeweave demo"
    yield Finding("graph", "well" if held.papers else "note", found, "" if held.papers else empty)


def _server(found: str, version: str) -> Finding:
    known = tuple(int(part) for part in version.split(".")[:2] if part.isdigit())
    if known < (5, 26):
        return Finding("server", "fault", found, "citeweave needs Neo4j 5.26 or newer")
    return Finding("server", "well", found)
