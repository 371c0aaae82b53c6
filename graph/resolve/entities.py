"""The things that papers link to, each with its id, its name and its kind: a pure function of their links.

Which names mean one thing is decided in `graph.resolve.meanings`. Nothing depends on the order of papers.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from graph.model import Kind
from graph.resolve.folding import spelling
from graph.resolve.meanings import Meanings
from graph.resolve.names import form
from graph.resolve.rulings import NONE, Rulings
from graph.resolve.shown import tidy
from graph.resolve.usage import Usage, Use, longest
from graph.vocabulary import Entry, Vocabulary

K = TypeVar("K")
Counts: TypeAlias = dict[K, int]  # plain ones: there are many, most with one key, and a Counter takes longer to make
_ORDER = {kind: place for place, kind in enumerate(Kind)}


@dataclass(frozen=True, slots=True)
class Entity:
    """One thing, as concluded; `forms` are the normalised forms that lead to it."""

    id: str
    name: str
    kind: Kind
    aliases: tuple[str, ...]
    forms: tuple[str, ...]


@dataclass(slots=True)
class _Cluster:
    entry: Entry | None = None
    forms: set[str] = field(default_factory=set)
    shorts: Counts[str] = field(default_factory=dict)  # short forms spelled out for it, edges each
    longs: Counts[str] = field(default_factory=dict)  # long forms that spell one out, edges each
    shown: Counts[str] = field(default_factory=dict)  # forms that its papers show first, edges each
    alone: Counts[str] = field(default_factory=dict)  # forms that papers write without another, edges each
    kinds: Counts[Kind] = field(default_factory=dict)
    edges: int = 0


def resolve(
    usages: Iterable[Usage], vocabulary: Vocabulary, rulings: Rulings = NONE
) -> tuple[dict[Use, str], dict[str, Entity]]:
    """For each use of names the id of the entity that it means, and the entities by id."""
    usages = sorted(usages, key=lambda u: (u.names, u.kind, u.paper))
    told = Meanings(usages, vocabulary, rulings)
    keys = told.keys()
    clusters: dict[str, _Cluster] = defaultdict(_Cluster)
    spellings: dict[str, Counts[str]] = defaultdict(dict)
    for usage in usages:
        cluster = clusters[keys[usage.use]]
        cluster.entry = told.entries.get(keys[usage.use])
        _add(cluster, usage)
        for name in usage.names:
            _count(spellings[form(name)], name, usage.edges)
    ids = _ids(clusters)
    entities = {ids[key]: _entity(ids[key], cluster, spellings) for key, cluster in clusters.items()}
    return {use: ids[key] for use, key in keys.items()}, entities


def _add(cluster: _Cluster, usage: Usage) -> None:
    forms = [form(name) for name in usage.names]
    cluster.forms.update(forms, map(spelling, usage.names))
    _count(cluster.shown, forms[0], usage.edges)
    _count(cluster.kinds, usage.kind, usage.weight)
    cluster.edges += usage.edges
    if len(forms) == 1:
        _count(cluster.alone, forms[0], usage.edges)
        return
    long = form(longest(usage.names))
    for short in set(forms) - {long}:
        _count(cluster.shorts, short, usage.edges)
        _count(cluster.longs, long, usage.edges)


def _count(counts: Counts[K], key: K, more: int) -> None:
    counts[key] = counts.get(key, 0) + more


def _shown_form(cluster: _Cluster) -> str:
    """The form that an entity is shown by: the vocabulary's; else, where papers spell a short form out, the
    long form of a concept and the short form of any other, unless more papers write the long form alone; else
    the one that most papers show first."""
    if cluster.entry:
        return form(cluster.entry.name)
    if not cluster.longs:
        return _noun(_most(cluster.shown), cluster.shown)
    spelled = {f for f in cluster.alone if f not in cluster.shorts} | cluster.longs.keys()
    long = _most({f: cluster.alone.get(f, 0) + cluster.longs.get(f, 0) for f in spelled})
    short = _most(cluster.shorts)
    by_long = _kind(cluster) is Kind.CONCEPT or cluster.alone.get(long, 0) > cluster.alone.get(short, 0)
    return _noun(long, spelled) if by_long else short


def _noun(f: str, others: Container[str]) -> str:
    """The noun of a property rather than its adjective, where papers write both."""
    for adjective, noun in (("able", "ability"), ("efficient", "efficiency")):
        if f.endswith(adjective) and f.removesuffix(adjective) + noun in others:
            return f.removesuffix(adjective) + noun
    return f


def _most(counts: Counts[str]) -> str:
    if len(counts) == 1:
        return next(iter(counts))
    return min(counts, key=lambda f: (-counts[f], len(f), f))


def _kind(cluster: _Cluster) -> Kind:
    """The vocabulary's, else the kind with most confidence behind it; a concept only where all study it."""
    if cluster.entry:
        return cluster.entry.kind
    if len(cluster.kinds) == 1:
        return next(iter(cluster.kinds))
    named = {kind: weight for kind, weight in cluster.kinds.items() if kind is not Kind.CONCEPT}
    return min(named, key=lambda kind: (-named[kind], _ORDER[kind]), default=Kind.CONCEPT)


def _ids(clusters: Mapping[str, _Cluster]) -> dict[str, str]:
    """An id for each cluster: the shown form, and ~2, ~3 … for the less linked homonyms."""
    rivals: dict[str, list[str]] = defaultdict(list)
    for key, cluster in clusters.items():
        rivals[_shown_form(cluster)].append(key)
    ids = {}
    for shown, keys in rivals.items():
        ordered = sorted(keys, key=lambda k: (clusters[k].entry is None, -clusters[k].edges, k))
        for rank, key in enumerate(ordered, start=1):
            ids[key] = shown if rank == 1 else f"{shown}~{rank}"
    return ids


def _entity(id: str, cluster: _Cluster, spellings: Mapping[str, Counts[str]]) -> Entity:
    def written(f: str) -> str:
        counts = spellings[f]
        return next(iter(counts)) if len(counts) == 1 else min(counts, key=lambda name: (-counts[name], name))

    shown = _shown_form(cluster)
    entry = cluster.entry
    name = entry.name if entry else tidy(written(shown))
    known = {form(alias): alias for alias in entry.names} if entry else {}
    forms = cluster.forms | set(known) | (set(map(spelling, entry.names)) if entry else set())
    aliases = {known.get(f) or tidy(written(f)) for f in forms if f in known or f in spellings} - {name}
    return Entity(id, name, _kind(cluster), tuple(sorted(aliases)), tuple(sorted(forms)))
