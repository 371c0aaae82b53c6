"""Edges between entities: concluded from what papers say, anew for what a load touched, in whatever order it came."""

from __future__ import annotations

import random
from collections.abc import Iterable

import pytest

from graph.digest import canonical_hash
from graph.model import Claim, Direction, Listing, Record
from graph.store import Store
from graph.write import Span, Writer
from tests.contract import small_graph
from tests.contract.small_graph import Said, said

Edge = tuple[str, str]


def paper(number: int, published: str | None, abstract: str, links: str, *claims: str) -> Said:
    """A paper in a listing of its own; a claim is `subject  against  value`, of speed."""
    record = Record(title=f"Paper {number}", abstract=abstract, published=published)
    stated = []
    for line in claims:
        subject, against, value = line.split("  ")
        start = record.text.index(value)
        stated.append(
            Claim(
                "speed", value, start, start + len(value), 3.0, "x", Direction.HIGHER, subject=subject, against=against
            )
        )
    return said(Listing(f"{number:064x}", f"{number}.txt"), 0, record, links, *stated)


ALPHA = paper(
    1,
    "2024-01-01",
    "We introduce Alpha, an extension of Base, 3x faster than Base.",
    "INTRODUCES  method  Alpha\nCOMPARES_WITH  method  Base",
    "Alpha  Base  3x",
)
BETA = paper(2, "2024-05-01", "Beta builds on Alpha.", "INTRODUCES  method  Beta\nUSES  method  Alpha")
GAMMA = paper(
    3,
    "2024-05-01",
    "Gamma extends Beta and is 4x faster than Alpha.",
    "INTRODUCES  method  Gamma\nUSES  method  Beta\nCOMPARES_WITH  method  Alpha",
    "Gamma  Alpha  4x",
)
ROUND = paper(4, "2024-05-01", "Beta extends Gamma.", "INTRODUCES  method  Beta\nUSES  method  Gamma")
EARLY = paper(5, "2023-01-01", "Alpha extends Beta.", "INTRODUCES  method  Alpha\nUSES  method  Beta")
SECOND = paper(6, None, "Alpha 2 7B is tuned.", "USES  model  Alpha 2 7B")
FIRST = paper(7, "2025-01-01", "With Alpha 2, a better one.", "USES  method  Alpha 2")
JOINED = paper(
    8, "2025-02-01", "Broad Approximate Sampling (Base) is old.", "USES  method  Base/Broad Approximate Sampling"
)
LATER = paper(9, "2026-01-01", "Base builds on Gamma.", "INTRODUCES  method  Base\nUSES  method  Gamma")
PAPERS = (ALPHA, BETA, GAMMA, ROUND, EARLY, SECOND, FIRST, JOINED, LATER)


@pytest.fixture
def writer(store: Store) -> Writer:
    return Writer(store, lambda: small_graph.NOW, {})


def load(writer: Writer, *papers: Said) -> None:
    spans = [Span(listed.listing, 0, 0) for listed, _ in papers]
    writer.load([listed for listed, _ in papers], {listed.record.text: found for listed, found in papers}, spans)


def remove(writer: Writer, one: Said) -> None:
    writer.load([], {}, [Span(one[0].listing, 0, 0)])


def edges(store: Store, type: str) -> set[Edge]:
    rows = store.text_rows(f"MATCH (a:Entity)-[:{type}]->(b:Entity) RETURN a.id AS a, b.id AS b", {})
    assert len(rows) == len({(row["a"], row["b"]) for row in rows}), "a pair has one edge"
    return {(row["a"], row["b"]) for row in rows}


def in_a_circle(found: Iterable[Edge]) -> bool:
    left = set(found)
    while leaves := {end for _, end in left} - {start for start, _ in left}:
        left = {(start, end) for start, end in left if end not in leaves}
    return bool(left)


def test_each_edge_says_by_whom_and_with_which_words(store: Store, writer: Writer) -> None:
    load(writer, ALPHA)
    (row,) = store.text_rows("MATCH (:Entity)-[edge:BUILDS_ON]->(:Entity) RETURN properties(edge) AS edge", {})
    text = ALPHA[0].record.text
    (quote,) = row["edge"]["quotes"]
    assert quote == "extension of Base"
    assert row["edge"]["papers"] == ["paper-1"]
    assert text[row["edge"]["starts"][0] : row["edge"]["ends"][0]] == quote
    (row,) = store.text_rows("MATCH (:Entity)-[edge:OUTPERFORMS]->(:Entity) RETURN properties(edge) AS edge", {})
    assert row["edge"] == {"papers": ["paper-1"], "metrics": ["speed"]}


def test_nothing_builds_on_what_came_later(store: Store, writer: Writer) -> None:
    load(writer, ALPHA, BETA, GAMMA, ROUND, LATER)
    assert edges(store, "BUILDS_ON") == {("alpha", "base"), ("beta", "alpha"), ("gamma", "beta")}
    load(writer, EARLY)  # it introduces alpha on the day on which beta is first seen, so beta is older
    assert edges(store, "BUILDS_ON") == {("alpha", "beta"), ("gamma", "beta")}


def test_a_version_leads_to_the_nearest_family_that_there_is(store: Store, writer: Writer) -> None:
    load(writer, SECOND)
    assert edges(store, "VERSION_OF") == set()
    load(writer, ALPHA)
    assert edges(store, "VERSION_OF") == {("alpha27b", "alpha")}
    load(writer, FIRST)
    assert edges(store, "VERSION_OF") == {("alpha27b", "alpha2"), ("alpha2", "alpha")}
    remove(writer, ALPHA)
    assert edges(store, "VERSION_OF") == {("alpha27b", "alpha2")}
    rows = store.text_rows("MATCH (:Name {form: 'alpha'})<-[:IN_FAMILY]-(e:Entity) RETURN e.id AS id ORDER BY id", {})
    assert [row["id"] for row in rows] == ["alpha2", "alpha27b"], "siblings, though their family is not there"


def test_edges_follow_when_two_names_become_one_entity(store: Store, writer: Writer) -> None:
    load(writer, ALPHA, LATER)
    apart = canonical_hash(store)
    load(writer, JOINED)
    assert edges(store, "OUTPERFORMS") == {("alpha", "base")}
    remove(writer, JOINED)
    assert canonical_hash(store) == apart


def test_any_order_any_batches_and_removals_give_one_graph(store: Store, writer: Writer) -> None:
    load(writer, *PAPERS)
    whole, built = canonical_hash(store), edges(store, "BUILDS_ON")
    assert not in_a_circle(built)
    assert built == {("alpha", "beta"), ("gamma", "beta")}
    for seed in range(4):
        chance = random.Random(seed)
        for one in PAPERS:
            if chance.random() < 0.8:
                remove(writer, one)
        left = chance.sample(PAPERS, len(PAPERS))
        while left:
            size = chance.randint(1, 3)
            load(writer, *left[:size])
            assert not in_a_circle(edges(store, "BUILDS_ON"))
            left = left[size:]
        assert canonical_hash(store) == whole
