"""Papers that a filter leaves: which piece finds them, and what the store is asked for beforehand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from api.graphql.compile.pieces import Piece, piece
from graph.reads import entities
from graph.store import Store

if TYPE_CHECKING:
    from api.graphql.compile.compiler import Compiler
    from api.graphql.compile.leads import Field


def piece_of(compiler: Compiler, field: Field, usual: Piece) -> Piece:
    """The piece that pages through what a field's filter leaves."""
    filter = field.filter
    assert filter is not None
    if filter.entities:
        compiler.leads.prepare(field, [name for name, _ in filter.entities], _entities)
    if "orderBy=NEWEST" not in field.flags or filter.started:
        return usual
    newest = piece("Query.papers.dated" if filter.dated else "Query.papers.newest")
    assert newest is not None
    return newest


def _entities(store: Store, values: Mapping[str, Any]) -> Mapping[str, Any]:
    """The ids of the entities that a filter names by id, name or alias; an unknown one lets nothing through."""
    asked = values["entities"]
    found = entities.known(store, [(id, values[name]) for name, id in asked])
    return {name: id or values[name] for (name, _), id in zip(asked, found, strict=True)}
