"""Papers related to papers, by the entities that they share and by citing one another; many at once."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.reads.pages import by_parent, shared
from graph.store import Store


@dataclass(frozen=True, slots=True)
class RelatedTo:
    """The papers most related to one, so many at most."""

    paper: str
    first: int


@dataclass(frozen=True, slots=True)
class Related:
    """A related paper; `cites` says that it is cited, `cited_by` that it cites."""

    paper: str
    score: int
    cites: bool
    cited_by: bool


def papers(store: Store, wanted: Sequence[RelatedTo]) -> Mapping[RelatedTo, tuple[Related, ...]]:
    """For each, the related papers, the most related first."""
    found: dict[RelatedTo, tuple[Related, ...]] = {}
    for first, keys in shared(wanted, lambda key: key.first).items():
        rows = store.rows("papers.related", ids=sorted({key.paper for key in keys}), limit=first)
        grouped = by_parent(rows, "paper")
        for key in keys:
            found[key] = tuple(
                Related(row["other"], row["score"], row["cites"], row["citedBy"]) for row in grouped[key.paper]
            )
    return found


def links(store: Store, entities: Sequence[str]) -> Mapping[str, int]:
    """How many links of papers lead to each entity."""
    return {row["id"]: row["links"] for row in store.rows("entities.links_count", ids=list(entities))}
