"""Reads the facts that a load touches, and writes what was concluded from them: entities and their links.

Runs inside the load's transaction: `read` after old links were dropped, `write` after the papers were written.
All reading comes first, as a database is slow to read where much was written in the same transaction.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import replace

from graph import named
from graph.conclusion import Conclusion, Known, Said, usages
from graph.model import Role
from graph.reads.identity import rulings
from graph.resolve.entities import Entity
from graph.resolve.folding import spelling
from graph.resolve.meanings import Meanings
from graph.resolve.names import form
from graph.resolve.usage import Names
from graph.rows import Row, id_rows, link_row
from graph.transaction import Transaction
from graph.vocabulary import Vocabulary


def read(
    tx: Transaction,
    said: Sequence[Said],
    others: Iterable[str],
    texts: Mapping[str, str],
    vocabulary: Vocabulary,
) -> Known:
    """What the graph knows of the names of the links in `said`, and of `others`; `texts` are those of the papers
    that are written."""
    ruled = rulings(tx)
    names = {*(name for _, _, link in said for name in link.names), *others}
    kept = named.entities(tx, {f for name in names for f in (form(name), spelling(name))}, ruled)
    known = Known(kept, named.usages(tx, kept), ruled, frozenset(), texts)
    doubtful = Meanings([*(one.usage for one in known.stored), *usages(said, known)], vocabulary, ruled).doubtful
    return replace(known, stored=named.by_paper(tx, known.stored, doubtful), doubtful=doubtful)


def write(tx: Transaction, known: Known, concluded: Conclusion, said: Sequence[Said]) -> frozenset[str]:
    """Write the links in `said` and what is `concluded`; the papers come back some of whose links lead elsewhere
    than before."""
    kept, entities = known.kept, concluded.entities
    _put_entities(tx, kept, entities)
    moved = _move(tx, concluded.moves)
    _put_links(tx, said, concluded)
    tx.run_batches("write.entities.remove", id_rows(kept.keys() - entities.keys()))
    _drop_names(tx, kept, entities)
    tx.run_batches("write.entities.date", concluded.dates)
    return moved


def _put_entities(tx: Transaction, kept: Mapping[str, Row], entities: Mapping[str, Entity]) -> None:
    """Write the entities that are new or not as `kept`, and the names that lead to them."""
    changed = [entity for entity in entities.values() if _differs(entity, kept.get(entity.id))]
    labels: dict[str, list[Row]] = defaultdict(list)
    for entity in changed:
        row = kept.get(entity.id)
        if row is None or row["kind"] != entity.kind:
            verb = "create" if row is None else "relabel"
            labels[f"write.entities.{verb}_{entity.kind}"].append({"id": entity.id})
    for query, rows in sorted(labels.items()):
        tx.run_batches(query, rows)
    tx.run_batches("write.entities.put", [_entity_row(entity) for entity in changed])
    stale = {entity.id for entity in changed if entity.id in kept} | (kept.keys() - entities.keys())
    tx.run_batches("write.entities.forget_names", id_rows(stale))
    names: list[Row] = [{"entity": entity.id, "form": f} for entity in changed for f in entity.forms]
    tx.run_batches("write.entities.name", names)


def _entity_row(entity: Entity) -> Row:
    return {"id": entity.id, "name": entity.name, "kind": entity.kind.value, "aliases": list(entity.aliases)}


def _differs(entity: Entity, row: Row | None) -> bool:
    if row is None:
        return True
    kept = (row["name"], row["kind"], tuple(row["aliases"] or ()), frozenset(row["forms"]))
    return (entity.name, entity.kind, entity.aliases, frozenset(entity.forms)) != kept


def _drop_names(tx: Transaction, kept: Mapping[str, Row], entities: Mapping[str, Entity]) -> None:
    """Take out the names that led to an entity and lead to none now."""
    before = {f for row in kept.values() for f in row["forms"]}
    lost = before - {f for entity in entities.values() for f in entity.forms}
    if lost:
        tx.rows("write.orphans.names", keys=sorted(lost))


def _move(tx: Transaction, moves: Set[tuple[str, str, Names, str]]) -> frozenset[str]:
    """Lead links to the entity that their names mean now; the papers that they start from come back."""
    rows: list[Row] = [
        {"from": old, "to": new, "names": list(names), "paper": paper} for old, new, names, paper in sorted(moves)
    ]
    queries = [f"write.links.move_{role.value.lower()}" for role in Role]
    return frozenset(row["paper"] for query in queries for row in tx.run_batches(query, rows))


def _put_links(tx: Transaction, said: Iterable[Said], concluded: Conclusion) -> None:
    by_role: dict[Role, list[Row]] = defaultdict(list)
    for paper, model, link in said:
        by_role[link.role].append(link_row(paper, concluded.entity(paper, link.names), link, model))
    for role, rows in by_role.items():
        tx.run_batches(f"write.links.put_{role.value.lower()}", rows)
