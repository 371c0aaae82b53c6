"""How much of everything the graph holds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from graph.model import Kind, Role
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Stats:
    """Counts of nodes and relationships; a citation can be both explicit and inferred."""

    papers: int
    entities: int
    authors: int
    organizations: int
    listings: int
    citations: int
    explicit: int  # citations that a source states
    inferred: int  # citations that were concluded
    claims: int
    references: int  # in-text citations
    kinds: Mapping[Kind, int]  # entities, every kind
    roles: Mapping[Role, int]  # role edges, every role


def stats(store: Store) -> Stats:
    """Count it all."""
    (totals,) = store.rows("stats.totals")
    kinds = {row["kind"]: row["entities"] for row in store.rows("stats.kinds")}
    roles = {row["role"]: row["edges"] for row in store.rows("stats.roles")}
    return Stats(
        **totals,
        kinds={kind: kinds.get(kind.value, 0) for kind in Kind},
        roles={role: roles.get(role.value, 0) for role in Role},
    )
