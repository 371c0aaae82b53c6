"""Pages of long lists: what is asked for, what comes back, and how many wants share one statement.

A reader takes the store and the keys asked for, and gives a mapping from each key that has something; keys
that differ in the parent alone are answered by one statement.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

T = TypeVar("T")
K = TypeVar("K", bound=Hashable)
S = TypeVar("S", bound=Hashable)

Place = tuple[str | int | float, str]
"""Where something stands in an ordered list: the value it is ordered by, and its id."""


@dataclass(frozen=True, slots=True)
class Window:
    """At most `first` of a list, from just behind the place `after` on."""

    first: int
    after: Place | None = None

    @property
    def params(self) -> dict[str, Any]:
        """Parameters of a paging query; one more than wanted is asked for, to see whether more follow."""
        key, id = self.after or (None, None)
        return {"afterKey": key, "afterId": id, "limit": self.first + 1}


@dataclass(frozen=True, slots=True)
class Placed(Generic[T]):
    """Something in its place."""

    place: Place
    item: T


@dataclass(frozen=True, slots=True)
class Page(Generic[T]):
    """Part of a list, in order, and whether more follows."""

    items: tuple[Placed[T], ...] = ()
    more: bool = False


def page(window: Window, found: Iterable[Placed[T]]) -> Page[T]:
    """The page that rows for `window.params` make."""
    items = tuple(found)
    return Page(items[: window.first], len(items) > window.first)


def shared(keys: Iterable[K], by: Callable[[K], S]) -> dict[S, list[K]]:
    """The keys in groups that one statement answers."""
    groups: dict[S, list[K]] = defaultdict(list)
    for key in keys:
        groups[by(key)].append(key)
    return groups


def by_parent(rows: Iterable[Mapping[str, Any]], parent: str) -> dict[str, list[Mapping[str, Any]]]:
    """Rows by the column that names their parent, in their order."""
    groups: dict[str, list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[row[parent]].append(row)
    return groups


def by_pair(rows: Iterable[Mapping[str, Any]]) -> dict[tuple[str, str], list[Mapping[str, Any]]]:
    """Rows by their columns `one` and `other`, in their order."""
    groups: dict[tuple[str, str], list[Mapping[str, Any]]] = defaultdict(list)
    for row in rows:
        groups[row["one"], row["other"]].append(row)
    return groups
