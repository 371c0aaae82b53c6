"""Search by words: papers by title and abstract, entities by every name they have."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.reads import suggest
from graph.reads.fulltext import escape
from graph.store import Store

MOST = 200  # hits of each sort that a search goes through
_EXACT, _BEGINS, _PAPER, _WORDS, _MEANT = 1.0, 0.9, 0.8, 0.7, 0.6  # the best that each way of matching can score


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found; `score` lies in 0..1 and ranks the hits of one search, no more."""

    id: str
    score: float


def papers(store: Store, text: str) -> tuple[Hit, ...]:
    """Papers whose title or abstract has the words, the best first."""
    return _scaled(_full_text(store, "search.papers", text), _PAPER)


def paper_score(score: float, best: float) -> float:
    """What an engine's score of a paper comes to, where `best` is the highest of its list."""
    return _score(score, best, _PAPER)


def entities(store: Store, text: str) -> tuple[Hit, ...]:
    """Entities with the text as a name, then those with a name that begins so, then those with its words."""
    hits = {one.entity: Hit(one.entity, _EXACT if one.exact else _BEGINS) for one in suggest.begun(store, text)}
    for hit in _scaled(_full_text(store, "search.entities", text), _WORDS):
        hits.setdefault(hit.id, hit)
    return tuple(hits.values())


def misspelled(store: Store, text: str) -> tuple[Hit, ...]:
    """Entities with a name that the text misspells, those with the fewest slips first."""
    return tuple(Hit(one.entity, _MEANT / one.slips) for one in suggest.meant(store, text))


def _full_text(store: Store, name: str, text: str) -> Sequence[Mapping[str, Any]]:
    query = escape(text)
    return store.rows(name, text=query, limit=MOST) if query.strip() else ()


def _scaled(rows: Sequence[Mapping[str, Any]], most: float) -> tuple[Hit, ...]:
    """Engines score on their own scales; the best of a list gets `most`."""
    best = max((float(row["score"]) for row in rows), default=0.0)
    return tuple(Hit(row["id"], _score(float(row["score"]), best, most)) for row in rows)


def _score(score: float, best: float, most: float) -> float:
    return round(most * score / (best or 1.0), 4)
