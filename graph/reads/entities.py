"""Entities: by id, by any name, in pages, and what stands around them; many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Literal

from graph.model import Kind, Role
from graph.reads.pages import Page, Placed, Window, by_parent, page, shared
from graph.reads.params import values
from graph.resolve.names import form
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing that papers link to; `introduced_by` is a paper's id, `first_seen` a day, YYYY-MM-DD."""

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...]
    first_seen: str | None
    introduced_by: str | None


class EntityOrder(StrEnum):
    """Orders of entities; those without the value come last, equal ones by id."""

    PAPERS = "PAPERS"
    NAME = "NAME"
    NEWEST = "NEWEST"
    OLDEST = "OLDEST"

    @property
    def key(self) -> type:
        """What entities are put in order by: a number or a text."""
        return int if self is EntityOrder.PAPERS else str


_ASCENDING = (EntityOrder.NAME, EntityOrder.OLDEST)


@dataclass(frozen=True, slots=True)
class EntityFilter:
    """Of which kinds, linked in which roles, by papers of which days (YYYY-MM-DD, inclusive); None asks for nothing."""

    kinds: tuple[Kind, ...] | None = None
    roles: tuple[Role, ...] | None = None
    published_from: str | None = None
    published_until: str | None = None

    @property
    def params(self) -> dict[str, Any]:
        """Parameters of `entities.page` and `entities.count`."""
        return {
            "kinds": values(self.kinds),
            "roles": values(self.roles),
            "publishedFrom": self.published_from,
            "publishedUntil": self.published_until,
        }


@dataclass(frozen=True, slots=True)
class RivalsOf:
    """What an entity is compared with: by the papers that introduce it, or by those that introduce others."""

    entity: str
    direction: Literal["compared_with", "compared_by"]
    first: int


def by_ids(store: Store, ids: Sequence[str]) -> Mapping[str, Entity]:
    """Entities by id; those that are not in the graph are left out."""
    return {row["entity"]["id"]: _entity(row["entity"]) for row in store.rows("entities.by_ids", ids=list(ids))}


def named(store: Store, names: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """The ids of the entities that each name, as anybody spells it, leads to, the most linked first."""
    forms = {name: form(name) for name in names}
    grouped = by_parent(store.rows("entities.named", forms=sorted(set(forms.values()))), "form")
    return {name: tuple(row["id"] for row in grouped[one]) for name, one in forms.items() if grouped[one]}


def known(store: Store, texts: Sequence[tuple[str, str]]) -> tuple[str | None, ...]:
    """For each id and name, the id of the entity that the one or else the other leads to; in one trip."""
    ids, forms = [id for id, _ in texts], [form(name) for _, name in texts]
    found: dict[int, str] = {}
    for row in store.rows("entities.known", ids=ids, forms=forms):
        found.setdefault(row["place"], row["id"])
    return tuple(found.get(place) for place in range(len(texts)))


def homonyms(store: Store, ids: Sequence[str]) -> Mapping[str, tuple[str, ...]]:
    """The ids of the other entities that share a name with each, the most linked first."""
    grouped = by_parent(store.rows("entities.homonyms", ids=list(ids)), "id")
    return {id: tuple(row["homonym"] for row in rows) for id, rows in grouped.items()}


def role_counts(store: Store, ids: Sequence[str]) -> Mapping[str, Mapping[Role, int]]:
    """How many papers have each entity in each role, for roles that it has."""
    grouped = by_parent(store.rows("entities.role_counts", ids=list(ids)), "id")
    return {id: {Role(row["role"]): int(row["papers"]) for row in rows} for id, rows in grouped.items()}


def rivals(store: Store, wanted: Sequence[RivalsOf]) -> Mapping[RivalsOf, tuple[tuple[str, int], ...]]:
    """For each, ids of other entities and the number of papers that compare the two, most papers first."""
    found: dict[RivalsOf, tuple[tuple[str, int], ...]] = {}
    for (direction, first), keys in shared(wanted, lambda key: (key.direction, key.first)).items():
        ids = sorted({key.entity for key in keys})
        grouped = by_parent(store.rows(f"entities.{direction}", ids=ids, limit=first), "id")
        found |= {key: tuple((row["other"], row["papers"]) for row in grouped[key.entity]) for key in keys}
    return found


def listed(store: Store, wanted: EntityFilter, order: EntityOrder, window: Window) -> Page[str]:
    """A page of the ids of entities that a filter leaves."""
    rows = store.rows(
        "entities.page",
        order=order.value,
        descending=order not in _ASCENDING,
        **wanted.params,
        **window.params,
    )
    return page(window, (Placed((row["key"], row["id"]), row["id"]) for row in rows))


def count(store: Store, wanted: EntityFilter) -> int:
    """How many entities a filter leaves."""
    return int(store.rows("entities.count", **wanted.params)[0]["total"])


def _entity(fields: Mapping[str, Any]) -> Entity:
    return Entity(
        id=fields["id"],
        name=fields["name"],
        kind=Kind(fields["kind"]),
        aliases=tuple(fields.get("aliases") or ()),
        first_seen=fields.get("firstSeen"),
        introduced_by=fields.get("introducedBy"),
    )
