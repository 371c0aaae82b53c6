from __future__ import annotations

from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.resolve.spelling import forgiven, respelled, slips


@pytest.mark.parametrize(
    ("typed", "name", "most", "expected"),
    [
        ("flashatention", "flashattention", 2, 1),
        ("flashatention", "flashattention2", 2, 1),  # a beginning is enough
        ("lowrankadaptaton", "lowrankadaptation", 2, 1),
        ("atrai", "atari", 1, 1),  # two neighbours that changed places
        ("lora", "lora", 0, 0),
        ("lora", "lorahub", 0, 0),
        ("lora", "lor", 1, 1),
        ("bert", "gpt4", 1, None),
        ("transfromrr", "transformer", 2, 2),
    ],
)
def test_slips_are_counted(typed: str, name: str, most: int, expected: int | None) -> None:
    assert slips(typed, name, most) == expected


def test_short_and_endless_texts_are_not_guessed_at() -> None:
    assert [forgiven(text) for text in ("", "m", "lor", "lora", "attentio", "x" * 200)] == [0, 0, 0, 1, 2, 0]


WORDS = st.text("abc", max_size=7)


@settings(deadline=None)
@given(WORDS, WORDS, st.integers(0, 2))
def test_slips_are_the_least_over_all_beginnings(typed: str, name: str, most: int) -> None:
    least = min(distance(typed, name[:end]) for end in range(len(name) + 1))
    assert slips(typed, name, most) == (least if least <= most else None)


@settings(deadline=None)
@given(st.text("ab", min_size=1, max_size=6))
def test_what_is_respelled_is_one_slip_away(typed: str) -> None:
    found = respelled(typed, 3)
    assert typed not in found
    assert all(distance(typed, one) == 1 for one in found)


@cache
def distance(one: str, other: str) -> int:
    """The textbook's recursion."""
    if not one or not other:
        return len(one) + len(other)
    least = min(
        distance(one[:-1], other) + 1,
        distance(one, other[:-1]) + 1,
        distance(one[:-1], other[:-1]) + (one[-1] != other[-1]),
    )
    if len(one) > 1 and len(other) > 1 and one[-1] == other[-2] and one[-2] == other[-1]:
        least = min(least, distance(one[:-2], other[:-2]) + 1)
    return least
