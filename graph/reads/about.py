"""What is said of entities over time: papers by year, and the claims that are about them; many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from graph.model import Claim, Role
from graph.reads.pages import Page, Placed, Window, by_parent, page, shared
from graph.reads.params import values
from graph.statements import claim_of
from graph.store import Store


class Part(StrEnum):
    """What an entity is in a claim; the value is the relationship type in the graph."""

    SUBJECT = "SUBJECT"
    AGAINST = "AGAINST"
    ON = "ON"


@dataclass(frozen=True, slots=True)
class YearsOf:
    """The years of one entity's papers, in these roles; None means all."""

    entity: str
    roles: tuple[Role, ...] | None = None


@dataclass(frozen=True, slots=True)
class About:
    """A claim about an entity, with its key and its paper's id."""

    id: str
    paper: str
    part: Part
    claim: Claim


def years(store: Store, wanted: Sequence[YearsOf]) -> Mapping[YearsOf, tuple[tuple[int, int], ...]]:
    """For each, the years and how many papers of them are linked to the entity, the earliest first."""
    found: dict[YearsOf, tuple[tuple[int, int], ...]] = {}
    for roles, keys in shared(wanted, lambda key: key.roles).items():
        ids = sorted({key.entity for key in keys})
        grouped = by_parent(store.rows("entities.timeline", ids=ids, roles=values(roles)), "id")
        found |= {key: tuple((row["year"], row["papers"]) for row in grouped[key.entity]) for key in keys}
    return found


def claims(store: Store, wanted: Sequence[tuple[str, Window]]) -> Mapping[tuple[str, Window], Page[About]]:
    """A page of the claims about each entity, the newest paper's first."""
    found: dict[tuple[str, Window], Page[About]] = {}
    for window, keys in shared(wanted, lambda key: key[1]).items():
        rows = store.rows("entities.claims", ids=sorted({id for id, _ in keys}), **window.params)
        grouped = by_parent(rows, "entity")
        for key in keys:
            found[key] = page(window, map(placed, grouped[key[0]]))
    return found


def placed(row: Mapping[str, Any]) -> Placed[About]:
    """A claim in its place, of a row of `entities.claims` or of `entities.claims_between`."""
    about = About(row["claim"]["id"], row["paper"], Part(row["part"]), claim_of(row["claim"]))
    return Placed((row["key"], row["id"]), about)


def claim_counts(store: Store, ids: Sequence[str]) -> Mapping[str, int]:
    """How many claims are about each entity."""
    return {row["id"]: int(row["total"]) for row in store.rows("entities.claims_count", ids=list(ids))}
