"""Where the members of a family stand in its tree: in columns of years from left to right, ancestors first."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.reads.entities import Entity
from graph.reads.lineage import Family

UNDATED = "undated"
_SWEEPS = 6
_ARXIV = re.compile(r"(\d\d)\d\d\.\d{4,5}")


@dataclass(frozen=True, slots=True)
class Tree:
    """For each member its column and its row there, both from 0, and for each column its year."""

    places: Mapping[str, tuple[int, int]]
    years: tuple[str, ...]

    @property
    def rows(self) -> int:
        """How many members the fullest column has."""
        return 1 + max(row for _, row in self.places.values())


def layout(family: Family) -> Tree:
    """A year takes as many columns as there are generations in it; in a column, members stand near their kin."""
    year = {id: _year(member) for id, member in family.members.items()}
    older: dict[str, list[str]] = {id: [] for id in family.members}
    younger: dict[str, list[str]] = {id: [] for id in family.members}
    for one in family.descents:
        older[one.entity].append(one.basis)
        younger[one.basis].append(one.entity)
    generation = {id: _generation(id, older, year, {}) for id in family.members}
    columns = sorted({(year[id], generation[id]) for id in family.members}, key=_order)
    members: list[list[str]] = [[] for _ in columns]
    for id in sorted(family.members):
        members[columns.index((year[id], generation[id]))].append(id)
    rows = _rows(members, older, younger)
    places = {id: (column, rows[id]) for column, ids in enumerate(members) for id in ids}
    return Tree(places, tuple(year for year, _ in columns))


def _year(member: Entity) -> str:
    """When it was first seen, else when the paper that introduced it came to arXiv, as its identifier says."""
    if member.first_seen:
        return member.first_seen[:4]
    found = _ARXIV.fullmatch(member.introduced_by or "")
    return f"20{found[1]}" if found else UNDATED


def _order(column: tuple[str, int]) -> tuple[bool, str, int]:
    """What nobody has dated stands before all years: mostly it is what others build on."""
    year, generation = column
    return (year != UNDATED, year, generation)


def _generation(id: str, older: Mapping[str, Sequence[str]], year: Mapping[str, str], seen: Mapping[str, None]) -> int:
    """How many ancestors of the same year stand in a line before it; a circle, by a version's name, is cut."""
    before = [other for other in older[id] if year[other] == year[id] and other not in seen and other != id]
    return max((1 + _generation(other, older, year, {**seen, id: None}) for other in before), default=0)


def _rows(
    columns: Sequence[Sequence[str]], older: Mapping[str, Sequence[str]], younger: Mapping[str, Sequence[str]]
) -> dict[str, int]:
    """Rows by the middle of a member's kin (Sugiyama 1981), swept to and fro; equal ones keep their order."""
    rows = {id: float(row) for ids in columns for row, id in enumerate(ids)}
    for sweep in range(_SWEEPS):
        kin = younger if sweep % 2 else older
        for ids in reversed(columns) if sweep % 2 else columns:
            wanted: dict[str, float] = defaultdict(float)
            for id in ids:
                near = [rows[other] for other in kin[id]]
                wanted[id] = sum(near) / len(near) if near else rows[id]
            for row, id in enumerate(sorted(ids, key=lambda id: (wanted[id], rows[id], id))):
                rows[id] = float(row)
    return {id: int(row) for id, row in rows.items()}
