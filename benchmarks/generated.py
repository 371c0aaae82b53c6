"""A graph of any size for benchmarks, the same each time: papers with entities, authors, claims and citations.

Per paper there are about 8 nodes and 21 relationships, some 6 KB of text and lists; a few entities are in very
many papers, most in one.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from graph.content import Content, Edge, Key, Node

_KINDS = ("method", "model", "system", "dataset", "concept")
_WORDS = [
    f"{a}{b}" for a in ("re", "op", "lin", "trans", "dif", "quan", "gra", "con") for b in ("ta", "mal", "form", "der")
]
_LISTING = 1000  # papers of one listing
_ROLES = (("USES", 3), ("COMPARES_WITH", 2), ("EVALUATES_ON", 2), ("STUDIES", 3))


def generated(papers: int) -> Content:
    """The nodes and the relationships of a graph of so many papers."""
    yield from _nodes(papers)
    yield from _edges(papers)


def _nodes(papers: int) -> Iterator[Node]:
    for number in range(papers):
        dice = random.Random(number)
        id = _id(number)
        yield Node(
            ("Paper",), {"id": id, **_fields(dice, number), "arxivId": id, "textCode": [], "loadedAt": "2026-01-01"}
        )
        for value in (id, f"title:{_words(dice, 6).replace(' ', '-')}-{number}"):
            yield Node(("Identifier",), {"value": value})
        yield Node(("Author",), {"id": f"author-{number}", "name": f"Author {number}"})
        yield from _entity(number)
        yield Node(("Claim",), _claim(dice, id))
        if number % 5 == 0:
            quote = {"quote": "(Hu et al., 2021)", "author": "Hu", "year": "2021", "start": 1, "end": 18}
            yield Node(("Reference",), {"id": f"{id}#1-18", **quote})
        if number % _LISTING == 0:
            listing = f"{number:064}"
            yield Node(
                ("Listing",), {"id": listing, "sha256": listing, "name": f"{number}.txt", "captured": "2026-01-01"}
            )
        if number % 100 == 0:
            yield Node(("Organization",), {"id": f"org-{number}", "name": f"Lab {number}"})


def _entity(number: int) -> Iterator[Node]:
    kind, name = _KINDS[number % 5], f"entity {number}"
    fields = {"id": name, "name": name.title(), "kind": kind, "aliases": [], "introducedBy": _id(number)}
    yield Node(tuple(sorted(("Entity", kind.capitalize()))), fields | {"firstSeen": _day(number)})
    yield Node(("Name",), {"form": name})


def _edges(papers: int) -> Iterator[Edge]:
    for number in range(papers):
        dice = random.Random(number)
        paper, own = Key("Paper", _id(number)), Key("Entity", f"entity {number}")
        listing = Key("Listing", f"{number - number % _LISTING:064}")
        fields = {"position": number % _LISTING, "authors": ["Ann Lee", "Bo Li"], **_fields(dice, number)}
        yield Edge("LISTED_IN", paper, listing, fields)
        for value in (_id(number), f"title:{_words(dice, 6).replace(' ', '-')}-{number}"):
            yield Edge("IDENTIFIES", Key("Identifier", value), paper, {})
        yield Edge("NAMES", Key("Name", own.value), own, {})
        yield Edge("INTRODUCES", paper, own, _role(dice, own.value, "method"))
        for type, count in _ROLES:
            for _ in range(count):
                other = f"entity {_popular(dice, papers)}"
                yield Edge(type, paper, Key("Entity", other), _role(dice, other, "method"))
        for position in range(4):
            yield Edge("AUTHORED_BY", paper, Key("Author", f"author-{_popular(dice, papers)}"), {"position": position})
        yield from _statements(dice, number, papers)


def _statements(dice: random.Random, number: int, papers: int) -> Iterator[Edge]:
    id = _id(number)
    paper, claim = Key("Paper", id), Key("Claim", f"{id}#40-52")
    yield Edge("CLAIMS", paper, claim, {})
    for type in ("SUBJECT", "ON"):
        yield Edge(type, claim, Key("Entity", f"entity {_popular(dice, papers)}"), {})
    if number % 5 == 0:
        yield Edge("REFERS_TO", paper, Key("Reference", f"{id}#1-18"), {})
    if number % 3 == 0:
        lab = dice.randrange(papers)
        yield Edge("FROM", paper, Key("Organization", f"org-{lab - lab % 100}"), {})
    for cited in {_popular(dice, papers) for _ in range(2)} - {number}:
        fields = {"sources": [], "inferred": True, "via": [f"entity {cited}"]}
        yield Edge("CITES", paper, Key("Paper", _id(cited)), fields)


def _fields(dice: random.Random, number: int) -> dict[str, Any]:
    return {
        "title": f"{_words(dice, 9)} {number}",
        "abstract": _words(dice, 150),
        "published": _day(number),
        "publishedInferred": False,
        "authorCount": 4,
        "upvotes": number % 100,
        "codeUrls": [f"https://example.org/{number}"] if number % 4 == 0 else [],
        "categories": ["cs.LG"],
    }


def _claim(dice: random.Random, id: str) -> dict[str, Any]:
    number = dice.randrange(1, 1000) / 10
    value = {"value": f"{number} %", "quote": f"{number} %", "number": number, "unit": "%"}
    return {"id": f"{id}#40-52", "metric": "accuracy", "direction": "higher", **value, "start": 40, "end": 52}


def _role(dice: random.Random, name: str, kind: str) -> dict[str, Any]:
    start = dice.randrange(1000)
    evidence = {"names": [name], "quotes": [name, name], "starts": [start, start + 90], "ends": [start + 9, start + 99]}
    sure = {"confidence": round(dice.random(), 3), "kind": kind, "kindConfidence": 0.9}
    return {**evidence, **sure, "model": "generated"}


def _popular(dice: random.Random, papers: int) -> int:
    """A number below `papers`, small ones far more often."""
    return int(papers * dice.random() ** 4)


def _words(dice: random.Random, count: int) -> str:
    return " ".join(dice.choices(_WORDS, k=count))


def _id(number: int) -> str:
    return f"{2000 + number // 100_000:04}.{number % 100_000:05}"


def _day(number: int) -> str:
    return f"20{10 + number % 16}-{1 + number % 12:02}-{1 + number % 28:02}"
