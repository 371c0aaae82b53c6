"""Evidence: lists of quotes, starts and ends on an edge, one of each on a node; sentences are found here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from graphql import FieldNode, GraphQLField, GraphQLObjectType, get_named_type

from api.graphql.compile.pieces import values
from api.graphql.compile.selection import inner
from api.graphql.compile.shape import Columns, Part, Row, Shape, constant, record
from api.graphql.types.link import sentence

if TYPE_CHECKING:
    from api.graphql.compile.compiler import Compiler
    from api.graphql.compile.leads import Scope
    from api.graphql.compile.plan import Windows

_QUOTE, _START, _END, _TEXT = range(4)
_COLUMNS = {"quote": _QUOTE, "start": _START, "end": _END}


def part(
    compiler: Compiler,
    type: GraphQLObjectType,
    definition: GraphQLField,
    nodes: list[FieldNode],
    scope: Scope,
    columns: Columns,
) -> Part:
    """The evidence of a link, a claim or a reference."""
    kind = get_named_type(definition.type)
    assert isinstance(kind, GraphQLObjectType)
    parts: dict[str, Part] = {}
    for key, inside in compiler.fields(kind, inner(nodes)).items():
        name = inside[0].name.value
        parts[key] = _PARTS[name] if name in _PARTS else _COLUMNS.get(name, constant(kind.name))
    item = record(parts)
    around = any(inside in _PARTS.values() for inside in parts.values())
    text = columns.add(values("Paper")["text"].replace("paper", scope["paper"])) if around else None
    stands = scope[type.name.lower()]
    ends = "s" if type.name == "Link" else ""
    places = [columns.add(f"{stands}.{name}{ends}") for name in ("quote", "start", "end")]
    return _each(item, places, text) if ends else _one(item, places, text)


def _each(item: Shape, places: list[int], text: int | None) -> Shape:
    quotes, starts, ends = places

    def shape(row: Row, windows: Windows) -> list[Any]:
        whole = row[text] if text is not None else None
        spots = zip(row[quotes], row[starts], row[ends], strict=True)
        return [item((quote, start, end, whole), windows) for quote, start, end in spots]

    return shape


def _one(item: Shape, places: list[int], text: int | None) -> Shape:
    quote, start, end = places
    return lambda row, windows: item(
        (row[quote], row[start], row[end], row[text] if text is not None else None), windows
    )


def _before(row: Row, windows: Windows) -> str:
    text: str = row[_TEXT]
    return text[sentence(text, row[_START], row[_END])[0] : row[_START]]


def _after(row: Row, windows: Windows) -> str:
    text: str = row[_TEXT]
    return text[row[_END] : sentence(text, row[_START], row[_END])[1]]


_PARTS: dict[str, Shape] = {"before": _before, "after": _after}
