"""What a search box suggests as one types, on both engines: names that begin so, else those that are misspelled."""

from __future__ import annotations

from typing import Any

import pytest

from graph.model import Kind
from graph.reads import suggest as reads
from graph.resolve.names import form
from graph.store import Store
from tests.journey.graphql.alike import alike

QUERY = """query($text: String!, $kinds: [Kind!], $first: Int! = 5) {
    suggest(text: $text, kinds: $kinds, first: $first) {name slips entity {__typename id name}}}"""


def asked(store: Store, text: str, trips: int, **variables: Any) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = alike(store, QUERY, {"text": text, **variables}, trips)["suggest"]
    return found


def test_names_that_begin_so_come_in_three_trips(bundled: Store) -> None:
    for text in ("l", "lo", "lor"):
        found = asked(bundled, text, trips=3)
        assert found, text
        assert {one["slips"] for one in found} == {0}
    assert found[0] == {
        "name": "LoRA",
        "slips": 0,
        "entity": {"__typename": "Method", "id": "entity:lora", "name": "LoRA"},
    }
    assert asked(bundled, "low-rank ada", trips=3)[0]["entity"]["id"] == "entity:lora"  # by an alias


@pytest.mark.parametrize(
    ("text", "id", "slips"),
    [
        ("flashatention", "flashattention", 1),
        ("FlashAtention", "flashattention", 1),
        ("flash atentoin", "flashattention", 2),
        ("Low Rank Adaptaton", "lora", 1),
        ("lfashattention", "flashattention", 1),  # a slip at the very beginning
        ("trasnformer", "transformer", 1),
    ],
)
def test_slips_of_the_keyboard_are_seen_through(bundled: Store, text: str, id: str, slips: int) -> None:
    first = asked(bundled, text, trips=6)[0]
    assert (first["entity"]["id"], first["slips"]) == (f"entity:{id}", slips)


def test_a_name_that_begins_so_is_no_slip(bundled: Store) -> None:
    assert {one["slips"] for one in asked(bundled, "flashatt", trips=3)} == {0}


@pytest.mark.parametrize(
    "text", ["", " ", "\t!?", '+-&&||!(){}[]^"~*?:\\/', "AND OR NOT", "x" * 1000, "lo ra " * 170, "大", "\0"]
)
def test_whatever_is_typed_is_answered(bundled: Store, text: str) -> None:
    asked(bundled, text, trips=6)


def test_kinds_narrow_and_first_bounds(bundled: Store) -> None:
    found = asked(bundled, "a", trips=3, kinds=["DATASET"], first=3)
    assert len(found) == 3
    assert {one["entity"]["__typename"] for one in found} == {"Dataset"}
    assert asked(bundled, "a", trips=3, first=0) == []
    assert reads.suggest(bundled, "lora", [Kind.DATASET], 5) == ()


def test_a_search_sees_through_slips_where_it_finds_nothing_else(bundled: Store) -> None:
    query = "query($text: String!) {search(text: $text, types: [METHOD]) {edges {score node {id}}}}"
    edges = alike(bundled, query, {"text": "flashatention"}, trips=8)["search"]["edges"]
    assert edges[0] == {"score": 0.6, "node": {"id": "entity:flashattention"}}


def test_a_prefix_of_too_many_names_is_asked_for_with_more_letters(
    bundled: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(reads, "MOST", 20)
    monkeypatch.setattr(reads, "MOST_OF_ONE", 20)
    assert len(bundled.rows("search.begins", form="l", most=20)) == 20
    found = asked(bundled, "lo", trips=3)
    assert "LoRA" in [one["name"] for one in found]
    assert {len(form(one["name"])) for one in asked(bundled, "l", trips=3)} <= {1, 2, 3}
