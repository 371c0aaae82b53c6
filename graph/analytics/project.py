"""The stored graph as NetworkX graphs, one for what is ranked: papers by citations, entities by papers' votes.

Every node has `name`, `kind`, `since` (a day as text, or None) and `parts` (label → number of papers that point
at it in that way); every edge has `weight`. Nodes and edges are added in order of id, so that whatever walks
the graph walks it in one order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

import networkx as nx

from graph.analytics.subjects import SUBJECTS, Subject
from graph.errors import UsageError
from graph.model import Role
from graph.store import Row, Store

Citations = Literal["explicit", "inferred", "all"]
EXPLICIT, INFERRED = "explicit", "inferred"
ANONYMOUS = "paper:"  # starts the id of a paper that stands for itself; no entity's id holds a colon


@dataclass(frozen=True, slots=True)
class Projection:
    """A graph to measure, who is ranked in it (the others only point), and what it was made of."""

    subject: Subject
    graph: nx.DiGraph
    ranked: frozenset[str]
    counts: tuple[tuple[str, int], ...]
    notes: tuple[str, ...]


def project(store: Store, subject: Subject, citations: Citations = "all") -> Projection:
    """The projection of a store for a subject; `citations` chooses among those of papers.

    UsageError where `citations` is none of its values, or where there are none to choose from; StoreError where
    the store fails.
    """
    if citations not in get_args(Citations):
        raise UsageError(f"citations are {', '.join(get_args(Citations))}, not {citations!r}")
    if subject.kinds and citations != "all":
        raise UsageError(f"{citations} citations can be chosen where papers are ranked, not {subject.name}")
    if not subject.kinds:
        return of_papers(store.rows("analytics.papers"), store.rows("analytics.citations"), citations)
    entities = store.rows("analytics.entities", kinds=[kind.value for kind in subject.kinds])
    return of_entities(subject, entities, store.rows("analytics.links"), store.rows("analytics.papers"))


def of_papers(papers: Iterable[Row], citations: Sequence[Row], which: Citations) -> Projection:
    """Papers, and A → B for each citation that `which` lets in, with `inferred`, `sources` and `via`."""
    graph = nx.DiGraph()
    for row in sorted(papers, key=lambda row: row["id"]):
        parts = {EXPLICIT: 0, INFERRED: 0}
        graph.add_node(row["id"], name=row["title"], kind="paper", since=row["published"], parts=parts)
    for row in sorted(citations, key=lambda row: (row["citing"], row["cited"])):
        part = EXPLICIT if row["explicit"] else INFERRED
        if which in (part, "all"):
            graph.add_edge(
                row["citing"],
                row["cited"],
                weight=1.0,
                inferred=not row["explicit"],
                sources=tuple(row["sources"]),
                via=tuple(row["via"]),
            )
            graph.nodes[row["cited"]]["parts"][part] += 1
    explicit = sum(row["explicit"] for row in citations)
    counts = (
        ("papers", len(graph)),
        ("explicit citations", explicit),
        ("inferred citations", len(citations) - explicit),
    )
    notes = _about_citations(explicit, len(citations) - explicit, which)
    return Projection(SUBJECTS["papers"], graph, frozenset(graph), counts, notes)


def _about_citations(explicit: int, inferred: int, which: Citations) -> tuple[str, ...]:
    """How many of the citations that count are inferred, and what that means."""
    if not explicit + inferred:
        return ("The graph holds no citation.",)
    if which != "all":
        left, label = (inferred, INFERRED) if which == EXPLICIT else (explicit, EXPLICIT)
        counted = explicit + inferred - left
        return (f"Only {which} citations count: {counted:,}; {left:,} {label} ones are left out.",)
    if not inferred:
        return (f"All {explicit:,} citations are explicit: a source asserts them.",)
    share = f"All {inferred:,}" if not explicit else f"{inferred:,} of {explicit + inferred:,}"
    return (
        f"{share} citations are inferred: the citing paper uses or compares with something that the cited one "
        "introduced first. No reference list states them.",
    )


def of_entities(subject: Subject, entities: Iterable[Row], links: Iterable[Row], papers: Iterable[Row]) -> Projection:
    """Entities, and X → Y for each paper that introduces X and links to Y in a role that counts.

    Each paper has one vote for each Y that it links to, shared evenly among the entities (other than Y, of
    the kinds that are ranked) that it introduces; a paper that introduces none votes as a node of its own. So
    the weights that lead to Y add up to the number of papers. Edges have `papers`, the papers' ids in order.
    """
    graph = nx.DiGraph()
    for row in sorted(entities, key=lambda row: row["id"]):
        parts = {label: 0 for _, label in subject.parts}
        graph.add_node(row["id"], name=row["name"], kind=row["kind"], since=row["firstSeen"], parts=parts)
    ranked = frozenset(graph)
    votes: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    voters = anonymous = 0
    for paper, roles in _by_paper(links).items():
        introduced = roles.get(Role.INTRODUCES, set()) & ranked
        targets = _targets(subject, roles, ranked)
        voters += bool(targets)
        anonymous += bool(targets) and not introduced
        for target, part in targets:
            sources = introduced - {target} if introduced else {f"{ANONYMOUS}{paper}"}
            for source in sources:
                votes[source, target][paper] = 1 / len(sources)
            graph.nodes[target]["parts"][part] += bool(sources)
    known = {f"{ANONYMOUS}{row['id']}": row for row in papers}
    for source in sorted({source for source, _ in votes} - ranked):
        row = known[source]
        graph.add_node(source, name=row["title"], kind="paper", since=row["published"], parts={})
    for (source, target), shares in sorted(votes.items()):
        graph.add_edge(source, target, weight=sum(shares.values()), papers=tuple(sorted(shares)))
    counts = (
        ("methods, models and systems" if len(subject.kinds) > 1 else f"{subject.noun}s", len(ranked)),
        ("links", len(votes)),
        ("papers that link to them", voters),
    )
    note = (
        f"A paper counts once for each {subject.noun} that it links to, in the name of what it introduces; "
        f"{anonymous:,} of {voters:,} papers introduce no {subject.noun} and count in their own name."
    )
    return Projection(subject, graph, ranked, counts, (note,))


def _by_paper(links: Iterable[Row]) -> Mapping[str, dict[Role, set[str]]]:
    papers: dict[str, dict[Role, set[str]]] = defaultdict(lambda: defaultdict(set))
    for row in sorted(links, key=lambda row: (row["paper"], row["role"], row["entity"])):
        papers[row["paper"]][Role(row["role"])].add(row["entity"])
    return papers


def _targets(subject: Subject, roles: Mapping[Role, set[str]], ranked: frozenset[str]) -> list[tuple[str, str]]:
    """What a paper votes for, each with the first part that it falls under."""
    parts: dict[str, str] = {}
    for role, label in subject.parts:
        for entity in sorted(roles.get(role, set()) & ranked):
            parts.setdefault(entity, label)
    return sorted(parts.items())
