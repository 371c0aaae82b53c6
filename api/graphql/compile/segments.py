"""A paper's text in pieces: the statement gives the text, its links and its claims, and here it is cut."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from graphql import GraphQLObjectType, get_named_type

from api.graphql.compile.pieces import piece, renamed, values
from api.graphql.compile.selection import inner
from api.graphql.compile.shape import Columns, Part, Row, Shape, constant, record
from api.graphql.types.segments import cut, halves

if TYPE_CHECKING:
    from api.graphql.compile.compiler import Compiler
    from api.graphql.compile.leads import Field, Scope
    from api.graphql.compile.plan import Windows

_TEXT, _START, _END, _MARKS, _CLAIMS = range(5)
_COLUMNS = {"text": _TEXT, "start": _START, "end": _END}
_LISTS = {"marks": _MARKS, "claims": _CLAIMS}


def part(compiler: Compiler, field: Field, scope: Scope, columns: Columns) -> Part:
    """The segments of a paper; title and abstract share the rows of links and of claims."""
    assert isinstance(field.type, GraphQLObjectType)
    rows = {name: Columns() for name in _LISTS}
    texts: dict[str, str] = {}
    scopes: dict[str, Scope] = {}
    for name, path, at in (("marks", "Paper.segments", "link.{}s"), ("claims", "Paper.claims", "claim.{}")):
        leads = piece(path)
        assert leads is not None
        texts[name], scopes[name] = compiler.leads.lead(field, leads, scope)
        for bound in ("start", "end"):  # the first two columns
            rows[name].add(renamed(at.format(bound), scopes[name]))
    asked = compiler.fields(field.type, field.sets)
    parts: dict[str, Part] = {}
    for key, nodes in asked.items():
        name = nodes[0].name.value
        if name not in field.type.fields:
            parts[key] = constant(field.type.name)
            continue
        type = get_named_type(field.type.fields[name].type)
        assert isinstance(type, GraphQLObjectType)
        item = _segment(compiler, type, compiler.fields(type, inner(nodes)), scopes, rows)
        parts[key] = _half(name, item)
    item = record(parts)
    text = [columns.add(renamed(values("Paper")[name], scope)) for name in ("title", "abstract")]
    marks, claims = (
        columns.rows(f"{field.bind.number}_{name}", texts[name], scopes[name], rows[name]) for name in _LISTS
    )

    def shape(row: Row, windows: Windows) -> Any:
        title, abstract = (row[column] for column in text)
        mentions = [[start, end, *one[2:]] for one in row[marks] for start, end in zip(one[0], one[1], strict=True)]
        return item((title, abstract, mentions, row[claims]), windows)

    return shape


def _segment(
    compiler: Compiler,
    type: GraphQLObjectType,
    asked: Any,
    scopes: dict[str, Scope],
    rows: dict[str, Columns],
) -> Shape:
    """One piece, from its text, its place and the rows of what is mentioned there."""
    parts: dict[str, Part] = {}
    for key, nodes in asked.items():
        name = nodes[0].name.value
        if name in _LISTS:
            inside = get_named_type(type.fields[name].type)
            parts[key] = _each(_LISTS[name], compiler.object(inside, inner(nodes), scopes[name], rows[name]))
        else:
            parts[key] = _COLUMNS.get(name, constant(type.name))
    return record(parts)


def _each(column: int, item: Shape) -> Shape:
    return lambda row, windows: [item(one, windows) for one in row[column]]


def _half(name: str, item: Shape) -> Shape:
    """The pieces of the title or of the abstract, of a row of both texts, the mentions and the claims."""

    def shape(row: Row, windows: Windows) -> list[Any]:
        title, abstract, mentions, claims = row
        spans: list[Sequence[Any]] = [*mentions, *claims]
        text = f"{title}\n{abstract}"
        found = []
        for start, end, here in cut(halves(title, abstract)[name], [(one[0], one[1]) for one in spans]):
            marks = [spans[at] for at in here if at < len(mentions)]
            stated = [spans[at] for at in here if at >= len(mentions)]
            found.append(item((text[start:end], start, end, marks, stated), windows))
        return found

    return shape
