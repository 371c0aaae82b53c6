"""The statements that some piece of work sends to the database, for whoever wants to see them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from typing import Any

_watched: ContextVar[list[Statement] | None] = ContextVar("watched", default=None)


@dataclass(frozen=True, slots=True)
class Statement:
    """Cypher as it was sent."""

    text: str
    parameters: Mapping[str, Any]


@contextmanager
def watching() -> Iterator[list[Statement]]:
    """The statements that this context sends meanwhile, in the threads and tasks that it starts too."""
    seen: list[Statement] = []
    token = _watched.set(seen)
    try:
        yield seen
    finally:
        _watched.reset(token)


def note(text: str, parameters: Mapping[str, Any]) -> None:
    """A statement is being sent."""
    seen = _watched.get()
    if seen is not None:
        seen.append(Statement(text, parameters))
