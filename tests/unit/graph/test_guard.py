from __future__ import annotations

import pytest

from graph.errors import QueryError
from graph.guard import check_read_only
from tests.attacks import READS, WRITES


@pytest.mark.parametrize("text", READS)
def test_what_reads_is_let_through(text: str) -> None:
    check_read_only(text)


@pytest.mark.parametrize(("text", "named"), WRITES.items())
def test_what_writes_or_is_unknown_is_refused_by_name(text: str, named: str) -> None:
    with pytest.raises(QueryError, match=named.replace("(", r"\(")):
        check_read_only(text)
