"""Arguments that many fields take, with what they mean."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated, TypeVar

import strawberry

from api.graphql.ids import place, split
from graph.errors import UsageError
from graph.model import Kind, Role
from graph.reads.citations import CitationKind
from graph.reads.cooccurrence import CooccurrenceOrder
from graph.reads.pages import Window
from graph.reads.path import LONGEST, TYPES, Key

T = TypeVar("T")
MOST = 100  # things on a page
USUAL = 20
_OTHER_LIST = "after: the cursor is of another list; take endCursor or an edge's cursor from the page before"

First = Annotated[int, strawberry.argument(description=f"How many at most, 0 to {MOST}.")]
After = Annotated[
    str | None, strawberry.argument(description="A cursor: what comes after it. Without it, the start of the list.")
]
Roles = Annotated[
    list[Role] | None, strawberry.argument(description="Only links in one of these roles. Without it, all.")
]
Cooccurrences = Annotated[CooccurrenceOrder, strawberry.argument(description="The order.")]
Kinds = Annotated[
    list[Kind] | None, strawberry.argument(description="Only entities of one of these kinds. Without it, all.")
]
Citations = Annotated[CitationKind, strawberry.argument(description="Only citations that come from there.")]


def window(first: int, after: str | None, key: type = object) -> Window:
    """The window that `first` and `after` ask for; UsageError where they cannot be.

    `key` is what the list's cursors count: places in it (int), or texts that it is ordered by (str).
    """
    if not 0 <= first <= MOST:
        raise UsageError(f"first: {first} is not 0 to {MOST}; take more pages with after")
    found = place(after)
    if found is not None and not isinstance(found[0], key):
        raise UsageError(_OTHER_LIST)
    return Window(first, found)


def chosen(given: Iterable[T] | None) -> tuple[T, ...] | None:
    """What a list says, if it is given."""
    return tuple(given) if given is not None else None


def behind(asked: Window) -> int:
    """How many things a window leaves out where its cursors count places; UsageError where it is no place."""
    if asked.after is None:
        return 0
    last = int(asked.after[0])
    if last < 0:
        raise UsageError(_OTHER_LIST)
    return last + 1


def ends(start: str, end: str, longest: int) -> tuple[Key, Key, int]:
    """The two ends of a path and its greatest length; UsageError where they cannot be."""
    for id in (start, end):
        if split(id)[0] not in TYPES:
            raise UsageError(f"path: {id!r} is none of {', '.join(TYPES)}, which paths lead over")
    if not 1 <= longest <= LONGEST:
        raise UsageError(f"path: maxLength is 1 to {LONGEST}, not {longest}")
    return split(start), split(end), longest
