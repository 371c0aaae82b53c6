"""What a load changes in the conclusions: a pure function of what it says and of the facts that it touches."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from graph.facts import Stored
from graph.model import Link, Role
from graph.resolve import introductions
from graph.resolve.entities import Entity, resolve
from graph.resolve.introductions import Mentions
from graph.resolve.meanings import Usage
from graph.rows import Row
from graph.vocabulary import Vocabulary

Said = tuple[str, str, Link]  # a paper's id, the model that read it, a link in its text
Names = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Known:
    """What the graph knew of the names that a load speaks of: the entities, as kept, and how papers link to them."""

    kept: Mapping[str, Row]
    stored: Sequence[Stored]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What holds after a load, and what of that is new.

    `moves` are links to lead elsewhere, as (entity's id, new entity's id, names); `dates` are rows of
    `write.entities.date`; `reattributed` are entities that another paper introduced now, or one just written;
    `claimed` are those that another set of papers may claim to have introduced.
    """

    meant: Mapping[Names, str]
    entities: Mapping[str, Entity]
    moves: frozenset[tuple[str, str, Names]]
    dates: Sequence[Row]
    reattributed: frozenset[str]
    claimed: frozenset[str]


def conclude(
    known: Known,
    said: Sequence[Said],
    dropped: Sequence[tuple[str, Link]],
    papers: Mapping[str, str | None],
    vocabulary: Vocabulary,
) -> Conclusion:
    """Of the links in `said`, those `dropped` (entity's id, link) and the `papers` written, each with its day."""
    kept, stored = known.kept, known.stored
    meant, entities = resolve([*(one.usage for one in stored), *_usages(said)], vocabulary)
    moves = frozenset((one.entity, meant[one.names], one.names) for one in stored if meant[one.names] != one.entity)
    touched = {meant[link.names] for _, _, link in said} | {id for id, _ in dropped}
    touched |= {id for old, new, _ in moves for id in (old, new)} | (entities.keys() - kept.keys())
    found = _mentions(stored, said, papers, meant)
    dates, reattributed = _dates(touched & entities.keys(), kept, found, papers)
    led = [*((meant[link.names], link) for _, _, link in said), *dropped]
    claimed = {id for id, link in led if link.role is Role.INTRODUCES} | {id for *pair, _ in moves for id in pair}
    return Conclusion(meant, entities, moves, dates, reattributed, frozenset(claimed))


def _usages(said: Iterable[Said]) -> list[Usage]:
    """New links counted as the graph counts its own (`write.facts.usages`)."""
    edges: Counter[tuple[Names, str]] = Counter()
    weights: Counter[tuple[Names, str]] = Counter()
    kinds = {}
    for _, _, link in said:
        key = (link.names, link.kind.value)
        kinds[key] = link.kind
        edges[key] += 1
        weights[key] += round(link.kind_confidence * 1000)
    return [Usage(key[0], kinds[key], edges[key], weights[key]) for key in edges]


def _mentions(
    stored: Iterable[Stored], said: Iterable[Said], papers: Mapping[str, str | None], meant: Mapping[Names, str]
) -> Mapping[str, Mentions]:
    """For each entity when papers linked it first and which claim to introduce it, as the graph will have it."""
    found: dict[str, Mentions] = defaultdict(Mentions)
    for one in stored:
        found[meant[one.names]].add(one.first_seen, one.introductions)
    for paper, _, link in said:
        day = papers[paper]
        found[meant[link.names]].add(day, ((paper, day),) if link.role is Role.INTRODUCES else ())
    return found


def _dates(
    ids: Set[str], kept: Mapping[str, Row], found: Mapping[str, Mentions], papers: Mapping[str, str | None]
) -> tuple[list[Row], frozenset[str]]:
    """Who introduced the entities first and when they were first seen, for those of which it is news; and the
    entities whose citations that may change."""
    rows: list[Row] = []
    reattributed = set()
    for id in sorted(ids):
        introducer, seen = introductions.first(found[id].introductions), found[id].first_seen
        before = (kept[id]["introducedBy"], kept[id]["firstSeen"]) if id in kept else (None, None)
        if (introducer, seen) != before:
            rows.append({"id": id, "introducedBy": introducer, "firstSeen": seen})
        if introducer != before[0] or introducer in papers:
            reattributed.add(id)
    return rows, frozenset(reattributed)
