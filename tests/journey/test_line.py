"""The whole line on the bundled corpus: pages in, a graph out, the same by whatever way it was loaded."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pytest

from graph.digest import canonical_hash
from graph.store import Store
from graph.write import Writer
from loaders import ingest
from loaders.extracted_lines import to_line

SEEDS = Path(__file__).parents[2] / "seeds"


def _never(texts):
    raise AssertionError(f"these were read before: {list(texts)[:1]}")


def load(store: Store, *paths: Path, extract=_never) -> ingest.LoadReport:
    return ingest.load(list(paths), Writer(store, lambda: "2026-01-01T00:00:00Z"), extract)


@pytest.fixture(scope="session")
def lines(tmp_path_factory: pytest.TempPathFactory, extractor) -> Path:
    """What `citeweave extract` prints of the bundled corpus."""
    from loaders.source import expand, open_listing

    placed = [
        item for file in expand([SEEDS])[0] for item in ingest.placed(open_listing(file)) if isinstance(item, tuple)
    ]
    records = [listed.record for listed, _ in placed]
    found = extractor.extract((record.title, record.abstract) for record in records)
    path = tmp_path_factory.mktemp("extracted") / "seeds.jsonl"
    rows = (json.dumps(to_line(listed, said)) for (listed, _), said in zip(placed, found, strict=True))
    path.write_text("\n".join(rows), "utf-8")
    return path


@pytest.fixture
def loaded(store: Store, lines: Path) -> Store:
    load(store, lines)
    return store


def edges(store: Store, title: str) -> set[tuple[str, str]]:
    rows = store.text_rows(
        "MATCH (p:Paper)-[r:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON]->(e:Entity) WHERE p.title STARTS WITH $title "
        "RETURN type(r) AS role, e.name AS name",
        {"title": title},
    )
    return {(row["role"], row["name"]) for row in rows}


def test_the_bundled_corpus_has_345_listings_of_316_papers(loaded: Store) -> None:
    assert loaded.text_rows("MATCH (p:Paper) RETURN count(p) AS n", {}) == [{"n": 316}]
    assert loaded.text_rows("MATCH (:Paper)-[l:LISTED_IN]->(:Listing) RETURN count(l) AS n", {}) == [{"n": 345}]
    assert loaded.text_rows("MATCH (l:Listing) RETURN count(l) AS n", {}) == [{"n": 5}]


@pytest.mark.parametrize(
    ("title", "told"),
    [
        ("ReMax", {("INTRODUCES", "ReMax"), ("USES", "REINFORCE"), ("COMPARES_WITH", "PPO")}),
        ("FRUGAL", {("INTRODUCES", "FRUGAL"), ("USES", "SGD"), ("USES", "GaLore"), ("COMPARES_WITH", "LoRA")}),
    ],
)
def test_known_papers_say_what_they_say(loaded: Store, title: str, told: set[tuple[str, str]]) -> None:
    assert told <= edges(loaded, title)


def test_every_quote_stands_where_it_is_said_to(loaded: Store) -> None:
    rows = loaded.text_rows(
        "MATCH (p:Paper)-[r:INTRODUCES|USES|COMPARES_WITH|EVALUATES_ON|STUDIES]->(:Entity) "
        "RETURN p.title AS title, p.abstract AS abstract, r.quotes AS quotes, r.starts AS starts, r.ends AS ends",
        {},
    )
    assert len(rows) > 3000
    for row in rows:
        text = f"{row['title']}\n{row['abstract']}"
        assert [text[s:e] for s, e in zip(row["starts"], row["ends"], strict=True)] == row["quotes"]
        assert row["quotes"]


def test_every_entity_has_one_kind_and_a_name_that_leads_to_it(loaded: Store) -> None:
    rows = loaded.text_rows("MATCH (e:Entity) RETURN e.id AS id, e.kind AS kind, labels(e) AS labels", {})
    assert all(sorted(row["labels"]) == sorted(["Entity", row["kind"].capitalize()]) for row in rows)
    lost = loaded.text_rows("MATCH (e:Entity) WHERE NOT (e)<-[:NAMES]-(:Name) RETURN e.id AS id", {})
    assert lost == []
    unlinked = loaded.text_rows("MATCH (e:Entity) WHERE NOT (e)<--(:Paper) RETURN e.id AS id", {})
    assert unlinked == []


def test_page_by_page_in_any_order_and_again_give_one_hash(loaded: Store, lines: Path, tmp_path: Path) -> None:
    whole = canonical_hash(loaded)
    load(loaded, lines)
    assert canonical_hash(loaded) == whole
    rows = [json.loads(line) for line in lines.read_text("utf-8").splitlines()]
    pages = Counter(row["listing"]["name"] for row in rows)
    parts = []
    for number, name in enumerate(sorted(pages, reverse=True)):
        part = tmp_path / f"{number}.jsonl"
        part.write_text("\n".join(json.dumps(row) for row in rows if row["listing"]["name"] == name), "utf-8")
        parts.append(part)
    loaded.text_rows("MATCH (n) WHERE NOT n:Citeweave DETACH DELETE n", {})
    for part in parts:
        load(loaded, part)
    assert canonical_hash(loaded) == whole
    # The pages themselves, whose texts are all read by now, say the same as their extracted lines.
    report = load(loaded, SEEDS)
    assert (report.records, len(report.written), report.rejected) == (345, 0, [])
    assert canonical_hash(loaded) == whole


def test_both_engines_hold_the_same_graph(embedded: Store, neo4j: Store, lines: Path) -> None:
    from graph import schema

    hashes = set()
    for store in (embedded, neo4j):
        store.text_rows("MATCH (n) DETACH DELETE n", {})
        schema.ensure(store)
        load(store, lines)
        hashes.add(canonical_hash(store))
    assert len(hashes) == 1
