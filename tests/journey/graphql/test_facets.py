"""What a search is narrowed by, on both engines: each count is what a search narrowed by it finds."""

from __future__ import annotations

from typing import Any

import pytest

from graph.store import Store
from tests.journey.graphql.alike import alike

QUERY = """query($text: String!, $types: [SearchType!], $filter: SearchFilter) {
    search(text: $text, types: $types, filter: $filter, first: 3) { totalCount nodes {id} facets {
        years {year count} organizations(first: 4) {count organization {handle name}} kinds {kind count}
        roles {role count}}}}"""
MANY = 24  # papers in the ring
KEYS = {"years": "year", "organizations": "organization", "kinds": "kind", "roles": "role"}


def asked(store: Store, text: str, **variables: Any) -> dict[str, Any]:
    found: dict[str, Any] = alike(store, QUERY, {"text": text, **variables}, trips=9)["search"]
    return found


def value(name: str, facet: dict[str, Any]) -> Any:
    found = facet[KEYS[name]]
    return found["handle"] if name == "organizations" else found


@pytest.mark.parametrize("text", ["attention", "model"])
def test_each_count_is_what_a_narrowed_search_finds(bundled: Store, text: str) -> None:
    facets = asked(bundled, text)["facets"]
    assert all(facets[name] for name in ("years", "kinds", "roles")), facets
    for name in KEYS:
        for facet in facets[name][:2]:
            narrowed = asked(bundled, text, filter={name: [value(name, facet)]})
            assert narrowed["totalCount"] == facet["count"], (name, facet)
            assert narrowed["facets"][name] == facets[name], "its own condition does not count here"


def test_conditions_narrow_together(bundled: Store) -> None:
    whole = asked(bundled, "attention")
    methods = asked(bundled, "attention", filter={"kinds": ["METHOD"]})
    assert all(one["id"].startswith("entity:") for one in methods["nodes"])
    year = methods["facets"]["years"][0]  # counted among the methods
    narrowed = asked(bundled, "attention", filter={"kinds": ["METHOD"], "years": [year["year"]]})
    assert 0 < narrowed["totalCount"] == year["count"] < whole["totalCount"]
    assert asked(bundled, "attention", filter={"kinds": ["METHOD"], "organizations": ["nobody"]})["totalCount"] == 0
    assert asked(bundled, "attention", filter={"years": []})["totalCount"] == 0
    assert asked(bundled, "attention", filter={})["totalCount"] == whole["totalCount"]


def test_organisations_are_counted_and_asked_for_by_id_or_handle(ring: Store) -> None:
    facets = asked(ring, "steps")["facets"]
    assert facets["organizations"] == [{"count": MANY, "organization": {"handle": "lab", "name": "The Lab"}}]
    assert facets["years"] == []  # no paper here has a day
    for id in ("lab", "organization:lab"):
        assert asked(ring, "steps", filter={"organizations": [id]})["totalCount"] == MANY


def test_a_search_of_papers_alone_has_facets_too(bundled: Store) -> None:
    found = asked(bundled, "model", types=["PAPER"])
    assert found["facets"]["kinds"] == found["facets"]["roles"] == []
    assert sum(one["count"] for one in found["facets"]["years"]) <= found["totalCount"]


def test_nothing_is_read_for_facets_that_nobody_asks_for(bundled: Store) -> None:
    query = '{search(text: "model", first: 3) {nodes {id}}}'
    assert len(alike(bundled, query, trips=6)["search"]["nodes"]) == 3
