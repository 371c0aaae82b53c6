"""Citations as sources assert them: reference lists and in-text citations, in any order, taken back, on each engine."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from graph.digest import canonical_hash
from graph.model import Listed, Listing, Record
from graph.store import Store
from graph.write import Span, Writer, Written
from tests.contract.small_graph import Said, reference, said

PAGES = {name: Listing(name * 64, f"{name}.jsonl") for name in "abcdef"}
OAR = Record(
    title="Oar: a Way",
    abstract="We introduce Oar.",
    arxiv="2301.00001",
    authors=("Edward J. Hu", "Ann Lee"),
    published="2023-01-05",
)
BOAT = Record(
    title="Boat",
    abstract="Boat uses Oar (Hu et al., 2023) on Sea (Wei, 2022).",
    doi="10.5555/boat",
    published="2023-05-01",
    reference_list=("arxiv:2301.00001 title:Oar: a Way", "title:Harbour", "doi:10.5555/gone"),
)
HARBOUR = Record(title="Harbour", abstract="Harbour is a Sea.", published="2024-02-01", authors=("Ann Lee",))
RIVAL = Record(
    title="Oars", abstract="We present Oar too.", authors=("Di Hu",), published="2023-09-01", arxiv="2309.00001"
)
TWIN = Record(title="Harbour", abstract="Harbour is a Sea.", doi="10.5555/harbour", published="2024-06-01")
OTHER_TWIN = replace(TWIN, doi="10.5555/harbour-again")


def one(name: str, record: Record, links: str, *references: tuple[str, str, str, str]) -> Said:
    return said(PAGES[name], 0, record, links, *(reference(record, *found) for found in references))


PAPERS = {
    "a": one("a", OAR, "INTRODUCES  method  Oar"),
    "b": one(
        "b",
        BOAT,
        "INTRODUCES  method  Boat\nUSES  method  Oar\nEVALUATES_ON  dataset  Sea",
        ("Hu et al., 2023", "Hu", "2023", "Oar"),
        ("Wei, 2022", "Wei", "2022", "Sea"),
    ),
    "c": one("c", HARBOUR, "INTRODUCES  dataset  Sea"),
    "d": one("d", RIVAL, "INTRODUCES  method  Oar"),
    "e": one("e", TWIN, "INTRODUCES  dataset  Sea"),
    "f": one("f", OTHER_TWIN, "INTRODUCES  dataset  Sea"),
}
TEXTS = {listed.record.text: extraction for listed, extraction in PAPERS.values()}
LIST, TEXT = f"listing:{PAGES['b'].id}", "reference:10.5555/boat#20-35"


@pytest.fixture
def writer(store: Store) -> Writer:
    return Writer(store, now=lambda: "2026-01-01T00:00:00Z", vocabulary={})


def load(writer: Writer, *names: str, **options: bool) -> None:
    """Each of the papers as the one of its page."""
    put(writer, [PAPERS[name][0] for name in names], names, **options)


def gone(writer: Writer, *names: str) -> None:
    put(writer, [], names)


def put(writer: Writer, listed: list[Listed], names: tuple[str, ...], **options: bool) -> None:
    done = writer.load(listed, TEXTS, [Span(PAGES[name], 0, 1000) for name in names], **options)
    assert isinstance(done, Written)


def cited(store: Store) -> dict[tuple[str, str], tuple[list[str], bool]]:
    text = """MATCH (a:Paper)-[c:CITES]->(b:Paper)
    RETURN a.id AS a, b.id AS b, c.sources AS sources, c.inferred AS inferred"""
    return {(row["a"], row["b"]): (row["sources"], row["inferred"]) for row in store.text_rows(text, {})}


def test_one_edge_a_pair_says_who_asserts_it(store: Store, writer: Writer) -> None:
    load(writer, "a", "b")
    assert cited(store) == {("10.5555/boat", "2301.00001"): ([LIST, TEXT], True)}
    put(writer, [Listed(PAGES["b"], 0, replace(BOAT, reference_list=()))], ("b",))
    assert cited(store) == {("10.5555/boat", "2301.00001"): ([TEXT], True)}


def test_a_work_becomes_a_citation_when_its_paper_comes_and_is_none_when_it_goes(store: Store, writer: Writer) -> None:
    load(writer, "b")
    assert cited(store) == {}
    alone = canonical_hash(store)
    load(writer, "c")
    assert cited(store) == {("10.5555/boat", "harbour"): ([LIST], False)}  # later, and asserted all the same
    gone(writer, "c")
    assert canonical_hash(store) == alone
    load(writer, "a")
    assert cited(store) == {("10.5555/boat", "2301.00001"): ([LIST, TEXT], True)}


def test_two_papers_that_fit_are_none(store: Store, writer: Writer) -> None:
    load(writer, "a", "b")
    load(writer, "d")  # by another Hu of 2023, who claims Oar too
    assert cited(store) == {("10.5555/boat", "2301.00001"): ([LIST], True)}
    gone(writer, "d")
    load(writer, "e", "f")  # of one title
    assert cited(store) == {("10.5555/boat", "2301.00001"): ([LIST, TEXT], True)}
    gone(writer, "f")
    assert cited(store)["10.5555/boat", "10.5555/harbour"] == ([LIST], False)


def test_a_paper_that_gets_another_id_is_cited_by_it(store: Store, writer: Writer) -> None:
    load(writer, "b", "c")
    load(writer, "e")  # its title alone led to it; now it has a DOI too
    assert cited(store) == {("10.5555/boat", "10.5555/harbour"): ([LIST], False)}


def test_what_a_list_led_to_goes_with_it(store: Store, writer: Writer) -> None:
    load(writer, "a")
    before = canonical_hash(store)
    load(writer, "b")
    gone(writer, "b")
    assert canonical_hash(store) == before
    for _ in range(2):
        load(writer, "b", renew=True)
    assert cited(store) == {("10.5555/boat", "2301.00001"): ([LIST, TEXT], True)}


@pytest.mark.parametrize("seed", range(6))
def test_any_order_and_any_detour_give_one_graph(store: Store, writer: Writer, seed: int) -> None:
    dice = random.Random(seed)
    kept = sorted(dice.sample(sorted(PAPERS), dice.randint(2, 6)) if seed else PAPERS)
    load(writer, *kept)
    wanted, citations = canonical_hash(store), cited(store)
    gone(writer, *kept)
    assert store.text_rows("MATCH (n) WHERE NOT n:Citeweave RETURN n", {}) == []
    held: list[str] = []
    for name in dice.sample(sorted(PAPERS), 6):
        load(writer, name)
        held.append(name)
        if dice.random() < 0.3:
            gone(writer, held.pop(dice.randrange(len(held))))
    for name in dice.sample(sorted(set(held) - set(kept)), len(set(held) - set(kept))):
        gone(writer, name)
    rest = dice.sample(kept, len(kept))
    half = dice.randint(1, len(rest) - 1)
    load(writer, *rest[:half])
    load(writer, *rest[half:])
    assert cited(store) == citations
    assert canonical_hash(store) == wanted
