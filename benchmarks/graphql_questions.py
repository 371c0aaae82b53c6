"""The seven questions: how their variables are drawn, and the two servers' answers brought to one form."""

from __future__ import annotations

import base64
import json
import random
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from benchmarks.graphql_graph import Graph

Draw = Callable[[Graph, random.Random], tuple[dict[str, Any], dict[str, Any]]]  # variables: ours, the peer's


@dataclass(frozen=True, slots=True)
class Question:
    """One of the seven."""

    name: str
    draw: Draw
    ours: Callable[[Any], Any]
    peer: Callable[[Any], Any]


def _popular(graph: Graph, role: str, dice: random.Random, most: int = 400) -> str:
    """A name, the popular ones more often, as readers ask."""
    names = graph.popular[role][:most]
    return names[min(int(len(names) ** dice.random()) - 1, len(names) - 1)]


def _same(variables: dict[str, Any]) -> tuple[dict[str, Any], dict[str, Any]]:
    return variables, variables


def _nested(graph: Graph, dice: random.Random) -> tuple[dict[str, Any], dict[str, Any]]:
    x, y = _popular(graph, "USES", dice), _popular(graph, "COMPARES_WITH", dice, 40)
    return _same({"x": x, "y": y, "z": _popular(graph, "EVALUATES_ON", dice, 40)})


def _deep(graph: Graph, dice: random.Random) -> tuple[dict[str, Any], dict[str, Any]]:
    place = dice.randint(45, 55) * 20 - 1  # of the last paper of the page before
    ordered = _ordered(graph)
    key = json.dumps([ordered[place][1], ordered[place][0]], separators=(",", ":"))
    ours = base64.urlsafe_b64encode(key.encode()).decode().rstrip("=")
    return {"after": ours}, {"after": base64.b64encode(f"arrayconnection:{place}".encode()).decode()}


_NEWEST: dict[int, list[tuple[str, str]]] = {}


def _ordered(graph: Graph) -> list[tuple[str, str]]:
    if id(graph) not in _NEWEST:
        _NEWEST[id(graph)] = sorted(sorted(graph.papers), key=lambda paper: paper[1], reverse=True)
    return _NEWEST[id(graph)]


def _own(id: str) -> str:
    return id.partition(":")[2]


def _paper(one: dict[str, Any]) -> dict[str, Any]:
    return {**one, "id": _own(one["id"])}


def _entity(one: dict[str, Any]) -> dict[str, Any]:
    return {**one, "id": _own(one["id"]), "kind": one["kind"].lower()}


def _our_newest(data: Any) -> Any:
    found = []
    for paper in data["papers"]["nodes"]:
        links = [
            (
                link["role"],
                link["entity"]["id"].partition(":")[2],
                link["entity"]["name"],
                link["entity"]["kind"].lower(),
                link["confidence"],
                [(one["quote"], one["start"], one["end"]) for one in link["evidence"]],
            )
            for link in paper["links"]["nodes"]
        ]
        found.append((_own(paper["id"]), paper["title"], paper["published"], sorted(links)))
    return found


_CONNECTIONS = {"INTRODUCES": "introduces", "USES": "uses", "COMPARES_WITH": "comparesWith"}


def _peer_newest(data: Any) -> Any:
    found = []
    for paper in data["papers"]:
        links = []
        for role, name in _CONNECTIONS.items():
            for edge in paper[f"{name}Connection"]["edges"]:
                said, node = edge["properties"], edge["node"]
                spots = list(zip(said["quotes"], said["starts"], said["ends"], strict=True))
                links.append((role, node["id"], node["name"], node["kind"], said["confidence"], spots))
        found.append((paper["id"], paper["title"], paper["published"], sorted(links)))
    return found


def _our_entity(data: Any) -> Any:
    one = data["entity"]
    lists = {name: [_paper(paper) for paper in one[name]["nodes"]] for name in ("usedBy", "comparedBy")}
    return {**_entity(one), **lists, "introducedBy": [_paper(one["introducedBy"])] if one["introducedBy"] else []}


def _best(edges: list[dict[str, Any]], own: Callable[[str], str]) -> Any:
    """Scores are each server's own: what is best stands for one. What has the score of the last may be cut anywhere."""
    best = edges[0]["score"] if edges else 1
    scored = [(round(edge["score"] / best, 2), own(edge["node"]["id"])) for edge in edges]
    return sorted(one for one in scored if scored and one[0] > scored[-1][0])


def _peer_nested(data: Any) -> Any:
    return [
        (paper["id"], paper["title"], paper["published"], paper["citedByConnection"]["aggregate"]["count"]["nodes"])
        for paper in data["papers"]
    ]


def _page(connection: dict[str, Any]) -> Any:
    nodes = [edge["node"] for edge in connection["edges"]]
    return [(_own(n["id"]) or n["id"], n["title"], n["published"]) for n in nodes], connection["totalCount"]


QUESTIONS = (
    Question(
        "paper",
        lambda graph, dice: _same({"id": dice.choice(graph.papers)[0]}),
        lambda data: [_paper(data["paper"])],
        lambda data: data["papers"],
    ),
    Question(
        "newest", lambda graph, dice: _same({"until": dice.choice(graph.papers[2000:])[1]}), _our_newest, _peer_newest
    ),
    Question(
        "entity",
        lambda graph, dice: _same({"name": _popular(graph, "USES", dice)}),
        _our_entity,
        lambda data: data["entities"][0],
    ),
    Question(
        "words",
        lambda graph, dice: _same({"text": " ".join(dice.sample(graph.words, 2))}),
        lambda data: _best(data["search"]["edges"], _own),
        lambda data: _best(data["searchPapers"]["edges"], str),
    ),
    Question(
        "together",
        lambda graph, dice: _same({"name": _popular(graph, "USES", dice)}),
        lambda data: [_entity(one) for one in data["entity"]["cooccurring"]["nodes"]],
        lambda data: data["entities"],
    ),
    Question(
        "nested",
        _nested,
        lambda data: [
            (_own(one["id"]), one["title"], one["published"], one["citedBy"]["totalCount"])
            for one in data["papers"]["nodes"]
        ],
        _peer_nested,
    ),
    Question("deep", _deep, lambda data: _page(data["papers"]), lambda data: _page(data["papersConnection"])),
)
