"""How much of everything the graph holds."""

from __future__ import annotations

from typing import Self

import strawberry

from graph.model import Kind, Role
from graph.reads import stats


@strawberry.type
class KindCount:
    """How many entities there are of a kind."""

    kind: Kind = strawberry.field(description="The kind.")
    entities: int = strawberry.field(description="How many entities.")


@strawberry.type
class EdgeCount:
    """How many links there are in a role."""

    role: Role = strawberry.field(description="The role.")
    links: int = strawberry.field(description="How many links.")


@strawberry.type
class RoleCount:
    """In how many papers an entity has a role."""

    role: Role = strawberry.field(description="The role.")
    papers: int = strawberry.field(description="How many papers.")


@strawberry.type
class CitationCount:
    """How many citations there are; one can be both explicit and inferred."""

    total: int = strawberry.field(description="All.")
    explicit: int = strawberry.field(description="Those that a source states.")
    inferred: int = strawberry.field(description="Those that were concluded.")


@strawberry.type
class Stats:
    """How much of everything the graph holds."""

    papers: int = strawberry.field(description="Papers.")
    entities: int = strawberry.field(description="Entities of all kinds.")
    authors: int = strawberry.field(description="Authors.")
    organizations: int = strawberry.field(description="Organisations.")
    listings: int = strawberry.field(description="Listings: pages and files loaded.")
    links: int = strawberry.field(description="Links in all roles.")
    citations: CitationCount = strawberry.field(description="Citations.")
    claims: int = strawberry.field(description="Results that papers state in numbers.")
    references: int = strawberry.field(description="In-text citations.")
    kinds: list[KindCount] = strawberry.field(description="Entities by kind; every kind is listed.")
    roles: list[EdgeCount] = strawberry.field(description="Links by role; every role is listed.")

    @classmethod
    def of(cls, record: stats.Stats) -> Self:
        """The counts of a record."""
        return cls(
            papers=record.papers,
            entities=record.entities,
            authors=record.authors,
            organizations=record.organizations,
            listings=record.listings,
            links=sum(record.roles.values()),
            citations=CitationCount(total=record.citations, explicit=record.explicit, inferred=record.inferred),
            claims=record.claims,
            references=record.references,
            kinds=[KindCount(kind=kind, entities=count) for kind, count in record.kinds.items()],
            roles=[EdgeCount(role=role, links=count) for role, count in record.roles.items()],
        )
