"""A small graph with everything in it that a way from one place to another could lose or spoil."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from graph.batches import Batches
from graph.content import Content, Edge, Key, Node
from graph.store import Store

TEXTS = {
    "quotes": 'said "so", then ""twice"" and \'thus\'; `ticks`',
    "lines": "one\ntwo\r\nthree\rfour\u2028five\x85six",
    "parted": "a;b,c\td|e\x1ff",
    "backslashes": 'C:\\new\\\\"x\\',
    "blank": " leads and trails ",
    "empty": "",
    "numeric": "007",
    "null": "null",
    "unicode": "naïve 注意力 β 😀 \ufeff e\u0301",
    "nul": "a\x00b",
    "long": "word " * 2000,
    "formula": "=SUM(A1:A2)",
    "regular": "[a-z]+(?:x)*$",
}
PAPERS = list(TEXTS)


def items(texts: dict[str, str] | None = None) -> Content:
    """Every kind of node and every type of relationship, with these texts wherever a text can be."""
    texts = TEXTS if texts is None else texts
    yield from _nodes(list(texts.items()))
    yield from _edges(list(texts.items()))


def _nodes(texts: list[tuple[str, str]]) -> Iterable[Node]:
    for number, (name, text) in enumerate(texts):
        yield Node(("Paper",), _paper(number, name, text))
    for kind in ("Concept", "Dataset", "Method", "Model", "System"):
        yield Node(
            tuple(sorted(("Entity", kind))), {"id": f"{kind}~2", "name": kind, "kind": kind.lower(), "aliases": []}
        )
    for label in ("Author", "Organization", "Listing", "Claim", "Reference"):
        for name, text in texts:
            yield Node((label,), {"id": f"{label} {name} {text}"[:200], "name": text})
    for number in (1.0, -0.0, 5e-324, 1.7976931348623157e308, 0.1, float("inf"), float("-inf")):
        yield Node(("Claim",), {"id": f"number {number}", "number": number, "start": 3})
    yield Node(("Claim",), {"id": "whole where others have a part", "number": 3})
    for name, text in texts:
        yield Node(("Identifier",), {"value": f"{name}:{text}"[:200]})
        yield Node(("Name",), {"form": f"{name}:{text}"[:200]})


def _paper(number: int, name: str, text: str) -> dict[str, Any]:
    fields: dict[str, Any] = {
        "id": name,
        "title": text,
        "abstract": text * 2,
        "codeUrls": [text, "x", text],
        "categories": [[], [""], ["", ""], ["x", ""]][number % 4],
        "textCode": [text],
        "publishedInferred": bool(number % 2),
        "upvotes": (2**62, -(2**63), 0, 2**63 - 1)[number % 4],
        "loadedAt": "2026-01-01T00:00:00Z",
    }
    return fields | ({"doi": text} if number % 3 else {})


def _edges(texts: list[tuple[str, str]]) -> Iterable[Edge]:
    names = [name for name, _ in texts]
    for number, (name, text) in enumerate(texts):
        paper, other = Key("Paper", name), Key("Paper", names[number - 1])
        method = Key("Entity", "Method~2")
        role = {
            "quotes": [text, ";"],
            "starts": [number, 2**40],
            "confidence": 1.0 if number % 2 else 1e-300,
            "ends": [],
        }
        for type in ("INTRODUCES", "USES", "COMPARES_WITH", "EVALUATES_ON", "STUDIES"):
            yield Edge(type, paper, method, role)
        yield Edge("USES", paper, method, role)  # parallel and equal
        cites = {"sources": [], "inferred": True, "via": [text]} if number % 2 else {"sources": [text], "via": []}
        yield Edge("CITES", paper, other, cites)
        ends = {label: Key(label, f"{label} {name} {text}"[:200]) for label in ("Author", "Organization", "Listing")}
        yield Edge("AUTHORED_BY", paper, ends["Author"], {"position": number})
        yield Edge("FROM", paper, ends["Organization"], {})
        yield Edge("LISTED_IN", paper, ends["Listing"], {"title": text, "authors": [], "position": number})
        claim, reference = (Key(label, f"{label} {name} {text}"[:200]) for label in ("Claim", "Reference"))
        yield Edge("CLAIMS", paper, claim, {})
        yield Edge("REFERS_TO", paper, reference, {})
        for type in ("SUBJECT", "AGAINST", "ON"):
            yield Edge(type, claim, method, {})
        yield Edge("IDENTIFIES", Key("Identifier", f"{name}:{text}"[:200]), paper, {})
        yield Edge("REFERENCES", paper, Key("Identifier", f"{name}:{text}"[:200]), {})
        yield Edge("NAMES", Key("Name", f"{name}:{text}"[:200]), Key("Entity", "Model~2"), {})
        yield Edge("IN_FAMILY", Key("Entity", "Model~2"), Key("Name", f"{name}:{text}"[:200]), {"version": "2"})
    for type in ("OUTPERFORMS", "BUILDS_ON", "VERSION_OF"):
        yield Edge(type, Key("Entity", "Model~2"), Key("Entity", "System~2"), {"papers": PAPERS, "metrics": []})


def put(store: Store, content: Content) -> None:
    """Write it."""
    batches = Batches(store)
    for item in content:
        batches.put(item)
    batches.flush()
