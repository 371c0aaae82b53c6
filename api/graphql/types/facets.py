"""What a search is narrowed by, and how many of its hits have each of it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TypeVar

import strawberry

from api.graphql.arguments import USUAL, First, window
from api.graphql.context import Info
from api.graphql.ids import own_id
from api.graphql.types.origins import Organization
from graph.model import Kind, Role
from graph.reads import found, origins

T = TypeVar("T")


@strawberry.input
class SearchFilter:
    """What hits must have: one of each list that is given.

    Papers have neither kind nor role, entities no organisation: such a condition leaves all of them out.
    """

    years: list[int] | None = strawberry.field(
        default=None, description="Papers published, and entities first seen, in one of these years."
    )
    organizations: list[str] | None = strawberry.field(
        default=None, description="Papers from one of the organisations of these ids or handles."
    )
    kinds: list[Kind] | None = strawberry.field(default=None, description="Entities of one of these kinds.")
    roles: list[Role] | None = strawberry.field(
        default=None, description="Entities that papers link to in one of these roles."
    )

    @property
    def wanted(self) -> found.Narrowed:
        """The filter as the store's reads take it."""
        organizations = self.organizations
        if organizations is not None:
            organizations = [own_id("organization", one) for one in organizations]
        return found.Narrowed(_set(self.years), _set(organizations), _set(self.kinds), _set(self.roles))


@strawberry.type
class YearFacet:
    """How many hits are of a year."""

    year: int = strawberry.field(description="The year of publication; of an entity, the year it was first seen.")
    count: int = strawberry.field(description="How many hits.")


@strawberry.type
class OrganizationFacet:
    """How many hits are papers from an organisation."""

    organization: Organization = strawberry.field(description="The organisation.")
    count: int = strawberry.field(description="How many hits.")


@strawberry.type
class KindFacet:
    """How many hits are entities of a kind."""

    kind: Kind = strawberry.field(description="The kind.")
    count: int = strawberry.field(description="How many hits.")


@strawberry.type
class RoleFacet:
    """How many hits are entities that papers link to in a role."""

    role: Role = strawberry.field(description="The role.")
    count: int = strawberry.field(description="How many hits.")


@strawberry.type
class SearchFacets:
    """All hits of a search, not those of the page alone, counted by what `filter` takes.

    Each list counts the hits that pass the other conditions of the filter, so that another value can be chosen.
    """

    counted: strawberry.Private[found.Facets]
    years: list[YearFacet] = strawberry.field(description="By year, the latest first.")
    kinds: list[KindFacet] = strawberry.field(description="Entities by kind.")
    roles: list[RoleFacet] = strawberry.field(description="Entities by the roles in which papers link to them.")

    @strawberry.field
    async def organizations(self, info: Info, first: First = USUAL) -> list[OrganizationFacet]:
        """Papers by organisation, the most frequent first."""
        counts = self.counted.organizations[: window(first, None).first]
        records = await info.context.batches.many(origins.organizations, [id for id, _ in counts])
        return [
            OrganizationFacet(organization=Organization.of(record), count=count)
            for (_, count), record in zip(counts, records, strict=True)
            if record
        ]


def facets_of(counted: found.Facets) -> SearchFacets:
    """The facets of a search."""
    return SearchFacets(
        counted=counted,
        years=[YearFacet(year=year, count=count) for year, count in counted.years],
        kinds=[KindFacet(kind=kind, count=count) for kind, count in counted.kinds],
        roles=[RoleFacet(role=role, count=count) for role, count in counted.roles],
    )


def _set(given: Iterable[T] | None) -> frozenset[T] | None:
    return frozenset(given) if given is not None else None
