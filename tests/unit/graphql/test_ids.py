from __future__ import annotations

import pytest

from api.graphql.ids import cursor, node_id, own_id, place, split
from graph.errors import UsageError


@pytest.mark.parametrize("there", [("2025-01-01", "2301.00001"), (17, "kvcache"), (-1, "a"), ("héß", "日本"), ("", "")])
def test_a_cursor_leads_back_to_its_place(there) -> None:
    assert place(cursor(there)) == there


def test_no_cursor_is_no_place() -> None:
    assert place(None) is None


@pytest.mark.parametrize("text", ["", "x", "ä", "!!!", "WzFd", "bnVsbA", "WzEsMl0", "eyJhIjoxfQ"])
def test_what_is_no_cursor_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="no cursor"):
        place(text)


def test_ids_say_what_they_are() -> None:
    assert node_id("paper", "2301.00001") == "paper:2301.00001"
    assert split("paper:10.1/a:b") == ("paper", "10.1/a:b")
    assert split("entity:lora~2") == split("method:lora~2") == ("entity", "lora~2")


@pytest.mark.parametrize("text", ["", "paper", "paper:", "claim:1", ":x"])
def test_what_names_no_type_is_refused(text: str) -> None:
    with pytest.raises(UsageError, match="types are paper, entity"):
        split(text)


def test_own_ids_come_with_or_without_their_type() -> None:
    assert own_id("entity", "entity:ppo") == own_id("entity", "method:ppo") == own_id("entity", "ppo") == "ppo"
    assert own_id("author", "paper:x") == "paper:x"
