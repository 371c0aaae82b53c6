"""One-hop look-ups, a paper at a time, on a small graph and on a large one: `read` measures, `load` makes the graph."""

from __future__ import annotations

import random
import statistics
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import partial
from itertools import islice

from benchmarks.contenders import BATCH
from benchmarks.corpus import papers
from graph.resolve.names import form
from graph.resolve.papers import merge
from graph.rows import Row, identifier_rows, link_row, paper_row
from graph.store import Store, Transaction

CALLS = 1000  # a round
ROUNDS = 5
LOOK_UPS = {
    "links of a paper": ("papers.links", "ids", "{}"),
    "paper of an identifier": ("papers.identify", "values", "arxiv:{}"),
}


def load(store: Store, count: int) -> list[str]:
    """Write so many papers with their identifiers, entities and links, straight to their places; their ids."""
    ids: list[str] = []
    known: set[str] = set()
    all_papers = papers(count)
    while part := list(islice(all_papers, BATCH)):
        rows: dict[str, list[Row]] = defaultdict(list)
        for listed, said in part:
            (paper,) = merge([listed])
            ids.append(paper.id)
            rows["papers.put"].append(paper_row(paper, said.model, ()))
            rows["papers.identify"] += identifier_rows(paper)
            for link in said.links:
                entity = form(link.names[0])
                if entity not in known:
                    known.add(entity)
                    rows[f"entities.create_{link.kind.value}"].append({"id": entity})
                rows[f"links.put_{link.role.value.lower()}"].append(link_row(paper.id, entity, link, said.model))
        for name in sorted(rows, key=_first_nodes):
            store.write(partial(_send, f"write.{name}", rows[name]))
    return ids


def _send(name: str, rows: list[Row], tx: Transaction) -> None:
    tx.run_batches(name, rows)


def _first_nodes(name: str) -> tuple[bool, str]:
    return (name.startswith("links.") or name == "papers.identify", name)


def read(store: Store, ids: list[str]) -> dict[str, float]:
    """Milliseconds of the middle one of many look-ups of each kind, the best of some rounds after a warm-up."""
    dice = random.Random(0)
    found: dict[str, list[float]] = {name: [] for name in LOOK_UPS}
    for _ in range(ROUNDS + 1):
        for name in LOOK_UPS:
            found[name].append(_round(store, name, dice.choices(ids, k=CALLS)))
    return {name: min(times[1:]) for name, times in found.items()}


def _round(store: Store, name: str, ids: Iterable[str]) -> float:
    query, parameter, value = LOOK_UPS[name]
    return statistics.median(_timed(store, query, ({parameter: [value.format(id)]} for id in ids))) * 1000


def _timed(store: Store, query: str, params: Iterable[dict[str, list[str]]]) -> Iterator[float]:
    for one in params:
        begun = time.perf_counter()
        assert store.rows(query, **one)
        yield time.perf_counter() - begun
