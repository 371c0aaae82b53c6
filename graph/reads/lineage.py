"""What an entity descends from and what descends from it, some generations to each side."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from graph.reads import entities
from graph.reads.entities import Entity
from graph.reads.pages import by_parent
from graph.store import Row, Store


class Relation(StrEnum):
    """How one entity descends from another."""

    BUILDS_ON = "BUILDS_ON"
    VERSION_OF = "VERSION_OF"


@dataclass(frozen=True, slots=True)
class Descent:
    """That one entity builds on another or is a version of it (`relation`), by ids: the papers that say so with their
    words, or what tells the version."""

    entity: str
    basis: str
    relation: Relation
    papers: tuple[str, ...]
    quotes: tuple[str, ...]
    version: str | None


@dataclass(frozen=True, slots=True)
class Outperforms:
    """That papers (ids) claim one entity to outperform another, `other` of the two, and in which metrics."""

    other: str
    papers: tuple[str, ...]
    metrics: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Family:
    """An entity's ancestors and descendants, itself among them; `left_out` counts those for whom there was no room."""

    root: str
    members: Mapping[str, Entity]
    descents: tuple[Descent, ...]
    left_out: int


def older(store: Store, ids: Sequence[str]) -> Mapping[str, tuple[Descent, ...]]:
    """For each entity what it builds on or is a version of, most papers first."""
    return _descents(store, "lineage.older", "entity", ids)


def younger(store: Store, ids: Sequence[str]) -> Mapping[str, tuple[Descent, ...]]:
    """For each entity what builds on it or is a version of it, most papers first."""
    return _descents(store, "lineage.younger", "basis", ids)


def outperforms(store: Store, ids: Sequence[str]) -> Mapping[str, tuple[Outperforms, ...]]:
    """For each entity what it outperforms, most papers first."""
    return _outperforms(store, "lineage.outperforms", ids)


def outperformed_by(store: Store, ids: Sequence[str]) -> Mapping[str, tuple[Outperforms, ...]]:
    """For each entity what outperforms it, most papers first."""
    return _outperforms(store, "lineage.outperformed_by", ids)


def family(store: Store, root: str, depth: int, most: int) -> Family:
    """Up to `depth` generations to each side of an entity, and at most so many members, the nearest first."""
    chosen = {root: None}  # in order
    lines: dict[tuple[str, str, str], Descent] = {}
    left_out: set[str] = set()
    for step, end in ((older, "basis"), (younger, "entity")):
        rank = [root]
        for _ in range(depth):
            found = [one for some in step(store, rank).values() for one in some]
            lines |= {(one.entity, one.basis, one.relation): one for one in found}
            new = sorted({getattr(one, end) for one in found} - chosen.keys())
            rank = new[: max(0, most - len(chosen))]
            left_out.update(new[len(rank) :])
            chosen |= dict.fromkeys(rank)
            if not rank:
                break
    members = entities.by_ids(store, list(chosen))
    kept = (lines[key] for key in sorted(lines))
    inside = tuple(one for one in kept if one.entity in members and one.basis in members)
    return Family(root, members, inside, len(left_out - chosen.keys()))


def _outperforms(store: Store, query: str, ids: Sequence[str]) -> Mapping[str, tuple[Outperforms, ...]]:
    grouped = by_parent(store.rows(query, ids=list(ids)), "id")
    return {
        id: tuple(Outperforms(row["other"], tuple(row["papers"]), tuple(row["metrics"])) for row in rows)
        for id, rows in grouped.items()
    }


def _descents(store: Store, query: str, end: str, ids: Sequence[str]) -> Mapping[str, tuple[Descent, ...]]:
    grouped = by_parent(store.rows(query, ids=list(ids)), end)
    return {id: tuple(_descent(dict(row)) for row in rows) for id, rows in grouped.items()}


def _descent(row: Row) -> Descent:
    lists = {"papers": tuple(row["papers"]), "quotes": tuple(row["quotes"])}
    return Descent(**row | lists | {"relation": Relation(row["relation"])})
