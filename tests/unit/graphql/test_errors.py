from __future__ import annotations

import pytest

from api.graphql.errors import code
from graph.errors import NotFound, QueryError, StoreUnavailable, UsageError


@pytest.mark.parametrize(
    ("error", "told"),
    [
        (UsageError("x"), "USAGE_ERROR"),
        (StoreUnavailable("x"), "STORE_UNAVAILABLE"),
        (NotFound("x"), "NOT_FOUND"),
        (QueryError("x"), "QUERY_ERROR"),
    ],
)
def test_codes_are_the_classes_in_capitals(error, told: str) -> None:
    assert code(error) == told
