"""Real engines for the tests: the embedded one always, a real Neo4j wherever one is or can be started."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph import schema
from graph.store import Store


@pytest.fixture(scope="session")
def embedded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    with Store.open(f"embedded:{tmp_path_factory.mktemp('embedded')}") as store:
        yield store


@pytest.fixture(scope="session")
def neo4j(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    url = os.environ.get("CITEWEAVE_TEST_NEO4J")
    if not url:
        pytest.skip("no Neo4j: set CITEWEAVE_TEST_NEO4J")
    password = os.environ.get("NEO4J_PASSWORD", "citeweave-test")
    with Store.open(url, password=password) as store:
        yield store


@pytest.fixture(params=["embedded", "neo4j"])
def store(request: pytest.FixtureRequest) -> Store:
    """An empty graph with its schema, on each engine in turn."""
    store: Store = request.getfixturevalue(request.param)
    store.text_rows("MATCH (n) DETACH DELETE n", {})
    schema.ensure(store)
    return store


@pytest.fixture(scope="session")
def real_seeds() -> Path:
    """The real pages, which stay outside the project."""
    folder = os.environ.get("CITEWEAVE_REAL_SEEDS")
    if not folder:
        pytest.skip("the real pages are not here: set CITEWEAVE_REAL_SEEDS")
    return Path(folder)
