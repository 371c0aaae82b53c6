"""What a graph holds, as a table and as an object."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.model import Kind, Role

if TYPE_CHECKING:
    from rich.table import Table

    from graph.reads.stats import Stats


def as_object(stats: Stats) -> dict[str, object]:
    """The counts as a program reads them; the keys of `entitiesByKind` and `edgesByRole` are all there always."""
    return {
        "papers": stats.papers,
        "entities": stats.entities,
        "entitiesByKind": {kind.value: stats.kinds[kind] for kind in Kind},
        "edges": sum(stats.roles.values()),
        "edgesByRole": {role.value: stats.roles[role] for role in Role},
        "citations": stats.citations,
        "citationsExplicit": stats.explicit,
        "citationsInferred": stats.inferred,
        "claims": stats.claims,
        "references": stats.references,
        "authors": stats.authors,
        "organizations": stats.organizations,
        "listings": stats.listings,
    }


def table(stats: Stats, rejected: int | None = None) -> Table:
    """The counts, one a line; `rejected` is how many records the load before them rejected."""
    from rich.table import Table

    shown = Table(box=None, show_header=False, pad_edge=False, padding=(0, 2, 0, 0))
    shown.add_column(justify="right")
    shown.add_column()
    for count, what in _lines(stats):
        shown.add_row(f"{count:,}", what)
    if rejected is not None:
        shown.add_row(f"{rejected:,}", "rejected records")
    return shown


def _lines(stats: Stats) -> Iterator[tuple[int, str]]:
    yield stats.papers, "papers"
    yield stats.listings, "listings they come from"
    yield stats.authors, "authors"
    yield stats.organizations, "organizations"
    yield stats.entities, "entities"
    for kind in Kind:
        yield stats.kinds[kind], f"  {kind.value}s"
    yield sum(stats.roles.values()), "edges from papers to entities"
    for role in Role:
        yield stats.roles[role], f"  {role.value}"
    yield stats.citations, f"citations between papers ({stats.explicit:,} stated, {stats.inferred:,} inferred)"
    yield stats.claims, "claims in numbers"
    yield stats.references, "in-text citations"
