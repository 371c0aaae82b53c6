"""A graph small enough to be looked at, with one of everything, loaded through the writer: the golden cases' own.

It has a paper of two listings, a rival introduction of another kind, a date that nobody knows, a homonym, a descent, a
version, a chain of inferred citations, claims with and without a number, in-text citations, code, authors and an
organisation.
"""

from __future__ import annotations

import re

from graph.model import (
    Claim,
    Direction,
    Extraction,
    Kind,
    Link,
    Listed,
    Listing,
    Mention,
    Organization,
    Record,
    Reference,
    Role,
)
from graph.store import Store
from graph.write import Span, Writer, Written

MAY, JUNE = Listing("a" * 64, "may.txt", "2025-05-31"), Listing("b" * 64, "june.jsonl")
LAB = Organization("lab", "The Lab")
NOW = "2026-01-01T00:00:00Z"
Said = tuple[Listed, Extraction]


def link(record: Record, role: Role, kind: Kind, names: str, confidence: float = 0.9) -> Link:
    """A link whose names, joined by a slash, all stand in the text; wherever they do is a mention."""
    parts = tuple(names.split("/"))
    starts = sorted((at.start(), name) for name in parts for at in re.finditer(rf"\b{re.escape(name)}\b", record.text))
    assert {name for _, name in starts} == set(parts), "a name is not there"
    mentions = tuple(Mention(name, start, start + len(name)) for start, name in starts)
    return Link(role, parts, kind, 1.0 if kind is Kind.CONCEPT else 0.8, confidence, mentions)


def said(listing: Listing, position: int, record: Record, links: str, *statements: Claim | Reference) -> Said:
    """A record in its place and what its text says; `links` has a line `role kind names`, then perhaps how sure."""
    found = []
    for line in links.strip().splitlines():
        role, kind, names, *sure = line.strip().split("  ")
        found.append(link(record, Role(role), Kind(kind), names, *map(float, sure)))
    claims = tuple(item for item in statements if isinstance(item, Claim))
    references = tuple(item for item in statements if isinstance(item, Reference))
    return Listed(listing, position, record), Extraction("test-1", tuple(found), (), claims, references)


def claim(record: Record, value: str, metric: str | None, **rest: str) -> Claim:
    """A claim that its direction leads up, of a number that is the value's digits."""
    start = record.text.index(value)
    number = float("".join(char for char in value if char.isdigit() or char == ".") or 0)
    unit = "%" if "%" in value else "x" if value.endswith("x") else None
    return Claim(metric, value, start, start + len(value), number or None, unit, Direction.HIGHER, **rest)


def reference(record: Record, quote: str, author: str, year: str, name: str | None = None) -> Reference:
    """An in-text citation."""
    start = record.text.index(quote)
    return Reference(quote, start, start + len(quote), author, year, name=name)


THRIFT = Record(
    title="Thrift: Low-Cost Tuning",
    abstract="Thrifty Tuning (Thrift) tunes with Adam, 2.5x faster than Full Tuning on Maze (Hu et al., 2021).",
    arxiv="2401.00001",
    authors=("Ann Lee", "Bo Chen"),
    published="2024-01-10",
    upvotes=7,
    organization=LAB,
    categories=("cs.LG",),
)
RIVAL = Record(
    title="Thrift Again", abstract="We present Thrift, a model after SGD.", authors=("Cy Diaz",), published="2024-03-01"
)
BROOK = Record(
    title="Brook: Streams of Memory",
    abstract="Brook builds on Thrift and Adam. It is 40% leaner than Thrift on Maze and beats Full Tuning on Hive.",
    arxiv="2406.00002",
    authors=("Bo Chen",),
    published="2024-06-15",
    comment_count=3,
    url="https://papers.example/brook",
)
COVE = Record(
    title="Cove, a Model",
    abstract="Cove is trained with Thrifty Tuning. It gains 3 points over Brook on Hive: memory matters.",
    doi="10.1000/cove",
    authors=("Ann Lee", "Cy Diaz"),
    published="2025-02-01",
    organization=LAB,
    code_urls=("https://code.example/cove",),
)
NOTES = Record(title="Notes on Tuning", abstract="Adam and Thrift in practice: low-cost tuning with little memory.")
LAYERS = Record(
    title="Memory Layers",
    abstract="Memory as Context (MAC) runs on Engine and Hive, 9% worse than Brook.",
    published="2025-03-05",
)
GATES = Record(
    title="Counting Gates",
    abstract="A multiply accumulator (MAC) of Engine, after Hu (2021): 4x less than older gates.",
    published="2025-03-20",
)
SURVEY = Record(
    title="A Survey of Memory",
    abstract="What memory is, to Brook 2.",
    doi="10.1000/survey",
    published="2025-04-02",
    upvotes=1,
)

