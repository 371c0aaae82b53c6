"""What differs between two states of a graph: pure, over their nodes and relationships.

A paper and an entity are known by their ids, a link by its paper, role, entity and names. Load times are no part of
it. The rank of an entity is its place by the number of papers that introduce it, use it, compare with it or evaluate
on it; equal numbers are ordered by id.
"""

from __future__ import annotations

import hashlib
import json
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Set
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from graph.content import Edge, Key, Node
from graph.digest import line
from graph.model import Role

_NAMED = frozenset(role.value for role in Role if role is not Role.STUDIES)
_ROLES = frozenset(role.value for role in Role)
_FIELDS = ("name", "kind", "introducedBy")  # of an entity, each change of which is told


class Link(NamedTuple):
    """A link between a paper and an entity, or a citation between two papers, by ids."""

    start: str
    end: str


class Change(NamedTuple):
    """A field of an entity that is not what it was."""

    id: str
    field: str
    before: str | None
    after: str | None


class Move(NamedTuple):
    """An entity's place among all; None where it had or has none."""

    id: str
    before: int | None
    after: int | None


@dataclass(slots=True)
class State:
    """A graph, as much of it as is compared. Digests stand for all that a node or a relationship says."""

    papers: dict[str, tuple[str, bytes]] = field(default_factory=dict)  # title, digest
    entities: dict[str, dict[str, Any]] = field(default_factory=dict)
    links: dict[str, set[tuple[str, str, tuple[str, ...]]]] = field(default_factory=lambda: defaultdict(set))
    citations: set[Link] = field(default_factory=set)
    linked: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # entity's id to its papers

    @property
    def ranks(self) -> dict[str, int]:
        """The place of each entity that a paper names, from 1."""
        ordered = sorted(self.linked, key=lambda id: (-len(self.linked[id]), id))
        return {id: place for place, id in enumerate(ordered, start=1)}


@dataclass(frozen=True, slots=True)
class Group:
    """What is new, what is gone, and of what is in both how many are not the same."""

    new: tuple[str, ...]
    gone: tuple[str, ...]
    changed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Difference:
    """What differs between an old and a new state; everything in order."""

    papers: Group
    entities: Group
    changes: tuple[Change, ...]
    roles: Mapping[str, tuple[tuple[Link, ...], tuple[Link, ...]]]  # role to new and gone links
    citations: tuple[tuple[Link, ...], tuple[Link, ...]]
    moves: tuple[Move, ...]
    titles: Mapping[str, str]  # of the papers that are new, gone or changed

    @property
    def empty(self) -> bool:
        """Whether nothing differs."""
        groups = (*self.roles.values(), self.citations)
        return not (any(any(pair) for pair in groups) or any(map(_any, (self.papers, self.entities))))


def read(items: Iterable[Node | Edge]) -> State:
    """The state that these nodes and relationships are."""
    state = State()
    for item in items:
        if isinstance(item, Edge):
            _edge(state, item)
        elif "Paper" in item.labels:
            state.papers[item.properties["id"]] = (item.properties.get("title") or "", _digest(item))
        elif "Entity" in item.labels:
            state.entities[item.properties["id"]] = {name: item.properties.get(name) for name in _FIELDS} | {
                "digest": _digest(item)
            }
    return state


def compare(old: State, new: State, *, top: int = 50) -> Difference:
    """What differs; of moved ranks those among the `top` of either."""
    papers = _group(old.papers, new.papers)
    roles = {role.value: _links(old.links[role.value], new.links[role.value]) for role in Role}
    return Difference(
        papers=papers,
        entities=_group(old.entities, new.entities),
        changes=tuple(_changes(old.entities, new.entities)),
        roles=roles,
        citations=(_ordered(new.citations - old.citations), _ordered(old.citations - new.citations)),
        moves=tuple(_moves(old.ranks, new.ranks, top)),
        titles={id: (new.papers.get(id) or old.papers[id])[0] for id in (*papers.new, *papers.gone, *papers.changed)},
    )


def _edge(state: State, edge: Edge) -> None:
    start, end = edge.start.value, edge.end.value
    if edge.type in _ROLES:
        state.links[edge.type].add((start, end, tuple(edge.properties.get("names") or ())))
        if edge.type in _NAMED:
            state.linked[end].add(start)
    elif edge.type == "CITES":
        state.citations.add(Link(start, end))


def _digest(node: Node) -> bytes:
    return hashlib.sha256(line(node).encode()).digest()


def _group(old: Mapping[str, Any], new: Mapping[str, Any]) -> Group:
    both = old.keys() & new.keys()
    return Group(
        new=tuple(sorted(new.keys() - both)),
        gone=tuple(sorted(old.keys() - both)),
        changed=tuple(sorted(id for id in both if old[id] != new[id])),
    )


def _links(old: Set[Any], new: Set[Any]) -> tuple[tuple[Link, ...], tuple[Link, ...]]:
    return _ordered(Link(*one[:2]) for one in new - old), _ordered(Link(*one[:2]) for one in old - new)


def _ordered(links: Iterable[Link]) -> tuple[Link, ...]:
    return tuple(sorted(links))


def _changes(old: Mapping[str, Mapping[str, Any]], new: Mapping[str, Mapping[str, Any]]) -> Iterator[Change]:
    for id in sorted(old.keys() & new.keys()):
        for name in _FIELDS:
            if old[id][name] != new[id][name]:
                yield Change(id, name, old[id][name], new[id][name])


def _moves(old: Mapping[str, int], new: Mapping[str, int], top: int) -> Iterator[Move]:
    shown = {id for ranks in (old, new) for id, place in ranks.items() if place <= top}
    for id in sorted(shown, key=lambda id: (new.get(id, len(new) + 1), id)):
        if old.get(id) != new.get(id):
            yield Move(id, old.get(id), new.get(id))


def _any(group: Group) -> bool:
    return bool(group.new or group.gone or group.changed)


def parsed(text: str) -> Node | Edge:
    """A node or a relationship from its canonical line. ValueError, KeyError or TypeError for what is none."""
    found = json.loads(text)
    if "labels" in found:
        return Node(tuple(found["labels"]), found["properties"])
    return Edge(found["type"], Key(*found["start"]), Key(*found["end"]), found["properties"])
