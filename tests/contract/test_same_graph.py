"""The same papers give the same graph: in any order, in any batches, by several writers, after whatever else was there.

Each seed makes a pool of papers (`tests/contract/hard_papers.py`, and some of the bundled ones), picks those that are
to be there in the end and loads them at once into an empty graph: that hash is the reference. Then it gets there by
other ways, each a line of loads, reloads and removals by dice, and compares. One seed is one test, the same each time.
"""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor

import pytest

from graph.content import content
from graph.digest import canonical_lines
from graph.model import Extraction, Listing
from graph.store import Store
from graph.write import Span, Writer, Written
from loaders import removal
from tests import bundled
from tests.contract.hard_papers import Paper, papers

WIPE = "MATCH (n) WHERE NOT n:Citeweave DETACH DELETE n"
WORKS, BESIDE = 12, 6  # works made, and how many bundled papers stand beside them
DRAWN = 16  # bundled papers, of which these are some
WAYS = 4
SEEDS = 4

Place = tuple[str, int]


class Graph:
    """A graph that is changed by what any of the papers say."""

    def __init__(self, store: Store, known: Sequence[Paper]) -> None:
        self.store = store
        self.listings = {paper.place[0]: paper.listed.listing for paper in known}
        self.now = {paper.listed.record.text: paper.said for paper in known}
        self.before = {paper.listed.record.text: paper.said_before for paper in known}
        self.writer = Writer(store, lambda: "2026-01-01T00:00:00Z")

    def load(self, part: Iterable[Paper], *, model: str = "now", renew: bool = False) -> None:
        said = self.now if model == "now" else self.before
        done = self.writer.load([paper.listed for paper in part], said, renew=renew)
        assert isinstance(done, Written)

    def load_page(self, page: Sequence[Paper], listing: Listing) -> None:
        """In place of all that the listing holds."""
        done = self.writer.load([paper.listed for paper in page], self.now, [Span(listing, 0, 2000)])
        assert isinstance(done, Written)

    def remove(self, places: Iterable[Place]) -> None:
        spans = [Span(self.listings[listing], position, position) for listing, position in places]
        removal.remove(spans, self.writer, self.read)

    def read(self, texts: Iterable[tuple[str, str]]) -> Iterator[Extraction]:
        yield from (self.now[f"{title}\n{abstract}"] for title, abstract in texts)

    def lines(self) -> list[str]:
        return list(canonical_lines(content(self.store)))

    def wipe(self) -> None:
        self.store.text_rows(WIPE, {})


@pytest.fixture(scope="module")
def drawn() -> list[Paper]:
    """Some of the bundled papers, read by one process."""
    some = random.Random(0).sample(bundled.listed(), DRAWN)
    return [Paper(listed, said, said) for listed, said in zip(some, bundled.read(some, 1, "fast"), strict=True)]


@pytest.mark.parametrize("seed", range(SEEDS))
def test_whatever_the_way_the_graph_is_the_same(store: Store, drawn: list[Paper], seed: int) -> None:
    dice = random.Random(seed)
    pool = [*papers(str(seed), WORKS), *dice.sample(drawn, BESIDE)]
    wanted = {paper.place: paper for paper in pool if dice.random() < 0.75}  # of one place the last
    graph = Graph(store, pool)
    graph.load(wanted.values())
    expected = graph.lines()
    for way in range(WAYS):
        graph.wipe()
        said = go(graph, random.Random(f"{seed}/{way}"), pool, wanted)
        assert not differing(expected, graph.lines()), said


def go(graph: Graph, dice: random.Random, pool: Sequence[Paper], wanted: dict[Place, Paper]) -> str:
    """Bring an empty graph to what is wanted by a way of the dice's; what was done comes back."""
    steps = [_elsewhere(graph, dice, pool) for _ in range(dice.randrange(4))]
    gone = sorted({paper.place for paper in pool} - wanted.keys())
    missing = dice.sample(list(wanted.values()), len(wanted))
    if dice.random() < 0.3:  # what an older model read before
        graph.load(dice.sample(missing, len(missing) // 2), model="before")
        graph.remove(gone)
        for part in parts(dice, missing):
            graph.load(part, renew=True)
        return " → ".join([*steps, "older model, remove, renew"])
    if dice.random() < 0.3:
        with ThreadPoolExecutor(3) as writers:
            list(writers.map(graph.load, parts(dice, missing)))
        graph.remove(gone)
        return " → ".join([*steps, "several writers, remove"])
    todo = [("load", part) for part in parts(dice, missing)] + [("remove", part) for part in parts(dice, gone)]
    for what, part in dice.sample(todo, len(todo)):
        graph.load(part) if what == "load" else graph.remove(part)
    return " → ".join([*steps, *(f"{what} {len(part)}" for what, part in todo)])


def _elsewhere(graph: Graph, dice: random.Random, pool: Sequence[Paper]) -> str:
    """Some step, wherever it leads."""
    some = list({paper.place: paper for paper in dice.sample(pool, dice.randint(1, len(pool)))}.values())
    match dice.randrange(3):
        case 0:
            graph.load(some)
            return f"load {len(some)}"
        case 1:
            graph.remove([paper.place for paper in some])
            return f"remove {len(some)}"
        case _:
            listing = dice.choice(list(graph.listings.values()))
            page = [paper for paper in some if paper.listed.listing == listing]
            graph.load_page(page, listing)
            return f"page of {len(page)}"


def parts(dice: random.Random, items: Sequence[Paper] | Sequence[Place]) -> Iterator[list]:  # type: ignore[type-arg]
    """The items in order, some at a time."""
    start = 0
    while start < len(items):
        end = start + min(dice.randint(1, len(items)), dice.randint(1, len(items)))
        yield list(items[start:end])
        start = end


def differing(expected: Sequence[str], found: Sequence[str]) -> str:
    """The first lines that only one of the two has."""
    lacking, added = sorted({*expected} - {*found}), sorted({*found} - {*expected})
    return "\n".join([*(f"- {line[:400]}" for line in lacking[:8]), *(f"+ {line[:400]}" for line in added[:8])])


def test_however_many_processes_read_the_texts_they_say_the_same(drawn: list[Paper]) -> None:
    some = random.Random(1).sample(drawn, 6)
    assert bundled.read([paper.listed for paper in some], 2, "fast") == [paper.said for paper in some]