PAPERS = (
    said(
        MAY,
        0,
        THRIFT,
        """INTRODUCES  method  Thrift/Thrifty Tuning
        USES  method  Adam
        COMPARES_WITH  method  Full Tuning
        EVALUATES_ON  dataset  Maze
        STUDIES  concept  Low-Cost Tuning""",
        claim(THRIFT, "2.5x", "speed", subject="Thrift", against="Full Tuning", on="Maze"),
        reference(THRIFT, "Hu et al., 2021", "Hu", "2021", "Full Tuning"),
    ),
    said(MAY, 1, RIVAL, "INTRODUCES  model  Thrift  0.4\nUSES  method  SGD  0.45\nSTUDIES  method  SGD"),
    said(
        MAY,
        2,
        BROOK,
        """INTRODUCES  method  Brook
        USES  method  Thrift
        USES  method  Adam
        COMPARES_WITH  method  Thrift  0.7
        COMPARES_WITH  method  Full Tuning
        EVALUATES_ON  dataset  Maze
        EVALUATES_ON  dataset  Hive
        STUDIES  concept  Memory""",
        claim(BROOK, "40%", "memory", subject="Brook", against="Thrift", on="Maze"),
    ),
    said(
        MAY,
        3,
        NOTES,
        """USES  method  Adam
        USES  method  Thrift
        STUDIES  concept  low-cost tuning
        STUDIES  concept  memory""",
    ),
    said(
        JUNE,
        0,
        COVE,
        """INTRODUCES  model  Cove
        USES  method  Thrifty Tuning
        COMPARES_WITH  method  Brook
        EVALUATES_ON  dataset  Hive
        STUDIES  concept  memory""",
        claim(COVE, "3 points", None, subject="Cove", against="Brook", on="Hive"),
    ),
    said(
        JUNE,
        1,
        LAYERS,
        """INTRODUCES  method  MAC/Memory as Context
        USES  system  Engine
        COMPARES_WITH  method  Brook
        EVALUATES_ON  dataset  Hive
        STUDIES  concept  Memory""",
        claim(LAYERS, "9%", "memory", subject="Brook", against="MAC", on="others"),
    ),
    said(
        JUNE,
        2,
        GATES,
        "INTRODUCES  system  MAC/multiply accumulator\nUSES  system  Engine",
        claim(GATES, "4x", "size", subject="MAC", against="older gates"),
        reference(GATES, "Hu (2021)", "Hu", "2021"),
    ),
    said(JUNE, 3, SURVEY, "STUDIES  concept  memory\nUSES  method  Brook 2"),
)
AGAIN = (Listed(JUNE, 4, Record(THRIFT.title, THRIFT.abstract, upvotes=9)), PAPERS[0][1])


def load(store: Store) -> Written:
    """Load it into a store that has the schema."""
    papers = (*PAPERS, AGAIN)
    spans = [Span(MAY, 0, 3), Span(JUNE, 0, 4)]
    writer = Writer(store, lambda: NOW, {})
    done = writer.load([listed for listed, _ in papers], {one.record.text: found for one, found in papers}, spans)
    assert isinstance(done, Written)
    return done
