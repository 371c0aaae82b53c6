"""Fields whose rows a read finds and puts in order beforehand, the one that the resolvers ask too: what it found are
parameters of the statement, which reads what is asked of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from api.graphql.compile.plan import Prepare
from api.graphql.ids import own_id
from graph.model import Kind
from graph.reads import leaderboard, path, trends
from graph.reads.leaderboard import Board, ResultKind
from graph.reads.suggest import suggest
from graph.store import Store

if TYPE_CHECKING:
    from api.graphql.compile.compiler import Compiler
    from api.graphql.compile.leads import Field, Scope


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is asked of the store for a field, and the names of the parameters that it gives."""

    prepare: Prepare
    gives: tuple[str, ...]


def scope_of(compiler: Compiler, field: Field) -> Scope:
    """The parameters that stand for what was found; nothing for a field that leads there by itself."""
    found = PREPARED.get(field.path)
    if found is None:
        return {}
    compiler.leads.prepare(field, (), found.prepare)
    return {f"${name}": f"${name}_{field.bind.number}" for name in found.gives}


def _leaderboard(store: Store, values: Mapping[str, Any]) -> Mapping[str, Any]:
    name, kind = values["dataset"], values.get("kind")
    found = leaderboard.leaderboard(
        store, own_id("entity", name), name, values.get("metric"), ResultKind(kind) if kind else None
    )
    if found is None:
        return {"entity": None, "boards": [], "hits": [], "total": 0}
    boards = {board: _board(place, board) for place, board in enumerate(found.boards)}
    hits = [[place, result.claim, result.rank, boards[result.board]] for place, result in _shown(found.results, values)]
    return {"entity": found.dataset, "boards": list(boards.values()), "hits": hits, "total": len(found.results)}


def _board(place: int, board: Board) -> list[Any]:
    direction = board.direction.name if board.direction else None
    return [place, board.metric, board.unit, board.kind.value, direction, board.lowest_first, board.results]


def _trends(store: Store, values: Mapping[str, Any]) -> Mapping[str, Any]:
    wanted: trends.Compared = values["compared"]
    found = trends.trends(store, wanted, values["period"], values["window"])
    spans = ((wanted.earlier, found.earlier), (wanted.later, found.later))
    earlier, later = ([days.first.isoformat(), days.last.isoformat(), papers] for days, papers in spans)
    hits = [
        [one.item.entity, one.place[0], [one.item.earlier, one.item.later, one.item.growth, _pairs(one.item.counts)]]
        for one in found.page.items
    ]
    if found.following is not None:  # it shows that more follows
        hits.append([found.following, 0, [0, 0, 0.0, []]])
    return {"hits": hits, "earlier": earlier, "later": later}


def _path(store: Store, values: Mapping[str, Any]) -> Mapping[str, Any]:
    found = path.path(store, *values["ends"])
    if found is None:
        return {"paths": []}
    steps = [[step.relationship.name, step.forward, _place(step.to)] for step in found.steps]
    return {"paths": [[_place(found.start), steps]]}


def _place(key: path.Key) -> list[str | None]:
    """The ids of a paper, an entity and an author, of which one is there."""
    return [key[1] if key[0] == type else None for type in path.TYPES]


def _pairs(counts: Iterable[tuple[str, int]]) -> list[list[Any]]:
    return [list(pair) for pair in counts]


def _suggestions(store: Store, values: Mapping[str, Any]) -> Mapping[str, Any]:
    kinds = None if values.get("kinds") is None else [Kind(kind) for kind in values["kinds"]]
    found = suggest(store, values["text"], kinds, values["limit"])
    return {"suggestions": [[one.entity, one.name, one.slips] for one in found]}


def _shown(found: tuple[Any, ...], values: Mapping[str, Any]) -> list[tuple[int, Any]]:
    """The things on a page, and one more where the list goes on, with their places."""
    start, limit = values["start"], values["limit"]
    return list(enumerate(found[start : start + limit + 1], start))


PREPARED: Mapping[str, Prepared] = {
    "Query.leaderboard": Prepared(_leaderboard, ("entity", "boards", "hits", "total")),
    "Query.path": Prepared(_path, ("paths",)),
    "Query.suggest": Prepared(_suggestions, ("suggestions",)),
    "Query.trends": Prepared(_trends, ("hits", "earlier", "later")),
}
