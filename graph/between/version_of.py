"""VERSION_OF edges: which entity is a version of which other one, concluded from what both are called.

It leads to the nearest family of a name that is in the graph ("Llama 2 7B" to "Llama 2", else to "Llama"), and to
nothing where none is: siblings alone make no family. Data sets have data sets as versions, and concepts have none.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph import facts
from graph.model import Kind
from graph.resolve.entities import Entity
from graph.resolve.versions import versions
from graph.rows import Row
from graph.transaction import Transaction


def write(tx: Transaction, kept: Mapping[str, Row], entities: Mapping[str, Entity]) -> None:
    """Conclude anew which entities are versions of which, where `kept` ones are gone or are not as in `entities`."""
    before = {id: (row["name"], row["kind"]) for id, row in kept.items()}
    after = {id: (entity.name, entity.kind) for id, entity in entities.items()}
    changed = {id for id in before.keys() | after.keys() if before.get(id) != after.get(id)}
    called = facts.called(tx, changed | facts.ids(tx, "longer", changed))
    chains = {id: chain for id, (name, _) in called.items() if (chain := versions(name))}
    touched = sorted(id for id, chain in chains.items() if id in changed or any(one.family in changed for one in chain))
    families = facts.called(tx, {one.family for id in touched for one in chains[id]})
    tx.run_batches("write.version_of.forget", [{"id": id} for id in sorted({*touched, *(changed & kept.keys())})])
    rows: list[Row] = []
    for id in touched:
        kinds = {family: kind for family, (_, kind) in families.items() if _may_have(kind, called[id][1])}
        nearest = next((one for one in chains[id] if one.family in kinds and one.family != id), None)
        if nearest:
            rows.append({"entity": id, "family": nearest.family, "version": nearest.text})
    tx.run_batches("write.version_of.put", rows)


def _may_have(family: Kind, version: Kind) -> bool:
    """Whether something of one kind may have a version of the other."""
    return Kind.CONCEPT not in (family, version) and (family is Kind.DATASET) == (version is Kind.DATASET)
