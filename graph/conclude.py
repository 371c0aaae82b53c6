"""Recomputes what is concluded from the facts that a load touched: entities, first introductions, citations.

Runs inside the load's transaction, after old links were dropped and before the new ones are written.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from graph import facts
from graph.facts import Stored
from graph.model import Link, Role
from graph.resolve import introductions
from graph.resolve.entities import Entity, resolve
from graph.resolve.introductions import Mentions
from graph.resolve.meanings import Usage
from graph.resolve.names import form
from graph.rows import Row, link_row
from graph.store import Transaction
from graph.vocabulary import Vocabulary

Said = tuple[str, str, Link]  # a paper's id, the model that read it, a link in its text


@dataclass(frozen=True, slots=True)
class Concluded:
    """Which entity names mean now, and the papers some of whose links lead elsewhere than before."""

    meant: Mapping[tuple[str, ...], str]
    moved: frozenset[str]


def run(
    tx: Transaction,
    said: Sequence[Said],
    dropped: Sequence[tuple[str, Link]],
    papers: Mapping[str, str | None],
    new: Set[str],
    vocabulary: Vocabulary,
) -> Concluded:
    """Write the links in `said`, and renew the conclusions that they touch, or that the `dropped` ones
    (entity's id, link) touched; `papers` are those written by this load, each with its day, the `new` ones
    not in the graph before."""
    links = [*(link for _, _, link in said), *(link for _, link in dropped)]
    forms = {form(name) for link in links for name in link.names}
    kept = facts.entities(tx, forms)
    stored = facts.usages(tx, kept)
    meant, entities = resolve([*(one.usage for one in stored), *_usages(said)], vocabulary)
    _put_entities(tx, kept, entities)
    moves = {(one.entity, meant[one.names], one.names) for one in stored if meant[one.names] != one.entity}
    moved = _move(tx, moves)
    tx.run_batches("write.claims.forget_meant", [{"id": id} for id in sorted(moved)])
    _put_links(tx, said, meant)
    tx.run_batches("write.entities.remove", [{"id": id} for id in sorted(kept.keys() - entities.keys())])
    _drop_names(tx, kept, entities)
    touched = {meant[link.names] for _, _, link in said} | {id for id, _ in dropped}
    touched |= {id for old, to, _ in moves for id in (old, to)} | (entities.keys() - kept.keys())
    found = _mentions(stored, said, papers, meant)
    reattributed = _date(tx, touched & entities.keys(), kept, found, papers)
    users = facts.users(tx, reattributed & kept.keys())  # of an entity that is new, this load's papers alone
    citing = {*papers, *moved, *users}
    tx.run_batches("write.citations.forget_inferred", [{"id": id} for id in sorted(citing - new)])
    tx.run_batches("write.citations.infer", [{"id": id} for id in sorted(citing)])
    return Concluded(meant, frozenset(moved))


def _usages(said: Iterable[Said]) -> list[Usage]:
    """New links counted as the graph counts its own (`write.facts.usages`)."""
    edges: Counter[tuple[tuple[str, ...], str]] = Counter()
    weights: Counter[tuple[tuple[str, ...], str]] = Counter()
    kinds = {}
    for _, _, link in said:
        key = (link.names, link.kind.value)
        kinds[key] = link.kind
        edges[key] += 1
        weights[key] += round(link.kind_confidence * 1000)
    return [Usage(key[0], kinds[key], edges[key], weights[key]) for key in edges]


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
    stale = sorted({entity.id for entity in changed if entity.id in kept} | (kept.keys() - entities.keys()))
    tx.run_batches("write.entities.forget_names", [{"id": id} for id in stale])
    names: list[Row] = [{"entity": entity.id, "form": f} for entity in changed for f in entity.forms]
    tx.run_batches("write.entities.name", names)


def _drop_names(tx: Transaction, kept: Mapping[str, Row], entities: Mapping[str, Entity]) -> None:
    """Take out the names that led to an entity and lead to none now."""
    before = {f for row in kept.values() for f in row["forms"]}
    lost = before - {f for entity in entities.values() for f in entity.forms}
    if lost:
        tx.rows("write.orphans.names", keys=sorted(lost))


def _entity_row(entity: Entity) -> Row:
    return {"id": entity.id, "name": entity.name, "kind": entity.kind.value, "aliases": list(entity.aliases)}


def _differs(entity: Entity, row: Row | None) -> bool:
    if row is None:
        return True
    kept = (row["name"], row["kind"], tuple(row["aliases"] or ()))
    return (entity.name, entity.kind, entity.aliases) != kept


def _move(tx: Transaction, moves: set[tuple[str, str, tuple[str, ...]]]) -> set[str]:
    """Lead links to the entity that their names mean now; the papers that they start from come back."""
    rows: list[Row] = [{"from": old, "to": new, "names": list(names)} for old, new, names in sorted(moves)]
    queries = [f"write.links.move_{role.value.lower()}" for role in Role]
    return {row["paper"] for query in queries for row in tx.run_batches(query, rows)}


def _put_links(tx: Transaction, said: Iterable[Said], meant: dict[tuple[str, ...], str]) -> None:
    by_role: dict[Role, list[Row]] = defaultdict(list)
    for paper, model, link in said:
        by_role[link.role].append(link_row(paper, meant[link.names], link, model))
    for role, rows in by_role.items():
        tx.run_batches(f"write.links.put_{role.value.lower()}", rows)


def _mentions(
    stored: Iterable[Stored],
    said: Iterable[Said],
    papers: Mapping[str, str | None],
    meant: Mapping[tuple[str, ...], str],
) -> dict[str, Mentions]:
    """For each entity when papers linked it first and which claim to introduce it, as the graph will have it."""
    found: dict[str, Mentions] = defaultdict(Mentions)
    for one in stored:
        found[meant[one.names]].add(one.first_seen, one.introductions)
    for paper, _, link in said:
        introductions = [(paper, papers[paper])] if link.role is Role.INTRODUCES else []
        found[meant[link.names]].add(papers[paper], introductions)
    return found


def _date(
    tx: Transaction,
    ids: Set[str],
    kept: Mapping[str, Row],
    found: Mapping[str, Mentions],
    papers: Mapping[str, str | None],
) -> set[str]:
    """Renew who introduced the entities first and when they were first seen.

    Back come the entities whose citations that may change: another introducer, or one just written.
    """
    rows: list[Row] = []
    reattributed = set()
    for id in sorted(ids):
        introducer, seen = introductions.first(found[id].introductions), found[id].first_seen
        before = (kept[id]["introducedBy"], kept[id]["firstSeen"]) if id in kept else (None, None)
        if (introducer, seen) != before:
            rows.append({"id": id, "introducedBy": introducer, "firstSeen": seen})
        if introducer != before[0] or introducer in papers:
            reattributed.add(id)
    tx.run_batches("write.entities.date", rows)
    return reattributed
