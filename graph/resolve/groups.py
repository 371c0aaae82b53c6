"""Disjoint sets: which members belong together, whatever the order in which that was said."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)


class Groups(Generic[K]):
    """Members, each alone at first; `join_all` puts some into one group (union-find, Tarjan 1975)."""

    def __init__(self, members: Iterable[K]) -> None:
        self._parent: dict[K, K] = {member: member for member in members}

    def __contains__(self, member: object) -> bool:
        """Whether it is one of the members."""
        return member in self._parent

    def root(self, member: K) -> K:
        """The member that stands for `member`'s group."""
        while self._parent[member] != member:
            self._parent[member] = member = self._parent[self._parent[member]]
        return member

    def join_all(self, members: Iterable[K]) -> None:
        """Put all of `members` into one group."""
        roots = [self.root(member) for member in members]
        for root in roots[1:]:
            self._parent[self.root(root)] = self.root(roots[0])

    def by_root(self) -> dict[K, list[K]]:
        """The groups by the member that stands for each, members in the order they were given."""
        groups: dict[K, list[K]] = {}
        for member in self._parent:
            groups.setdefault(self.root(member), []).append(member)
        return groups
