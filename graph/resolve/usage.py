"""How papers link to things under names: what every conclusion about entities is drawn from."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Kind
from graph.resolve.folding import spelling
from graph.resolve.names import form

Names = tuple[str, ...]
Use = tuple[Names, str]
"""The names that papers join, and the paper's id where it is asked paper by paper; else empty."""


@dataclass(frozen=True, slots=True)
class Usage:
    """How often papers link under `names` with one `kind`: `edges` of them, `weight` the sum of their kinds'
    confidences in thousandths, `introduced` by so many. A studied concept has kind CONCEPT.

    Where a name is in doubt, one for each `paper`, with its `text`.
    """

    names: Names
    kind: Kind
    edges: int
    weight: int
    introduced: int = 0
    paper: str = ""
    text: str = ""

    @property
    def use(self) -> Use:
        """What its meaning is asked by."""
        return (self.names, self.paper)


def longest(names: Names) -> str:
    """The longest of the names that a paper joins, by its normalised form."""
    return names[0] if len(names) == 1 else max(names, key=lambda name: (len(form(name)), form(name), name))


def long_and_shorts(names: Names) -> tuple[str, frozenset[str]]:
    """The spelling of the longest of the names, and those of the others."""
    long = spelling(longest(names))
    return long, frozenset(spelling(name) for name in names) - {long}
