"""What was made before, kept for the keys that were asked for last."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Generic, TypeVar

K = TypeVar("K", bound=Hashable)
V = TypeVar("V")


class Kept(Generic[K, V]):
    """Remembers what was made for the last so many keys."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._made: OrderedDict[K, V] = OrderedDict()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """What was made for the key, now if need be."""
        try:
            self._made.move_to_end(key)
            return self._made[key]
        except KeyError:
            made = self._made[key] = make()
            if len(self._made) > self._most:
                self._made.popitem(last=False)
            return made

    def put(self, key: K, made: V) -> None:
        """Remember this for the key."""
        self.get(key, lambda: made)
        self._made[key] = made
