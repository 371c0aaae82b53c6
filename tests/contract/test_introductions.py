"""The ledger of first introductions: every claim stays, whichever holds, and a diff tells when that moves."""

from __future__ import annotations

import itertools

import pytest

from graph.content import content
from graph.diff import Change, compare, read
from graph.digest import canonical_hash
from graph.model import Listed, Listing, Record
from graph.reads.introductions import ClaimsTo, Reason, claimed
from graph.store import Store
from graph.write import Span, Writer
from tests.contract.small_graph import said

DAYS = {"a": "2024-03-01", "b": "2024-01-01", "c": None, "d": "2024-01-01"}
PAPERS = {
    name: said(
        Listing(name * 64, f"{name}.txt"),
        0,
        Record(title=f"Paper {name}", abstract="We present Oar.", published=day),
        "INTRODUCES  method  Oar",
    )
    for name, day in DAYS.items()
}
TEXTS = {listed.record.text: extraction for listed, extraction in PAPERS.values()}


@pytest.fixture
def writer(store: Store) -> Writer:
    return Writer(store, now=lambda: "2026-01-01T00:00:00Z", vocabulary={})


def put(writer: Writer, name: str, *listed: Listed) -> None:
    writer.load(listed, TEXTS, [Span(PAPERS[name][0].listing, 0, 10)])


def load(writer: Writer, *names: str) -> None:
    for name in names:
        put(writer, name, PAPERS[name][0])


def ledger(store: Store) -> list[tuple[str, Reason | None]]:
    (claims,) = claimed(store, [ClaimsTo("oar", 10)]).values()
    assert {quote for one in claims for quote in one.quotes} <= {"Oar"}
    return [(one.paper.removeprefix("paper-"), one.reason) for one in claims]


WHOLE = [("b", None), ("d", Reason.SMALLER_ID), ("a", Reason.EARLIER), ("c", Reason.UNDATED)]


def test_every_claim_stands_with_why_the_first_goes_before_it(store: Store, writer: Writer) -> None:
    hashes = set()
    for order in itertools.islice(itertools.permutations(PAPERS), 0, 24, 5):
        store.text_rows("MATCH (n) WHERE NOT n:Citeweave DETACH DELETE n", {})
        load(writer, *order)
        assert ledger(store) == WHOLE
        hashes.add(canonical_hash(store))
    assert len(hashes) == 1


def test_of_claims_without_a_day_the_smaller_id_is_first(store: Store, writer: Writer) -> None:
    load(writer, "c")
    assert ledger(store) == [("c", None)]
    undated = Record(title="Paper 0", abstract="We present Oar.")
    extraction = said(PAPERS["a"][0].listing, 0, undated, "INTRODUCES  method  Oar")
    writer.load([extraction[0]], {undated.text: extraction[1]})
    assert ledger(store) == [("0", None), ("c", Reason.SMALLER_ID)]


def test_an_earlier_paper_takes_the_claim_over_and_a_diff_tells_it(store: Store, writer: Writer) -> None:
    load(writer, "a", "c")
    before, hash = read(content(store)), canonical_hash(store)
    assert ledger(store) == [("a", None), ("c", Reason.UNDATED)]
    load(writer, "b")
    found = compare(before, read(content(store)))
    assert found.changes == (Change("oar", "introducedBy", "paper-a", "paper-b"),)
    assert ledger(store) == [("b", None), ("a", Reason.EARLIER), ("c", Reason.UNDATED)]
    put(writer, "b")
    assert ledger(store) == [("a", None), ("c", Reason.UNDATED)]
    assert canonical_hash(store) == hash
