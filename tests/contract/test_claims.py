"""Claims and in-text citations in the graph: kept as facts, led to the entities they mean, swept with their paper."""

from __future__ import annotations

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from graph.digest import canonical_hash
from graph.model import Claim, Direction, Extraction, Kind, Link, Listed, Listing, Mention, Record, Reference, Role
from graph.reads import statements
from graph.store import Store
from graph.write import Span, Writer, Written

PAGE, OTHER = Listing("a" * 64, "page.txt", "2025-10-27"), Listing("b" * 64, "answer.json")


def link(record: Record, role: Role, *names: str) -> Link:
    start = record.text.index(names[-1])
    return Link(role, names, Kind.METHOD, 0.9, 0.8, (Mention(names[-1], start, start + len(names[-1])),))


def claim(record: Record, value: str, **said: str) -> Claim:
    start = record.text.index(value)
    number = float("".join(c for c in value if c.isdigit() or c == "."))
    return Claim("speed", value, start, start + len(value), number, "x", Direction.HIGHER, **said)


def reference(record: Record, quote: str, name: str | None) -> Reference:
    start = record.text.index(quote)
    return Reference(quote, start, start + len(quote), author="Hu", year="2021", name=name)


FAST = Record(
    title="Fast Net", abstract="FastNet is 2.5x faster than GRPO (Hu et al., 2021) on trees.", published="2024-01-01"
)
SLOW = Record(
    title="Slow", abstract="SlowNet is 3x slower than group relative policy optimization.", published="2025-01-01"
)
BOTH = Record(title="Both", abstract="It uses Group Relative Policy Optimization (GRPO).")
SAID = {
    FAST.text: Extraction(
        "test-1",
        (link(FAST, Role.INTRODUCES, "FastNet"), link(FAST, Role.COMPARES_WITH, "GRPO")),
        claims=(claim(FAST, "2.5x", subject="FastNet", against="GRPO", on="trees"),),
        references=(reference(FAST, "Hu et al., 2021", "GRPO"),),
    ),
    SLOW.text: Extraction(
        "test-1",
        (link(SLOW, Role.INTRODUCES, "SlowNet"), link(SLOW, Role.USES, "group relative policy optimization")),
        claims=(claim(SLOW, "3x", subject="SlowNet", against="group relative policy optimization"),),
    ),
    BOTH.text: Extraction("test-1", (link(BOTH, Role.USES, "GRPO", "Group Relative Policy Optimization"),)),
}


@pytest.fixture
def writer(store: Store) -> Writer:
    return Writer(store, now=lambda: "2026-01-01T00:00:00Z", vocabulary={})


def load(writer: Writer, records: Sequence[Record], listing: Listing = PAGE, **options: bool) -> Written:
    listed = [Listed(listing, position, record) for position, record in enumerate(records)]
    done = writer.load(listed, SAID, [Span(listing, 0, 1000)], **options)
    assert isinstance(done, Written)
    return done


def about(store: Store) -> set[tuple[str, str, str]]:
    text = "MATCH (c:Claim)-[r:SUBJECT|AGAINST|ON]->(e:Entity) RETURN c.value AS c, type(r) AS r, e.id AS e"
    return {(row["c"], row["r"], row["e"]) for row in store.text_rows(text, {})}


def count(store: Store, label: str) -> int:
    return int(store.text_rows(f"MATCH (n:{label}) RETURN count(n) AS n", {})[0]["n"])


def test_facts_come_back_as_they_went_in(store: Store, writer: Writer) -> None:
    load(writer, [FAST])
    (found,) = statements.claims_of_papers(store, ["fast-net"])["fast-net"]
    assert found.claim == SAID[FAST.text].claims[0]
    assert (found.subject, found.against, found.on) == ("fastnet", "grpo", None)
    assert statements.references_of_papers(store, ["fast-net"])["fast-net"] == SAID[FAST.text].references


def test_a_claim_leads_to_the_entities_it_names(store: Store, writer: Writer) -> None:
    load(writer, [FAST, SLOW])
    assert about(store) == {
        ("2.5x", "SUBJECT", "fastnet"),
        ("2.5x", "AGAINST", "grpo"),
        ("3x", "SUBJECT", "slownet"),
        ("3x", "AGAINST", "grouprelativepolicyoptimization"),
    }


def test_claims_follow_when_two_names_become_one_entity_and_back(store: Store, writer: Writer) -> None:
    load(writer, [FAST, SLOW])
    apart = canonical_hash(store)
    load(writer, [BOTH], OTHER)
    assert {(value, entity) for value, part, entity in about(store) if part == "AGAINST"} == {
        ("2.5x", "grpo"),
        ("3x", "grpo"),
    }
    load(writer, [], OTHER)
    assert canonical_hash(store) == apart


def test_a_paper_takes_its_claims_and_citations_with_it(store: Store, writer: Writer) -> None:
    load(writer, [SLOW])
    alone = canonical_hash(store)
    load(writer, [SLOW, FAST])
    assert (count(store, "Claim"), count(store, "Reference")) == (2, 1)
    load(writer, [SLOW])
    assert canonical_hash(store) == alone
    assert (count(store, "Claim"), count(store, "Reference")) == (1, 0)


def test_a_new_id_keeps_what_the_text_claims(store: Store, writer: Writer) -> None:
    load(writer, [FAST])
    known = replace(FAST, arxiv="2401.00001")
    done = load(writer, [known], OTHER)
    assert done.written == ("2401.00001",)
    (found,) = statements.claims_of_papers(store, ["2401.00001"])["2401.00001"]
    assert found.against == "grpo"
    assert (count(store, "Claim"), count(store, "Reference")) == (1, 1)


def test_renewing_replaces_them(store: Store, writer: Writer) -> None:
    load(writer, [FAST])
    newer = {FAST.text: replace(SAID[FAST.text], claims=(), references=())}
    writer.load([Listed(PAGE, 0, FAST)], newer, [Span(PAGE, 0, 1000)], renew=True)
    assert (count(store, "Claim"), count(store, "Reference")) == (0, 0)


@pytest.mark.parametrize("seed", range(3))
def test_any_order_gives_one_graph(store: Store, writer: Writer, seed: int) -> None:
    records = [FAST, SLOW, BOTH]
    load(writer, records)
    wanted = canonical_hash(store)
    load(writer, [])
    assert count(store, "Paper") == 0
    order = random.Random(seed).sample(records, 3)
    for size in (1, 2, 3):
        load(writer, [record for record in records if record in order[:size]])
    listed = [Listed(PAGE, records.index(record), record) for record in order]
    writer.load(listed, SAID, [Span(PAGE, 0, 1000)])
    assert canonical_hash(store) == wanted


def test_the_claims_about_an_entity_are_paged_the_newest_first(store: Store, writer: Writer) -> None:
    load(writer, [FAST, SLOW])
    load(writer, [BOTH], OTHER)
    first = store.rows("entities.claims", ids=["grpo"], limit=1)
    assert [(row["paper"], row["part"], row["claim"]["value"]) for row in first] == [("slow", "AGAINST", "3x")]
    after = store.rows("entities.claims", ids=["grpo"], afterKey=first[0]["key"], afterId=first[0]["id"])
    assert [row["claim"]["value"] for row in after] == ["2.5x"]
