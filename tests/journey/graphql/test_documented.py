"""The queries of docs/graphql.md that are answered by more than the five of a frontend, on both engines."""

from __future__ import annotations

from typing import Any

import pytest

from graph.store import Store
from tests.journey.graphql.alike import alike
from tests.journey.test_frontend import queries

ASKED: dict[str, dict[str, Any]] = {
    "Highlighted": {"id": "2601.00001"},
    "RelatedPapers": {"id": "2601.00001"},
    "Versions": {"name": "LoRA"},
    "SearchBox": {"typed": "flashatention"},
    "Faceted": {"text": "attention", "filter": {"kinds": ["METHOD"]}},
}


@pytest.mark.parametrize("name", ASKED)
def test_a_query_of_the_page_is_answered(bundled: Store, name: str) -> None:
    variables = dict(ASKED[name])
    if "id" in variables:
        (row,) = bundled.text_rows("MATCH (p:Paper)-[:CLAIMS]->() RETURN p.id AS id ORDER BY id LIMIT 1", {})
        variables["id"] = row["id"]
    assert all(alike(bundled, queries()[name], variables, trips=9).values())
