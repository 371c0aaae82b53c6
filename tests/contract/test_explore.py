"""The exploration queries on the bundled corpus: as they stand each answers, and the same on both engines."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

from graph import catalog
from graph.store import Row, Store

DOCS = Path(__file__).parents[2] / "docs"
QUERIES = {name: query for name, query in sorted(catalog.queries().items()) if name.startswith("explore.")}
WITHOUT = {"explore.author_methods": "the bundled pages name no authors"}
ALL = 100_000
KEPT: dict[str, list[Row]] = {}


def test_there_are_enough_to_explore_with() -> None:
    assert len(QUERIES) >= 36
    needed = [name for name, q in QUERIES.items() if any(f.default is None and not f.optional for f in q.params)]
    assert needed == [], "these do not run as they stand"


@pytest.mark.parametrize("name", QUERIES)
def test_an_exploration_query_answers_the_same_on_both_engines(bundled: Store, name: str) -> None:
    rows = bundled.rows(name)
    assert bool(rows) is (name not in WITHOUT)
    columns = [field.name for field in QUERIES[name].returns]
    assert all(list(row) == columns for row in rows)
    limited = any(field.name == "limit" for field in QUERIES[name].params)
    whole = bundled.rows(name, limit=ALL) if limited else rows
    assert whole[: len(rows)] == rows
    assert KEPT.setdefault(name, whole) == whole


def test_a_name_may_be_spelled_in_any_way(bundled: Store) -> None:
    as_kept = bundled.rows("explore.compared_with", name="ppo")
    for name in ("PPO", "Proximal Policy Optimization", "proximal-policy  optimizations"):
        assert bundled.rows("explore.compared_with", name=name) == as_kept
    assert bundled.rows("explore.compared_with", name="PPQ") == []


def test_the_page_of_queries_is_fresh(bundled: Store) -> None:
    spec = importlib.util.spec_from_file_location("queries", DOCS / "queries.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    assert module.page(bundled) == (DOCS / "queries.md").read_text("utf-8"), "run `make docs`"
