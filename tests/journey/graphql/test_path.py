"""Shortest paths: as short as a search through the whole graph finds them, and the same on both engines."""

from __future__ import annotations

import asyncio
from collections import defaultdict, deque
from itertools import product
from typing import Any

import pytest

from api.graphql.execute import Executor
from api.graphql.schema import build
from graph.errors import UsageError
from graph.reads import path as paths
from graph.reads.path import LONGEST, Key, Relationship, path
from graph.store import Store
from tests.contract import small_graph
from tests.journey.graphql.alike import alike

QUERY = """query($from: ID!, $to: ID!, $most: Int! = 4) {path(from: $from, to: $to, maxLength: $most) {
  length
  start { __typename id ... on Author { name } }
  steps { relationship forward node { __typename id ... on Paper { title } ... on Entity { name kind } } }
}}"""
TYPES = "|".join(Relationship)
KEPT: dict[Any, Any] = {}
Edges = dict[Key, set[tuple[Relationship, bool, Key]]]


@pytest.fixture
def small(store: Store) -> Store:
    small_graph.load(store)
    return store


def edges(store: Store) -> Edges:
    """What is next to each thing, read in one go."""
    found: Edges = defaultdict(set)
    text = f"MATCH (a)-[r:{TYPES}]->(b) RETURN labels(a) AS of, a.id AS a, type(r) AS r, labels(b) AS at, b.id AS b"
    for row in store.text_rows(text, {}):
        one, other = (_type(row["of"]), row["a"]), (_type(row["at"]), row["b"])
        found[one].add((Relationship(row["r"]), True, other))
        found[other].add((Relationship(row["r"]), False, one))
    return found


def _type(labels: list[str]) -> str:
    return next(type for type in paths.TYPES if type.capitalize() in labels)


def distances(known: Edges, start: Key) -> dict[Key, int]:
    far, queue = {start: 0}, deque([start])
    while queue:
        at = queue.popleft()
        for _, _, other in known[at]:
            if other not in far:
                far[other] = far[at] + 1
                queue.append(other)
    return far


def test_every_path_is_a_shortest_one_and_walks_what_is_there(small: Store) -> None:
    known = edges(small)
    ends = sorted(known)[::3]
    assert {type for type, _ in ends} == set(paths.TYPES)
    for start, end in product(ends, ends):
        found = path(small, start, end, LONGEST)
        far = distances(known, start).get(end)
        assert (found is None) is (far is None or far > LONGEST)
        if found:
            assert len(found.steps) == far
            at = start
            for step in found.steps:
                assert (step.relationship, step.forward, step.to) in known[at]
                at = step.to
            assert at == end
            assert KEPT.setdefault((start, end), found) == found  # on the other engine too
            assert far == 0 or path(small, start, end, far - 1 or 1) == (found if far == 1 else None)


def test_a_path_as_it_is_told(small: Store) -> None:
    found = alike(small, QUERY, {"from": "author:ann-lee", "to": "dataset:hive"}, trips=5)["path"]
    assert found == {
        "length": 2,
        "start": {"__typename": "Author", "id": "author:ann-lee", "name": "Ann Lee"},
        "steps": [
            {
                "relationship": "AUTHORED_BY",
                "forward": False,
                "node": {"__typename": "Paper", "id": "paper:10.1000/cove", "title": "Cove, a Model"},
            },
            {
                "relationship": "EVALUATES_ON",
                "forward": True,
                "node": {"__typename": "Dataset", "id": "entity:hive", "name": "Hive", "kind": "DATASET"},
            },
        ],
    }
    assert alike(small, QUERY, {"from": "entity:hive", "to": "entity:hive"}, trips=2)["path"]["steps"] == []
    for nothing in ("entity:nothing", "paper:nothing"):
        assert alike(small, QUERY, {"from": nothing, "to": "entity:hive"}, trips=2) == {"path": None}
        assert alike(small, QUERY, {"from": nothing, "to": nothing}, trips=2) == {"path": None}
    assert alike(small, QUERY, {"from": "author:ann-lee", "to": "entity:hive", "most": 1}, trips=2) == {"path": None}


@pytest.mark.parametrize(
    ("asked", "why"),
    [
        ({"from": "entity:hive", "to": "listing:x"}, "is none of paper, entity, author"),
        ({"from": "hive", "to": "entity:hive"}, "is no id"),
        ({"from": "entity:hive", "to": "entity:maze", "most": 7}, "maxLength is 1 to 6"),
        ({"from": "entity:hive", "to": "entity:maze", "most": 0}, "maxLength is 1 to 6"),
    ],
)
def test_what_no_path_is_looked_for_between(embedded: Store, asked: dict[str, Any], why: str) -> None:
    answer = asyncio.run(Executor(build(), embedded).answer(QUERY, asked))
    assert answer.errors
    assert why in answer.errors[0]["message"]
    assert answer.errors[0]["extensions"]["code"] == "USAGE_ERROR"


def test_a_front_that_grows_too_wide_is_not_gone_on_from(small: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(paths, "FRONT", 1)
    with pytest.raises(UsageError, match=r"none of fewer than \d steps, and more than 1 things"):
        path(small, ("author", "ann-lee"), ("entity", "engine"), LONGEST)
