"""The graph as it was, concluded anew from the facts it had by then, is the graph that was loaded only up to then."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from itertools import count

from graph import past
from graph.content import content
from graph.digest import canonical_lines
from graph.model import Extraction, Listed, Listing, Record
from graph.moment import Moment
from graph.store import Store
from graph.write import Writer, Written
from tests.contract.hard_papers import LISTINGS, papers

WIPE = "MATCH (n) WHERE NOT n:Citeweave DETACH DELETE n"
POOL = papers("past", 14)
SAID = {paper.listed.record.text: paper.said for paper in POOL}
WANTED = list({paper.place: paper.listed for paper in POOL}.values())


def load(store: Store, listed: Iterable[Listed], time: str = "2026-01-01T00:00:00Z") -> None:
    done = Writer(store, lambda: time).load(list(listed), SAID)
    assert isinstance(done, Written)


def replayed(store: Store, moment: Moment) -> list[str]:
    """The lines of the graph that the facts had by then give; it takes the place of what was there."""
    parts = list(past.parts(store, moment))
    store.text_rows(WIPE, {})
    for part in parts:
        load(store, [listed for listed, _ in part.records])
        for listed, said in part.records:
            assert said is None or same(said, SAID[listed.record.text])
    return lines(store)


def same(one: Extraction, other: Extraction) -> bool:
    """Whether they say the same; the graph keeps links in no order."""
    return replace(one, links=()) == replace(other, links=()) and {*one.links} == {*other.links}


def lines(store: Store) -> list[str]:
    return list(canonical_lines(content(store)))


def test_by_publication_it_is_what_was_published_by_then(store: Store) -> None:
    load(store, WANTED)
    days = {row["id"]: row["published"] for row in store.rows("analytics.papers")}
    rows = store.rows("papers.records", ids=sorted(id for id, day in days.items() if day and day <= "2024-03-31"))
    places = {(row["listing"], row["record"]["position"]) for row in rows}
    store.text_rows(WIPE, {})
    load(store, [item for item in WANTED if (item.listing.id, item.position) in places])
    expected = lines(store)
    store.text_rows(WIPE, {})
    before = store.rows("graph.stamp")
    load(store, WANTED)
    assert store.rows("graph.stamp") != before, "each write makes another word for the state of the graph"
    assert lines(store) != expected
    assert replayed(store, Moment("2024-03")) == expected


def test_by_loading_it_is_what_was_loaded_by_then(store: Store) -> None:
    pages = [[item for item in WANTED if item.listing == listing] for listing in LISTINGS]
    known = {}
    for number, page in enumerate(pages, start=1):
        load(store, page, f"2026-01-0{number}T10:00:00+00:00")
        load(store, pages[0], f"2026-01-0{number}T11:00:00+00:00")  # again: it was there before
        known[f"2026-01-0{number}"] = lines(store)
    for day in reversed(known):
        assert replayed(store, Moment(day, loaded=True)) == known[day], day
        for number, page in enumerate(pages, start=1):
            load(store, page, f"2026-01-0{number}T10:00:00+00:00")


def test_a_paper_without_a_date_is_there_from_the_day_that_a_page_showed_it(store: Store) -> None:
    bare = Record(title="Bare", abstract="A text.")
    page, other = Listing("e" * 64, "e.txt", "2025-05-05"), Listing("f" * 64, "f.txt")
    said = {bare.text: Extraction("hard-2", ()), "Other\n": Extraction("hard-2", ())}
    Writer(store, lambda: "2026").load(
        [Listed(page, 0, bare), Listed(other, 0, bare), Listed(other, 1, Record(title="Other", abstract=""))], said
    )
    for until, there in (("2025-05-04", 0), ("2025-05-05", 2), ("2025-05", 2), ("2025", 2), ("2024", 0)):
        parts = list(past.parts(store, Moment(until)))
        assert [len(part.records) for part in parts] == [there, 0]
        assert sum(part.undated for part in parts) == 1


def test_what_a_replaced_text_said_is_not_known(store: Store) -> None:
    short = next(paper for paper in POOL if paper.listed.record.arxiv)
    long = replace(short.listed, record=replace(short.listed.record, abstract=f"{short.listed.record.abstract} More."))
    said = {**SAID, long.record.text: short.said}
    clock = (f"2026-01-0{day}" for day in count(1))
    writer = Writer(store, lambda: next(clock))
    writer.load([short.listed], said)
    writer.load([replace(long, position=999)], said)
    then, _ = past.parts(store, Moment("2026-01-01", loaded=True))
    assert then.records == ((short.listed, None),)
