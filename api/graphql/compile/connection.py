"""A connection: one page of rows that edges, nodes and page info share, and a count where one is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import FieldNode, GraphQLObjectType, get_named_type

from api.graphql.compile.pieces import Piece
from api.graphql.compile.selection import inner
from api.graphql.compile.shape import Columns, Part, Row, Shape, constant, page, record, value
from api.graphql.ids import cursor

if TYPE_CHECKING:
    from api.graphql.compile.compiler import Compiler
    from api.graphql.compile.leads import Field, Scope
    from api.graphql.compile.plan import Windows

_SHARED = ("edges", "nodes", "pageInfo")  # they are made of the page's rows

# A part of a connection is a function of the row around it, the page's rows and what was asked of the page.


def part(compiler: Compiler, field: Field, found: Piece, total: Piece | None, scope: Scope, columns: Columns) -> Part:
    """The connection of a field whose piece leads to its rows."""
    asked = asked_of(compiler, field)
    extra = int("hasNextPage" in info_of(compiler, field, asked))
    number = field.bind.number
    row = Columns()
    column = None
    parts: dict[str, Shape] = {}
    if any(nodes[0].name.value in _SHARED for nodes in asked.values()):
        text, within = compiler.leads.lead(field, found, scope, extra)
        parts = rows_of(compiler, field, asked, within, row)
        column = columns.rows(number, text, within, row)
    else:
        compiler.leads.need(field.bind)  # its arguments may be wrong all the same
    for key, nodes in asked.items():
        if nodes[0].name.value == "totalCount":
            parts[key] = counted(columns.add(_total(compiler, field, total, scope)))
        elif nodes[0].name.value not in (*_SHARED, "__typename"):
            parts[key] = around(compiler.part(field.type, nodes, scope, columns))
    return page(column, number, {key: parts.get(key) or constant(field.type.name) for key in asked})


def _total(compiler: Compiler, field: Field, total: Piece | None, scope: Scope) -> str:
    """How long the list is: counted where there is a piece for it, else known from what was prepared."""
    if total is None:
        return scope["$total"]
    text, _ = compiler.leads.lead(field, total, scope)
    return f"COUNT {{ {text} }}"


def around(part: Part) -> Shape:
    """Something of the connection itself, which stands in the row around the page."""
    shape = value(part)
    return lambda around, windows: shape(around[0], windows)


def asked_of(compiler: Compiler, field: Field) -> dict[str, list[FieldNode]]:
    """What is asked of the connection itself."""
    assert isinstance(field.type, GraphQLObjectType)
    return compiler.fields(field.type, field.sets)


def info_of(compiler: Compiler, field: Field, asked: dict[str, list[FieldNode]]) -> set[str]:
    """What is asked of its page info."""
    assert isinstance(field.type, GraphQLObjectType)
    info = get_named_type(field.type.fields["pageInfo"].type)
    assert isinstance(info, GraphQLObjectType)
    wanted = [nodes for nodes in asked.values() if nodes[0].name.value == "pageInfo"]
    return {one[0].name.value for nodes in wanted for one in compiler.fields(info, inner(nodes)).values()}


def rows_of(
    compiler: Compiler, field: Field, asked: dict[str, list[FieldNode]], within: Scope, row: Columns
) -> dict[str, Shape]:
    """The parts that are made of the page's rows, with the columns that they need."""
    assert isinstance(field.type, GraphQLObjectType)
    parts: dict[str, Shape] = {}
    for key, nodes in asked.items():
        name = nodes[0].name.value
        if name in ("edges", "nodes"):
            type = get_named_type(field.type.fields[name].type)
            parts[key] = listed(compiler.object(type, inner(nodes), within, row))
        elif name == "pageInfo":
            parts[key] = _info(compiler, field, nodes, within, row)
    return parts


def listed(item: Shape) -> Shape:
    """The rows of the page, without the one that only shows that more follow."""

    def shape(around: Row, windows: Windows) -> list[Any]:
        _, found, window = around
        return [item(row, windows) for row in found[: window.first]]

    return shape


def counted(column: int) -> Shape:
    """A number of the row around the page."""
    return lambda around, windows: around[0][column]


def _info(compiler: Compiler, field: Field, nodes: list[FieldNode], within: Scope, row: Columns) -> Shape:
    assert isinstance(field.type, GraphQLObjectType)
    type = get_named_type(field.type.fields["pageInfo"].type)
    assert isinstance(type, GraphQLObjectType)
    parts: dict[str, Part] = {}
    for key, inside in compiler.fields(type, inner(nodes)).items():
        name = inside[0].name.value
        if name in ("startCursor", "endCursor"):
            key_column, id_column = row.add(within["place.key"]), row.add(within["place.id"])
            parts[key] = _end(key_column, id_column, first=name == "startCursor")
        elif name == "hasNextPage":
            parts[key] = lambda around, windows: len(around[1]) > around[2].first
        elif name == "hasPreviousPage":
            parts[key] = lambda around, windows: around[2].after is not None
        else:
            parts[key] = constant(type.name)
    return record(parts)


def _end(key: int, id: int, *, first: bool) -> Shape:
    def shape(around: Row, windows: Windows) -> str | None:
        _, found, window = around
        shown = found[: window.first]
        if not shown:
            return None
        row = shown[0 if first else -1]
        return cursor((row[key], row[id]))

    return shape
