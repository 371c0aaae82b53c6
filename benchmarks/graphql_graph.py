"""The graph of the GraphQL benchmark, the same each time: 20,000 papers that link to 12,000 entities, a few of them
very often, and cite one another; and what its questions are asked with."""

from __future__ import annotations

import itertools
import random
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any

from graph.content import Content, Edge, Key, Node
from graph.resolve.names import form

PAPERS, ENTITIES = 20_000, 12_000
_LINKS, _CITES = 6, 5  # of each paper
_KINDS = {"method": 0.45, "model": 0.2, "system": 0.05, "dataset": 0.15, "concept": 0.15}
_ROLES = {  # how often, and to what
    "INTRODUCES": (0.13, ("method", "model", "system", "dataset")),
    "USES": (0.42, ("method", "model", "system", "concept")),
    "COMPARES_WITH": (0.22, ("method", "model", "system")),
    "EVALUATES_ON": (0.15, ("dataset",)),
    "STUDIES": (0.08, ("concept",)),
}
_SYLLABLES = [
    "ba",
    "co",
    "di",
    "fu",
    "ga",
    "lo",
    "me",
    "ni",
    "po",
    "ra",
    "se",
    "ti",
    "vo",
    "xa",
    "ze",
    "pre",
    "tra",
    "flo",
    "gen",
    "lin",
    "mor",
    "net",
    "sor",
    "ver",
]
_FIRST = date(2017, 1, 1)
_DAYS = 3500


class _Skewed:
    """Numbers below `count`, small ones far more often."""

    def __init__(self, count: int, dice: random.Random, flat: int) -> None:
        self._sums = list(itertools.accumulate(1 / (rank + flat) for rank in range(1, count + 1)))
        self._dice = dice

    def draw(self) -> int:
        return bisect_left(self._sums, self._dice.random() * self._sums[-1])


@dataclass
class Graph:
    """The nodes, the relationships, and names that are asked for, the most popular first."""

    nodes: list[Node] = field(default_factory=list)
    edges: list[Edge] = field(default_factory=list)
    popular: dict[str, list[str]] = field(default_factory=dict)  # names by role
    words: list[str] = field(default_factory=list)
    papers: list[tuple[str, str]] = field(default_factory=list)  # ids and days

    def content(self) -> Content:
        """All of it, nodes first."""
        yield from self.nodes
        yield from self.edges


def generated(papers: int = PAPERS, entities: int = ENTITIES) -> Graph:
    """The graph of so many papers."""
    dice = random.Random(7)
    words = sorted({"".join(dice.choices(_SYLLABLES, k=dice.randint(2, 4))) for _ in range(3000)})
    dice.shuffle(words)
    graph = Graph(words=words[20:320])
    named = list(_entities(graph, words, entities, dice))
    pools = {role: _pool(named, kinds) for role, (_, kinds) in _ROLES.items()}
    graph.popular = {role: [name for _, name, _ in pool[:400]] for role, pool in pools.items()}
    draws = {role: _Skewed(len(pool), dice, 5) for role, pool in pools.items()}
    word = _Skewed(len(words), dice, 20)
    introduced: set[str] = set()
    for number in range(papers):
        id, day = f"p{number:06d}", (_FIRST + timedelta(days=int(_DAYS * (number / papers) ** 0.6))).isoformat()
        graph.papers.append((id, day))
        abstract = " ".join(words[word.draw()] for _ in range(dice.randint(110, 190)))
        title = " ".join(words[word.draw()] for _ in range(dice.randint(5, 12))).capitalize()
        fields = {"id": id, "title": title, "abstract": abstract, "published": day, "publishedInferred": False}
        graph.nodes.append(Node(("Paper",), {**fields, "codeUrls": [], "categories": [], "model": "generated"}))
        graph.nodes.append(Node(("Identifier",), {"value": f"title:{id}"}))
        graph.edges.append(Edge("IDENTIFIES", Key("Identifier", f"title:{id}"), Key("Paper", id), {}))
        graph.edges += _links(id, abstract, pools, draws, introduced, dice)
        for other in {min(number - 1, int(number * dice.random() ** 1.5)) for _ in range(_CITES)} if number else ():
            cited = {"sources": ["text"], "inferred": False}
            graph.edges.append(Edge("CITES", Key("Paper", id), Key("Paper", f"p{other:06d}"), cited))
    first = {edge.end.value: edge.start.value for edge in graph.edges if edge.type == "INTRODUCES"}
    for node in graph.nodes:
        if "Entity" in node.labels and node.properties["id"] in first:
            node.properties["introducedBy"] = first[node.properties["id"]]
    return graph


def _entities(graph: Graph, words: Sequence[str], count: int, dice: random.Random) -> Iterator[tuple[str, str, str]]:
    for number in range(count):
        kind = dice.choices(list(_KINDS), list(_KINDS.values()))[0]
        name = f"{dice.choice(words)}{dice.choice(words)}-{number}"
        id = form(name)
        fields = {"id": id, "name": name, "kind": kind, "aliases": [name.upper()] if number % 3 == 0 else []}
        graph.nodes.append(Node(tuple(sorted(("Entity", kind.capitalize()))), fields))
        graph.nodes.append(Node(("Name",), {"form": id}))
        graph.edges.append(Edge("NAMES", Key("Name", id), Key("Entity", id), {}))
        yield id, name, kind


def _pool(named: list[tuple[str, str, str]], kinds: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """What a role can lead to, in an order that all roles have in common."""
    chosen = [one for one in named if one[2] in kinds]
    return sorted(chosen, key=lambda one: random.Random(one[0]).random())


def _links(
    paper: str,
    abstract: str,
    pools: dict[str, list[tuple[str, str, str]]],
    draws: dict[str, _Skewed],
    introduced: set[str],
    dice: random.Random,
) -> Iterator[Edge]:
    seen: set[tuple[str, str]] = set()
    while len(seen) < _LINKS:
        role = dice.choices(list(_ROLES), [weight for weight, _ in _ROLES.values()])[0]
        pool = pools[role]
        id, name, kind = dice.choice(pool) if role == "INTRODUCES" else pool[draws[role].draw()]
        if (role, id) in seen or (role == "INTRODUCES" and id in introduced):
            continue  # a thing is introduced once, so that the first paper is all papers
        seen.add((role, id))
        if role == "INTRODUCES":
            introduced.add(id)
        yield Edge(role, Key("Paper", paper), Key("Entity", id), _evidence(abstract, name, kind, dice))


def _evidence(abstract: str, name: str, kind: str, dice: random.Random) -> dict[str, Any]:
    starts = sorted(dice.randrange(len(abstract) - 130) for _ in range(dice.randint(1, 3)))
    ends = [start + dice.randint(60, 130) for start in starts]
    quotes = [abstract[start:end] for start, end in zip(starts, ends, strict=True)]
    sure = {"confidence": round(dice.uniform(0.5, 1), 3), "kind": kind, "kindConfidence": 0.9}
    return {"names": [name], "quotes": quotes, "starts": starts, "ends": ends, "model": "generated", **sure}
