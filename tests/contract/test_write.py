"""The writer on a real engine: loading in any order, again, renewing, merging, and what is left behind."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from graph.digest import canonical_hash
from graph.errors import QueryError, StoreError
from graph.model import Extraction, Kind, Link, Listed, Listing, Mention, Organization, Record, Role
from graph.store import Store
from graph.vocabulary import parse
from graph.write import Span, Unread, Writer, Written
from tests import graphs

PAGE, OTHER = Listing("a" * 64, "page.txt", "2025-10-27"), Listing("b" * 64, "answer.json")
VOCABULARY = parse('[[entity]]\nname = "PPO"\nkind = "method"\naliases = ["Proximal Policy Optimization"]', "test")

ALPHA = Record(title="Alpha: a New Way", abstract="We introduce Alpha. It beats PPO.", published="2024-01-01")
BETA = Record(title="Beta Builds on Alpha", abstract="Beta uses Alpha.", published="2025-01-01", authors=("Ann", "Bo"))
GAMMA = Record(
    title="Gamma Claims Alpha Too", abstract="Proximal policy optimization and Alpha.", published="2023-01-01"
)


def link(record: Record, role: Role, *names: str, kind: Kind = Kind.METHOD) -> Link:
    start = max(record.text.lower().find(names[-1].lower()), 0)
    mention = Mention(record.text[start : start + len(names[-1])], start, start + len(names[-1]))
    return Link(role, names, kind, 1.0 if kind is Kind.CONCEPT else 0.9, 0.8, (mention,))


SAID = {
    ALPHA.text: Extraction(
        "test-1", (link(ALPHA, Role.INTRODUCES, "Alpha"), link(ALPHA, Role.COMPARES_WITH, "PPO")), ("https://x.org/a",)
    ),
    BETA.text: Extraction("test-1", (link(BETA, Role.INTRODUCES, "Beta"), link(BETA, Role.USES, "Alpha"))),
    GAMMA.text: Extraction(
        "test-1",
        (
            link(GAMMA, Role.INTRODUCES, "Alpha"),
            link(GAMMA, Role.USES, "PPO", "Proximal Policy Optimization"),
            link(GAMMA, Role.STUDIES, "Alpha", kind=Kind.CONCEPT),
        ),
    ),
}


@pytest.fixture
def writer(store: Store) -> Writer:
    return Writer(store, now=lambda: "2026-01-01T00:00:00Z", vocabulary=VOCABULARY)


def page(*records: Record, listing: Listing = PAGE) -> tuple[list[Listed], list[Span]]:
    listed = [Listed(listing, position, record) for position, record in enumerate(records)]
    return listed, [Span(listing, 0, 1000)]


def load(writer: Writer, *records: Record, listing: Listing = PAGE, **options: bool) -> Written:
    listed, spans = page(*records, listing=listing)
    done = writer.load(listed, SAID, spans, **options)
    assert isinstance(done, Written)
    return done


def citations(store: Store) -> set[tuple[str, str]]:
    rows = store.text_rows("MATCH (a:Paper)-[c:CITES]->(b:Paper) RETURN a.title AS a, b.title AS b", {})
    return {(row["a"].split()[0], row["b"].split()[0]) for row in rows}


def test_texts_that_nobody_has_read_come_back_and_nothing_is_written(store: Store, writer: Writer) -> None:
    listed, spans = page(ALPHA, BETA)
    done = writer.load(listed, {ALPHA.text: SAID[ALPHA.text]}, spans)
    assert done == Unread(((BETA.title, BETA.abstract),))
    assert store.text_rows("MATCH (p:Paper) RETURN p", {}) == []


def test_the_order_of_loads_changes_nothing(store: Store, writer: Writer) -> None:
    hashes = set()
    records = [ALPHA, BETA, GAMMA]
    for seed in range(3):
        graphs.wipe(store)
        for number in random.Random(seed).sample(range(3), 3):
            load(writer, records[number], listing=Listing(str(number) * 64, f"{number}.txt"))
        hashes.add(canonical_hash(store))
    assert len(hashes) == 1


def test_an_earlier_introduction_takes_the_citations_over(store: Store, writer: Writer) -> None:
    load(writer, ALPHA, BETA)
    assert citations(store) == {("Beta", "Alpha:")}
    load(writer, GAMMA, listing=OTHER)
    assert citations(store) == {("Beta", "Gamma")}
    row = store.text_rows("MATCH (e:Entity {id: 'alpha'}) RETURN e.introducedBy AS by, e.firstSeen AS seen", {})[0]
    assert row == {"by": "gamma-claims-alpha-too", "seen": "2023-01-01"}


def test_nothing_later_is_cited_and_an_unknown_date_bars_nothing(store: Store, writer: Writer) -> None:
    later = replace(ALPHA, published="2026-01-01")
    load(writer, later, BETA)
    assert citations(store) == set()
    load(writer, replace(ALPHA, published=None), BETA)
    assert citations(store) == {("Beta", "Alpha:")}


def test_loading_again_changes_nothing(store: Store, writer: Writer) -> None:
    load(writer, ALPHA, BETA, GAMMA)
    before = canonical_hash(store)
    done = load(writer, ALPHA, BETA, GAMMA)
    assert (done.written, len(done.unchanged)) == ((), 3)
    assert canonical_hash(store) == before


def test_an_id_that_comes_later_renames_the_paper_and_keeps_all_of_it(store: Store, writer: Writer) -> None:
    load(writer, ALPHA, BETA)
    done = load(writer, replace(ALPHA, arxiv="2401.00001", upvotes=7), listing=OTHER)
    assert (done.written, done.removed) == (("2401.00001",), ("alpha-a-new-way",))
    rows = store.text_rows(
        "MATCH (:Identifier {value: 'title:alpha-a-new-way'})-[:IDENTIFIES]->(p) RETURN p.id AS id", {}
    )
    assert rows == [{"id": "2401.00001"}]
    assert len(store.text_rows("MATCH (:Paper {id: '2401.00001'})-[l:LISTED_IN]->() RETURN l", {})) == 2
    assert citations(store) == {("Beta", "Alpha:")}


def test_a_longer_text_elsewhere_is_extracted_anew(store: Store, writer: Writer) -> None:
    load(writer, ALPHA)
    longer = replace(ALPHA, abstract=f"{ALPHA.abstract} And much more is said of it here.")
    done = writer.load(*_with_spans(page(longer, listing=OTHER)))
    assert done == Unread(((longer.title, longer.abstract),))


def _with_spans(pair: tuple[list[Listed], list[Span]]) -> tuple[list[Listed], dict[str, Extraction], list[Span]]:
    return pair[0], {}, pair[1]


def test_a_page_loaded_again_without_a_record_drops_what_rests_on_it_alone(store: Store, writer: Writer) -> None:
    load(writer, ALPHA)
    alone = canonical_hash(store)
    load(writer, ALPHA, replace(BETA, organization=Organization("lab", "The Lab")))
    assert canonical_hash(store) != alone
    done = load(writer, ALPHA)
    assert done.removed == ("beta-builds-on-alpha",)
    assert canonical_hash(store) == alone


def test_renewing_takes_the_new_extraction(store: Store, writer: Writer) -> None:
    load(writer, ALPHA)
    newer = {ALPHA.text: Extraction("test-2", (link(ALPHA, Role.INTRODUCES, "Alpha", kind=Kind.MODEL),))}
    listed, spans = page(ALPHA)
    writer.load(listed, newer, spans, renew=False)
    assert store.text_rows("MATCH (:Paper)-[r]->(:Entity) RETURN DISTINCT r.model AS m", {}) == [{"m": "test-1"}]
    writer.load(listed, newer, spans, renew=True)
    rows = store.text_rows("MATCH (:Paper)-[r]->(e:Entity) RETURN r.model AS m, labels(e) AS l", {})
    assert [(row["m"], sorted(row["l"])) for row in rows] == [("test-2", ["Entity", "Model"])]
    assert store.text_rows("MATCH (n:Name) RETURN n.form AS f", {}) == [{"f": "alpha"}]


def test_two_names_that_a_later_paper_joins_become_one_entity(store: Store, writer: Writer) -> None:
    short = Record(title="Short", abstract="It uses GRPO.")
    long = Record(title="Long", abstract="It uses group relative policy optimization.")
    both = Record(title="Both", abstract="It uses Group Relative Policy Optimization (GRPO).")
    SAID.update(
        {
            short.text: Extraction("test-1", (link(short, Role.USES, "GRPO"),)),
            long.text: Extraction("test-1", (link(long, Role.USES, "group relative policy optimization"),)),
            both.text: Extraction("test-1", (link(both, Role.USES, "GRPO", "Group Relative Policy Optimization"),)),
        }
    )
    load(writer, short, long)
    assert len(store.text_rows("MATCH (e:Entity) RETURN e", {})) == 2
    load(writer, both, listing=OTHER)
    rows = store.text_rows("MATCH (p:Paper)-[:USES]->(e:Entity) RETURN e.id AS id, count(p) AS papers", {})
    assert rows == [{"id": "grpo", "papers": 3}]
    load(writer, listing=OTHER)
    assert len(store.text_rows("MATCH (e:Entity) RETURN e", {})) == 2


def test_a_failing_load_leaves_the_graph_as_it_was(store: Store, writer: Writer) -> None:
    load(writer, ALPHA)
    before = canonical_hash(store)
    broken = replace(BETA, upvotes=2**70)  # no engine keeps such a number
    listed, spans = page(ALPHA, broken)
    with pytest.raises((StoreError, QueryError)):
        writer.load(listed, SAID, spans)
    assert canonical_hash(store) == before
