"""A paper's text cut into pieces, each with all that is marked on it."""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.model import Extraction, Role

LETTERS = {
    Role.INTRODUCES: "I",
    Role.USES: "U",
    Role.COMPARES_WITH: "C",
    Role.EVALUATES_ON: "E",
    Role.STUDIES: "S",
}
CLAIM, REFERENCE = "claim", "reference"


@dataclass(frozen=True, slots=True)
class Mark:
    """Something found from `start` to `end`: `sort` is a role's key, "claim" or "reference", `letter` tells it
    without colour, `told` says what it is."""

    start: int
    end: int
    sort: str
    letter: str
    told: str


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and the marks on all of it, in the order of roles."""

    text: str
    marks: tuple[Mark, ...]


def marks(found: Extraction) -> list[Mark]:
    """Every mention of every link, every claim and every citation, in the order of the text."""
    made = [
        Mark(
            m.start,
            m.end,
            link.role.key,
            LETTERS[link.role],
            f"{link.role.key}: {link.names[0]}, {link.confidence:.2f}",
        )
        for link in found.links
        for m in link.mentions
    ]
    for claim in found.claims:
        words = [claim.metric, claim.subject and f"of {claim.subject}", claim.against and f"against {claim.against}"]
        told = ", ".join(word for word in (*words, claim.on and f"on {claim.on}") if word)
        made.append(Mark(claim.start, claim.end, CLAIM, "#", f"claim: {told or claim.value}"))
    for one in found.references:
        told = " ".join(word for word in (one.author, one.year, one.label) if word)
        made.append(
            Mark(one.start, one.end, REFERENCE, "@", f"citation: {told}" + (f", at {one.name}" if one.name else ""))
        )
    ranks = [role.key for role in LETTERS] + [CLAIM, REFERENCE]
    return sorted(made, key=lambda mark: (mark.start, -mark.end, ranks.index(mark.sort)))


def pieces(text: str, found: Sequence[Mark]) -> Iterator[Piece]:
    """`text` from end to end."""
    cuts = sorted({0, len(text), *(at for mark in found for at in (mark.start, mark.end))})
    open_marks: list[Mark] = []
    waiting = 0
    for start, end in itertools.pairwise(cuts):
        open_marks = [mark for mark in open_marks if mark.end > start]
        while waiting < len(found) and found[waiting].start <= start:
            open_marks.append(found[waiting])
            waiting += 1
        yield Piece(text[start:end], tuple(open_marks))
