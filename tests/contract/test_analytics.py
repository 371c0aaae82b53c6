"""The report on a stored graph: the same on every engine, in a number of calls that does not grow."""

from __future__ import annotations

import pytest

from api import render
from graph.analytics import report
from graph.errors import NotFound
from graph.model import Extraction, Kind, Link, Listed, Listing, Mention, Record, Role
from graph.store import Store
from graph.write import Writer, Written

PAGE = Listing("c" * 64, "page.txt", "2025-10-27")
ROLES = {"introduces": Role.INTRODUCES, "uses": Role.USES, "beats": Role.COMPARES_WITH, "runs-on": Role.EVALUATES_ON}


def said(position: int, *links: str) -> tuple[Listed, Extraction]:
    """A paper whose text names what it says, each as `introduces Alpha` (or `Alpha/The Alpha Way` for one thing)."""
    pairs = [text.split(" ", 1) for text in links]
    abstract = "; ".join(names.replace("/", ", ") for _, names in pairs)
    record = Record(title=f"Paper number {position}", abstract=abstract, published=f"2024-01-{position + 1:02}")
    found = tuple(_link(record, ROLES[verb], names.split("/")) for verb, names in pairs)
    return Listed(PAGE, position, record), Extraction("test-1", found)


def _link(record: Record, role: Role, names: list[str]) -> Link:
    starts = [record.text.index(name) for name in names]
    mentions = tuple(Mention(name, start, start + len(name)) for name, start in zip(names, starts, strict=True))
    return Link(role, tuple(names), Kind.DATASET if role is Role.EVALUATES_ON else Kind.METHOD, 0.9, 0.8, mentions)


@pytest.fixture
def field(store: Store) -> Store:
    papers = [
        said(0, "introduces Alpha", "runs-on Maze"),
        said(1, "introduces Beta", "beats Alpha", "uses Gamma", "runs-on Maze"),
        said(2, "introduces Delta", "beats Alpha", "beats Beta"),
        said(3, "uses Alpha", "uses Gamma"),
        said(4, "introduces Omega", "uses Alpha", "beats Alpha"),
    ]
    done = Writer(store, lambda: "2026-01-01T00:00:00Z", {}).load(
        [listed for listed, _ in papers], {listed.record.text: extraction for listed, extraction in papers}
    )
    assert isinstance(done, Written)
    return store


def test_methods_rank_by_who_compares_with_and_builds_on_whom(field: Store) -> None:
    found = report.build(field)
    assert [(row.name, row.values[0], dict(row.parts)) for row in found.rows] == [
        ("Alpha", 4, {"compare with it": 3, "build on it": 1}),
        ("Gamma", 2, {"compare with it": 0, "build on it": 2}),
        ("Beta", 1, {"compare with it": 1, "build on it": 0}),
    ]
    assert {row.kind for row in found.rows} == {"method"}


def test_papers_rank_by_citations_and_say_how_many_are_inferred(field: Store) -> None:
    found = report.build(field, subject="papers")
    assert [(row.name, row.values[0]) for row in found.rows] == [("Paper number 0", 4), ("Paper number 1", 1)]
    assert found.counts == (("papers", 5), ("explicit citations", 0), ("inferred citations", 5))
    assert found.notes[0].startswith("All 5 citations are inferred")
    assert report.build(field, subject="papers", citations="inferred").rows == found.rows
    assert not report.build(field, subject="papers", citations="explicit").rows


def test_datasets_rank_by_who_evaluates_on_them(field: Store) -> None:
    (row,) = report.build(field, subject="datasets").rows
    assert (row.name, row.values[0]) == ("Maze", 2)


@pytest.mark.parametrize("subject", ["methods", "datasets", "papers"])
def test_the_calls_do_not_grow(field: Store, subject: str) -> None:
    before = field.calls
    report.build(field, subject=subject)
    assert field.calls - before <= 3


def test_both_engines_give_the_same_report_in_every_format(field: Store) -> None:
    found = report.build(field)
    texts = {name: render.text(found, name) for name in render.format_names()}
    assert KEPT.setdefault("texts", texts) == texts


KEPT: dict[str, dict[str, str]] = {}


def test_an_empty_graph_is_said_to_be_empty(store: Store) -> None:
    with pytest.raises(NotFound, match=r"holds no method: load a page first"):
        report.build(store)
