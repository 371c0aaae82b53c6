"""What queries take as parameters, of what their readers are given."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum


def values(chosen: Iterable[StrEnum] | None) -> list[str] | None:
    """The values of some roles or kinds; None, which stands for all, stays None."""
    return [one.value for one in chosen] if chosen is not None else None
