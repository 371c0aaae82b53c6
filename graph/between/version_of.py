"""VERSION_OF edges: which entity is a version of which other one, concluded from what both are called.

It leads to the nearest family of a name that is in the graph ("Llama 2 7B" to "Llama 2", else to "Llama"), and to
nothing where none is. Each family that a name speaks of leads to it all the same (IN_FAMILY): so siblings are found
whose family is not in the graph, and a family that comes later finds its versions. Data sets have data sets as
versions, and concepts have none.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph import facts
from graph.model import Kind
from graph.resolve.entities import Entity
from graph.resolve.versions import versions
from graph.rows import Row, id_rows
from graph.transaction import Transaction

Called = Mapping[str, tuple[str, Kind]]  # by id what entities are called and what kind they are of


def write(tx: Transaction, kept: Mapping[str, Row], entities: Mapping[str, Entity]) -> None:
    """Conclude anew which entities are versions of which, where `kept` ones are gone or are not as in `entities`."""
    before = {id: (row["name"], Kind(row["kind"])) for id, row in kept.items()}
    after = {id: (entity.name, entity.kind) for id, entity in entities.items()}
    changed = {id for id in before.keys() | after.keys() if before.get(id) != after.get(id)}
    members = facts.ids(tx, "members", changed)
    _put_families(
        tx, {id: before[id] for id in changed & before.keys()}, {id: after[id] for id in changed & after.keys()}
    )
    called = facts.called(tx, members - changed) | {id: after[id] for id in (changed | members) & after.keys()}
    families = facts.called(tx, {one.family for name, _ in called.values() for one in versions(name)})
    tx.run_batches("write.version_of.forget", id_rows(called))
    rows: list[Row] = []
    for id, (name, kind) in sorted(called.items()):
        found = [one for one in versions(name) if one.family != id and _may_have(families.get(one.family), kind)]
        rows += [{"entity": id, "family": one.family, "version": one.text} for one in found[:1]]
    tx.run_batches("write.version_of.put", rows)


def _put_families(tx: Transaction, before: Called, after: Called) -> None:
    """Lead the families of names to those called so `after`, and no more to those called so `before`."""
    dropped = {id for id, (name, _) in before.items() if versions(name)}
    tx.run_batches("write.families.forget", id_rows(dropped))
    rows: list[Row] = [
        {"entity": id, "family": one.family, "version": one.text}
        for id, (name, _) in sorted(after.items())
        for one in versions(name)
    ]
    tx.run_batches("write.families.put", rows)
    lost = {one.family for name, _ in before.values() for one in versions(name)} - {row["family"] for row in rows}
    if lost:
        tx.rows("write.orphans.names", keys=sorted(lost))


def _may_have(family: tuple[str, Kind] | None, version: Kind) -> bool:
    """Whether the family is there, and something of its kind may have a version of the other."""
    if family is None or Kind.CONCEPT in (family[1], version):
        return False
    return (family[1] is Kind.DATASET) == (version is Kind.DATASET)
