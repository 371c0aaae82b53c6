"""What a load changes in the conclusions: a pure function of what it says and of the facts that it touches."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, replace

from graph.facts import Stored
from graph.model import Kind, Link, Role
from graph.resolve import introductions
from graph.resolve.entities import Entity, resolve
from graph.resolve.introductions import Mentions
from graph.resolve.rulings import Rulings
from graph.resolve.usage import Names, Usage, Use
from graph.rows import Row
from graph.vocabulary import Vocabulary

Said = tuple[str, str, Link]  # a paper's id, the model that read it, a link in its text


@dataclass(frozen=True, slots=True)
class Known:
    """What the graph knew of the names that a load speaks of: the entities, as kept, how papers link to them, what
    is ruled of them, and which of them are in doubt, told apart paper by paper by the `texts` of those written."""

    kept: Mapping[str, Row]
    stored: Sequence[Stored]
    rulings: Rulings
    doubtful: Set[Names]
    texts: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What holds after a load, and what of that is new.

    `moves` are links to lead elsewhere, as (entity's id, new entity's id, names, paper's id where it is not of all
    papers); `dates` are rows of `write.entities.date`; `reattributed` are entities that another paper introduced now,
    or one just written; `claimed` are those that another set of papers may claim to have introduced.
    """

    meant: Mapping[Use, str]
    entities: Mapping[str, Entity]
    moves: frozenset[tuple[str, str, Names, str]]
    dates: Sequence[Row]
    reattributed: frozenset[str]
    claimed: frozenset[str]

    def entity(self, paper: str, names: Names) -> str:
        """The id of what a paper means by the names that it joins."""
        return self.meant.get((names, "")) or self.meant[names, paper]


def conclude(
    known: Known,
    said: Sequence[Said],
    dropped: Sequence[tuple[str, Link]],
    papers: Mapping[str, str | None],
    vocabulary: Vocabulary,
) -> Conclusion:
    """Of the links in `said`, those `dropped` (entity's id, link) and the `papers` written, each with its day."""
    kept, stored = known.kept, known.stored
    meant, entities = resolve([*(one.usage for one in stored), *usages(said, known)], vocabulary, known.rulings)
    moves = frozenset(
        (one.entity, meant[one.usage.use], *one.usage.use) for one in stored if meant[one.usage.use] != one.entity
    )
    concluded = Conclusion(meant, entities, moves, (), frozenset(), frozenset())
    touched = {concluded.entity(paper, link.names) for paper, _, link in said} | {id for id, _ in dropped}
    touched |= {id for old, new, *_ in moves for id in (old, new)} | (entities.keys() - kept.keys())
    found = _mentions(stored, said, papers, concluded)
    dates, reattributed = _dates(touched & entities.keys(), kept, found, papers)
    led = [*((concluded.entity(paper, link.names), link) for paper, _, link in said), *dropped]
    claimed = {id for id, link in led if link.role is Role.INTRODUCES} | {id for *pair, _, _ in moves for id in pair}
    return replace(concluded, dates=dates, reattributed=reattributed, claimed=frozenset(claimed))


def usages(said: Iterable[Said], known: Known) -> list[Usage]:
    """New links counted as the graph counts its own (`write.facts.usages`, and `usages_by_paper` where in doubt)."""
    edges: Counter[tuple[Use, Kind]] = Counter()
    weights: Counter[tuple[Use, Kind]] = Counter()
    introduced: Counter[tuple[Use, Kind]] = Counter()
    for paper, _, link in said:
        key = ((link.names, paper if link.names in known.doubtful else ""), link.kind)
        edges[key] += 1
        weights[key] += round(link.kind_confidence * 1000)
        introduced[key] += link.role is Role.INTRODUCES
    return [
        Usage(names, kind, edges[key], weights[key], introduced[key], paper, known.texts[paper] if paper else "")
        for key in edges
        for (names, paper), kind in (key,)
    ]


def _mentions(
    stored: Iterable[Stored], said: Iterable[Said], papers: Mapping[str, str | None], concluded: Conclusion
) -> Mapping[str, Mentions]:
    """For each entity when papers linked it first and which claim to introduce it, as the graph will have it."""
    found: dict[str, Mentions] = defaultdict(Mentions)
    for one in stored:
        found[concluded.meant[one.usage.use]].add(one.first_seen, one.introductions)
    for paper, _, link in said:
        day = papers[paper]
        introductions = ((paper, day),) if link.role is Role.INTRODUCES else ()
        found[concluded.entity(paper, link.names)].add(day, introductions)
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
