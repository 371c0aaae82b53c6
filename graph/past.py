"""The facts that a graph had by some moment, to be concluded from anew: read from the graph as it is now.

What listings told and what texts said is all there; what was taken out since is not. Of a text that another listing's
has since replaced, nobody kept what it says: it must be extracted again.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from graph import facts
from graph.model import Extraction, Listed
from graph.moment import Moment, shown_by
from graph.store import Store

_PAPERS = 500  # read at a time


@dataclass(frozen=True, slots=True)
class Part:
    """Some of the graph's papers: the records that it had then, each with what its text says where that is known;
    how many papers were looked at, and how many of them nothing dates."""

    records: tuple[tuple[Listed, Extraction | None], ...]
    seen: int
    undated: int


def parts(store: Store, moment: Moment) -> Iterator[Part]:
    """All that the graph had by then.

    By publication a paper is there with all that listings tell of it now, from the day it was published; without a
    date, from the first day that a page with it was saved; without that, never. By loading, record by record.
    """
    days = {row["id"]: row["published"] for row in store.rows("analytics.papers")}
    late = set() if moment.loaded else {id for id, day in days.items() if day and not moment.reaches(day)}
    ids = sorted(days.keys() - late)
    for start in range(0, len(ids), _PAPERS):
        yield _part(store, moment, ids[start : start + _PAPERS], days)
    yield Part((), len(late), 0)


def _part(store: Store, moment: Moment, ids: Sequence[str], days: Mapping[str, str | None]) -> Part:
    touched = facts.papers(store, (), ids)
    said = facts.extractions(store, touched, facts.links(store, touched.kept.keys() & set(ids)))
    records: list[tuple[Listed, Extraction | None]] = []
    undated = 0
    for id in ids:
        listed = touched.listed[id]
        if moment.loaded:
            listed = [item for item in listed if item.loaded_at and moment.reaches(item.loaded_at)]
        else:
            day = days[id] or shown_by(listed)
            undated += day is None
            listed = listed if day and moment.reaches(day) else []
        text = touched.kept[id].text
        records += [(item, said[id] if item.record.text == text else None) for item in listed]
    return Part(tuple(records), len(ids), undated)
