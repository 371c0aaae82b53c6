"""Which names are one thing, on a real engine: homonyms told apart by their papers' words, and a person's rulings."""

from __future__ import annotations

import pytest

from graph.digest import canonical_hash
from graph.model import Extraction, Kind, Link, Listed, Listing, Mention, Record, Role
from graph.reads import identity
from graph.resolve.ledger import lines
from graph.resolve.rulings import Ruling, parse
from graph.rule import rule
from graph.store import Store
from graph.write import Span, Writer, Written

SHARP = "The optimizer seeks flat minima of the loss landscape by sharpness of perturbed weights in training."
SEGMENT = "Promptable masks of objects are segmented in an image by a foundation model with point prompts."


def paper(title: str, text: str, role: Role, kind: Kind, *names: str) -> tuple[Record, Extraction]:
    record = Record(title=title, abstract=f"{text} Here stands {' and '.join(names)}.", published="2024-01-01")
    start = record.text.index(names[0])
    mention = Mention(names[0], start, start + len(names[0]))
    return record, Extraction("test-1", (Link(role, names, kind, 0.9, 0.8, (mention,)),))


PAPERS = [
    paper("A", SHARP, Role.USES, Kind.METHOD, "SAM", "Sharpness-Aware Minimization"),
    paper("B", f"Again: {SHARP}", Role.USES, Kind.METHOD, "SAM", "Sharpness-aware Minimisation"),
    paper("C", SEGMENT, Role.USES, Kind.MODEL, "SAM", "Segment Anything Model"),
    paper("D", f"Again: {SEGMENT}", Role.USES, Kind.MODEL, "SAM", "Segment Anything Model"),
    paper("E", f"Once more. {SHARP}", Role.USES, Kind.METHOD, "SAM"),
    paper("F", f"Once more. {SEGMENT}", Role.USES, Kind.MODEL, "SAM"),
    paper("G", "Far off. Sums of numbers", Role.EVALUATES_ON, Kind.DATASET, "MATH"),
    paper("H", "Far off. Children learn", Role.STUDIES, Kind.CONCEPT, "math"),
]


@pytest.fixture
def writer(store: Store) -> Writer:
    return Writer(store, now=lambda: "2026-01-01T00:00:00Z", vocabulary={})


def load(writer: Writer, *titles: str) -> None:
    chosen = [item for item in PAPERS if item[0].title in titles]
    listed = [Listed(Listing(record.title.lower() * 64, record.title), 0, record) for record, _ in chosen]
    done = writer.load(
        listed, {record.text: said for record, said in chosen}, [Span(one.listing, 0, 0) for one in listed]
    )
    assert isinstance(done, Written)


def meanings(store: Store) -> dict[str, str]:
    text = "MATCH (p:Paper)-[:USES|EVALUATES_ON|STUDIES]->(e:Entity) RETURN p.title AS paper, e.id AS entity"
    return {row["paper"]: row["entity"] for row in store.text_rows(text, {})}


def test_a_short_form_alone_means_what_its_papers_words_speak_for(store: Store, writer: Writer) -> None:
    load(writer, *"ABCDEFGH")
    found = meanings(store)
    assert found["A"] == found["B"] == found["E"]
    assert found["C"] == found["D"] == found["F"] != found["A"]
    assert found["G"] != found["H"]


def test_the_order_of_loads_and_what_was_removed_change_nothing(store: Store, writer: Writer) -> None:
    load(writer, *"ABCDEFGH")
    wanted = canonical_hash(store)
    store.text_rows("MATCH (n) WHERE NOT n:Citeweave DETACH DELETE n", {})
    for titles in ("FHB", "AE", "CDG"):
        load(writer, *titles)
    assert canonical_hash(store) == wanted
    gone = Listing("a" * 64, "A")
    writer.load([], {}, [Span(gone, 0, 0)])
    assert canonical_hash(store) != wanted
    load(writer, "A")
    assert canonical_hash(store) == wanted


def test_a_ruling_taken_back_leaves_no_trace_and_later_loads_obey_one(store: Store, writer: Writer) -> None:
    load(writer, *"ABCDEFG")
    before = canonical_hash(store)
    joined = Ruling("same", "Sharpness-Aware Minimization", "Segment Anything Model")
    assert rule(store, [joined], {}) > 0
    assert len({meanings(store)[title] for title in "ABCD"}) == 1
    assert list(identity.rulings(store)) == [joined]
    rule(store, [], {})
    assert canonical_hash(store) == before

    rule(store, [Ruling("same", "MATH", "arithmetic puzzles"), Ruling("apart", "SAM", "Segment Anything Model")], {})
    ruled = canonical_hash(store)
    load(writer, "H")
    rule(store, [], {})
    without = canonical_hash(store)
    store.text_rows("MATCH (n) WHERE NOT n:Citeweave DETACH DELETE n", {})
    load(writer, *"HGFEDCBA")
    assert canonical_hash(store) == without != ruled


def test_the_ledger_says_why_and_can_be_read_back(store: Store, writer: Writer) -> None:
    load(writer, *"ABCDEF")
    rule(store, [Ruling("apart", "SAM", "Segment Anything Model")], {})
    told = "\n".join(lines(identity.everything(store), identity.rulings(store), {}))
    assert "apart: SAM | Segment Anything Model" in told
    assert "= SAM | Sharpness-Aware Minimization  # written together by" in told
    assert "~ " in told
    assert parse(told, "the ledger") == list(identity.rulings(store))
    assert [one.id for one in identity.named(store, ["sharpness-aware minimization"])] == [meanings(store)["A"]]
    rule(store, [], {})
