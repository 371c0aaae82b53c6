"""A moment: what texts mean one, and what it reaches."""

from __future__ import annotations

import pytest

from graph.errors import UsageError
from graph.moment import Moment, asked, moment


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("2025-06-30", Moment("2025-06-30")),
        ("2025-06", Moment("2025-06")),
        ("2025", Moment("2025")),
        ("loaded:2025-06-30", Moment("2025-06-30", loaded=True)),
        ("loaded:2025-06-30T12:30", Moment("2025-06-30T12:30", loaded=True)),
        ("2025-06-30T12:30", None),  # papers are published on days
        ("20250630", None),
        ("papers.jsonl", None),
        ("embedded:2025", None),
        ("", None),
    ],
)
def test_a_text_means_a_moment_or_none(text: str, found: Moment | None) -> None:
    assert moment(text) == found
    assert found is None or str(found) == text


@pytest.mark.parametrize("text", ["2025-02-30", "2025-13", "loaded:2025-01-01T25"])
def test_a_day_that_no_calendar_has_is_told(text: str) -> None:
    with pytest.raises(UsageError, match="is no day"):
        moment(text)


@pytest.mark.parametrize(
    ("until", "time", "reached"),
    [
        ("2025-06-30", "2025-06-30", True),
        ("2025-06-30", "2025-07-01", False),
        ("2025-06", "2025-06-30", True),
        ("2025", "2025-12-31T23:59:59+00:00", True),
        ("2025-06-30T12", "2025-06-30T12:59:59+00:00", True),
        ("2025-06-30T12", "2025-06-30T13:00:00+00:00", False),
    ],
)
def test_the_end_of_what_is_named_is_meant(until: str, time: str, reached: bool) -> None:
    assert Moment(until).reaches(time) is reached


def test_what_is_asked_must_be_a_day_and_of_a_command_that_reads() -> None:
    assert asked("2025", reads=True) == Moment("2025")
    with pytest.raises(UsageError, match="write 2025-06-30"):
        asked("yesterday", reads=True)
    with pytest.raises(UsageError, match="read the graph"):
        asked("2025", reads=False)
