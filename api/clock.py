"""The time of loading."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """This moment as ISO text, to the second, in UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
