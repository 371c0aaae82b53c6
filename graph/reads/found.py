"""What a search found: papers and entities together, narrowed by what they have, and counted by it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from graph.model import Kind, Role
from graph.reads import entities, search
from graph.store import Store

NAMES = ("years", "organizations", "kinds", "roles")


@dataclass(frozen=True, slots=True)
class Traits:
    """What something found has, by which it can be narrowed: papers have no kind, entities no organisation."""

    years: frozenset[int] = frozenset()  # of publication, or the year that it was first seen
    organizations: frozenset[str] = frozenset()
    kinds: frozenset[Kind] = frozenset()
    roles: frozenset[Role] = frozenset()  # in which papers link to it


@dataclass(frozen=True, slots=True)
class Narrowed:
    """What hits must have: one of each of these, where they are given."""

    years: frozenset[int] | None = None
    organizations: frozenset[str] | None = None
    kinds: frozenset[Kind] | None = None
    roles: frozenset[Role] | None = None

    def passes(self, traits: Traits, but: str = "") -> bool:
        """Whether it has them all, but for the ones named."""
        return all(
            not wanted.isdisjoint(getattr(traits, name))
            for name in NAMES
            if name != but and (wanted := getattr(self, name)) is not None
        )


@dataclass(frozen=True, slots=True)
class Found:
    """A paper or an entity that a search found."""

    hit: search.Hit
    is_paper: bool


@dataclass(frozen=True, slots=True)
class Facets:
    """How many hits have each year, organisation, kind and role."""

    years: Sequence[tuple[int, int]] = ()
    organizations: Sequence[tuple[str, int]] = ()
    kinds: Sequence[tuple[Kind, int]] = ()
    roles: Sequence[tuple[Role, int]] = ()


@dataclass(frozen=True, slots=True)
class Findings:
    """All that a search found, the best first; entities stand before papers of the same score."""

    found: Sequence[Found]
    traits: Mapping[Found, Traits] = field(default_factory=dict)  # empty where they were not asked for

    def narrowed(self, wanted: Narrowed | None) -> Sequence[Found]:
        """Those that have what is wanted."""
        if wanted is None:
            return self.found
        return [one for one in self.found if wanted.passes(self.traits[one])]

    def facets(self, wanted: Narrowed | None) -> Facets:
        """The hits counted by what they have, each time among those that have all else that is wanted."""
        narrowed = wanted or Narrowed()

        def counted(name: str, order: Callable[[Any], Any]) -> list[tuple[Any, int]]:
            passing = (traits for traits in self.traits.values() if narrowed.passes(traits, name))
            counts = Counter(value for traits in passing for value in getattr(traits, name))
            return sorted(counts.items(), key=order)

        return Facets(
            years=counted("years", lambda one: -one[0]),
            organizations=counted("organizations", lambda one: (-one[1], one[0])),
            kinds=counted("kinds", lambda one: list(Kind).index(one[0])),
            roles=counted("roles", lambda one: list(Role).index(one[0])),
        )


def find(store: Store, text: str, kinds: Collection[Kind], *, papers: bool, traits: bool) -> Findings:
    """Papers, where they are wanted, and entities of these kinds; where there is nothing, entities that are misspelled.

    With what they have, where that is asked for.
    """
    of_papers = [Found(hit, is_paper=True) for hit in search.papers(store, text)] if papers else []
    hits = search.entities(store, text) if kinds else ()
    if kinds and not hits and not of_papers:
        hits = search.misspelled(store, text)
    known = entities.by_ids(store, [hit.id for hit in hits]) if hits else {}
    of_entities = [Found(hit, is_paper=False) for hit in hits if hit.id in known and known[hit.id].kind in kinds]
    found = sorted([*of_entities, *of_papers], key=lambda one: -one.hit.score)
    return Findings(found, _traits(store, found) if traits else {})


def _traits(store: Store, found: Sequence[Found]) -> Mapping[Found, Traits]:
    traits: dict[tuple[bool, str], Traits] = {}
    for is_paper, name in ((True, "search.paper_traits"), (False, "search.entity_traits")):
        ids = [one.hit.id for one in found if one.is_paper == is_paper]
        for row in store.rows(name, ids=ids) if ids else ():
            traits[is_paper, row["id"]] = Traits(
                years=frozenset({row["year"]} - {None}),
                organizations=frozenset(row.get("organizations") or ()),
                kinds=frozenset() if is_paper else frozenset({Kind(row["kind"])}),
                roles=frozenset(Role(role) for role in row.get("roles") or ()),
            )
    return {one: traits.get((one.is_paper, one.hit.id), Traits()) for one in found}
