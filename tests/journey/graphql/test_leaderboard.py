"""Leaderboards on both engines: what can be put in one order, and in which."""

from __future__ import annotations

from typing import Any

import pytest

from graph.model import Claim, Direction, Extraction, Kind, Link, Listed, Listing, Mention, Record, Role
from graph.store import Store
from graph.write import Span, Writer
from tests.journey.graphql.alike import alike

PAGE = Listing("d" * 64, "maze.jsonl")
UP, DOWN = Direction.HIGHER, Direction.LOWER
CLAIMS: list[tuple[str | None, str, float | None, str | None, Direction | None]] = [
    ("accuracy", "91.5%", 91.5, "%", None),
    ("Accuracy", "88%", 88.0, "%", None),
    ("accuracy", "93.0%", 93.0, "%", None),
    ("accuracy", "3.1%", 3.1, "%", UP),
    ("accuracy", "12%", 12.0, "%", UP),
    ("accuracy", "80% to 90%", 90.0, "%", UP),
    ("latency", "7 ms", 7.0, "ms", None),
    ("latency", "4 ms", 4.0, "ms", None),
    ("latency", "40%", 40.0, "%", DOWN),
    (None, "+2 points", 2.0, "points", None),
    ("latency", "9 ms", 9.0, "ms", DOWN),  # a latency of 9 ms: what was reached, whatever word says less nearby
    ("accuracy", "99%", 99.0, "%", None),
]
QUERY = """query($dataset: String!, $metric: String, $kind: ResultKind, $first: Int! = 20, $after: String) {
  leaderboard(dataset: $dataset, metric: $metric, kind: $kind, first: $first, after: $after) {
    totalCount
    dataset { __typename name }
    boards { metric unit kind direction lowestFirst results }
    edges {
      cursor rank board { metric kind } paper { paperId }
      node { value subject { name } evidence { quote before } }
    }
    pageInfo { hasNextPage hasPreviousPage endCursor }
  }
}"""


def record(index: int) -> Record:
    place = "Hill" if index == len(CLAIMS) - 1 else "Maze"
    words = "has a lower latency of" if CLAIMS[index][1] == "9 ms" else "comes to"
    return Record(title=f"Walker{index}", abstract=f"Walker{index} {words} {CLAIMS[index][1]} on {place}.")


def said(index: int) -> Extraction:
    paper, (metric, value, number, unit, direction) = record(index), CLAIMS[index]
    at, made = paper.text.index(value), f"Walker{index}"
    place = paper.text.rsplit(" ", 1)[1].rstrip(".")
    links = [(Role.INTRODUCES, Kind.METHOD, made), (Role.EVALUATES_ON, Kind.DATASET, place)]
    claim = Claim(metric, value, at, at + len(value), number, unit, direction, subject=made, on=place)
    return Extraction(
        "test-1",
        tuple(Link(role, (name,), kind, 1.0, 0.9, (_mention(paper, name),)) for role, kind, name in links),
        claims=(claim,),
    )


def _mention(paper: Record, name: str) -> Mention:
    return Mention(name, paper.text.index(name), paper.text.index(name) + len(name))


@pytest.fixture
def maze(store: Store) -> Store:
    listed = [Listed(PAGE, index, record(index)) for index in range(len(CLAIMS))]
    extractions = {record(index).text: said(index) for index in range(len(CLAIMS))}
    Writer(store, lambda: "2026-01-01T00:00:00Z", {}).load(listed, extractions, [Span(PAGE, 0, len(CLAIMS))])
    return store


def board(store: Store, **asked: Any) -> dict[str, Any]:
    found: dict[str, Any] = alike(store, QUERY, {"dataset": "MAZE", **asked}, trips=3)["leaderboard"]
    return found


def test_each_board_has_its_own_order(maze: Store) -> None:
    found = board(maze)
    assert found["dataset"] == {"__typename": "Dataset", "name": "Maze"}
    assert found["totalCount"] == 11  # the one on Hill is not there
    told = [
        (edge["board"]["kind"], edge["board"]["metric"], edge["rank"], edge["node"]["value"]) for edge in found["edges"]
    ]
    assert told == [
        ("SCORE", "accuracy", 1, "93.0%"),
        ("SCORE", "accuracy", 2, "91.5%"),
        ("SCORE", "accuracy", 3, "88%"),
        ("SCORE", "latency", 1, "4 ms"),  # less is better
        ("SCORE", "latency", 2, "7 ms"),
        ("SCORE", "latency", 3, "9 ms"),
        ("CHANGE", "accuracy", 1, "12%"),
        ("CHANGE", "accuracy", 2, "3.1%"),
        ("CHANGE", None, 1, "+2 points"),
        ("SPAN", "accuracy", 1, "80% to 90%"),
        ("CHANGE", "latency", 1, "40%"),
    ]
    shared = {"metric": "latency", "unit": "ms", "direction": None, "kind": "SCORE"}
    assert {**shared, "lowestFirst": True, "results": 3} in found["boards"]
    assert sum(one["results"] for one in found["boards"]) == 11
    assert found["edges"][0]["node"]["subject"] == {"name": "Walker2"}
    assert found["edges"][0]["node"]["evidence"] == {"quote": "93.0%", "before": "Walker2 comes to "}


def test_one_metric_and_one_kind_spelled_anyhow(maze: Store) -> None:
    found = board(maze, metric=" ACCURACY", kind="CHANGE")
    assert [edge["node"]["value"] for edge in found["edges"]] == ["12%", "3.1%"]
    assert [one["direction"] for one in found["boards"]] == ["HIGHER"]
    assert board(maze, metric="bleu")["boards"] == []


def test_pages_go_on_where_the_last_one_ended(maze: Store) -> None:
    whole = board(maze)["edges"]
    seen: list[Any] = []
    after = None
    while True:
        page = board(maze, first=4, after=after)
        assert page["totalCount"] == 11
        seen += page["edges"]
        after = page["pageInfo"]["endCursor"]
        if not page["pageInfo"]["hasNextPage"]:
            break
    assert seen == whole


def test_what_nobody_measured_on_is_empty(maze: Store) -> None:
    for name in ("Walker1", "nowhere", ""):
        found = board(maze, dataset=name)
        assert (found["totalCount"], found["boards"], found["edges"]) == (0, [], [])
    assert board(maze, dataset="nowhere")["dataset"] is None
