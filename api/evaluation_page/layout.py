"""What an evaluation is shown as, whatever shows it: sections of paragraphs and tables of texts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A quote in its sentence."""

    before: str
    quote: str
    after: str


Cell = str | Excerpt


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under `heads`; the columns whose places are in `texts` stand to the left, the others hold numbers."""

    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]
    texts: frozenset[int] = frozenset({0})


@dataclass(frozen=True, slots=True)
class Section:
    """A heading, then paragraphs and tables in order."""

    title: str
    parts: Sequence[str | Table]


@dataclass(frozen=True, slots=True)
class Page:
    """The whole: what was evaluated, then sections."""

    title: str
    paragraphs: Sequence[str]
    sections: Sequence[Section]
