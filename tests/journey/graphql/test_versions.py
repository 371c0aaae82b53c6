"""What is a version of what, read from the graph's own edges, on both engines."""

from __future__ import annotations

from typing import Any

from graph.store import Store
from tests.journey.graphql.alike import alike

QUERY = """query($id: ID!, $after: String) {entity(id: $id) {versionOf {name} versions(first: 2, after: $after) {
    totalCount nodes {name versionOf {name}} pageInfo {hasNextPage endCursor}}}}"""
EDGES = """UNWIND $pairs AS pair MATCH (version:Entity {id: pair[0]}) MATCH (family:Entity {id: pair[1]})
    CREATE (version)-[:VERSION_OF]->(family)"""


def test_versions_are_paged_and_lead_back(ring: Store) -> None:
    versions = ["netb1", "netc1", "netd1"]
    ring.text_rows(EDGES, {"pairs": [[version, "neta1"] for version in versions]})

    def page(after: str | None = None) -> dict[str, Any]:
        found: dict[str, Any] = alike(ring, QUERY, {"id": "entity:neta1", "after": after})["entity"]
        return found

    first = page()
    assert (first["versionOf"], first["versions"]["totalCount"]) == (None, 3)
    assert first["versions"]["pageInfo"]["hasNextPage"] is True
    rest = page(first["versions"]["pageInfo"]["endCursor"])
    assert rest["versions"]["pageInfo"]["hasNextPage"] is False
    nodes = first["versions"]["nodes"] + rest["versions"]["nodes"]
    assert nodes == [{"name": name, "versionOf": {"name": "NetA1"}} for name in ("NetB1", "NetC1", "NetD1")]


def test_without_edges_there_is_none(ring: Store) -> None:
    found = alike(ring, QUERY, {"id": "entity:ppo"})["entity"]
    assert (found["versionOf"], found["versions"]["totalCount"], found["versions"]["nodes"]) == (None, 0, [])
