"""The two root fields that lead to any type: `node`, whose id says the type, and `search`, which asks several indexes.

A search of papers alone is one piece. Where entities are looked for too, the indexes are asked first and put in
order here, as the reference executor does it; the statement then reads what was found.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict
from functools import partial
from typing import TYPE_CHECKING, Any

from api.graphql.compile import connection
from api.graphql.compile.arguments import plain
from api.graphql.compile.pieces import piece
from api.graphql.compile.selection import inner
from api.graphql.compile.shape import Columns, Part, Row, constant, page
from api.graphql.types.facets import SearchFilter
from graph.model import Kind
from graph.reads.found import NAMES, find
from graph.store import Store

if TYPE_CHECKING:
    from api.graphql.compile.compiler import Compiler
    from api.graphql.compile.leads import Field
    from api.graphql.compile.plan import Windows

_NODES = ("Paper", "Entity", "Author", "Organization", "Listing")


def node(compiler: Compiler, field: Field, columns: Columns) -> Part:
    """The object of an id: a piece for each type, of which one has a key."""
    found = []
    for name in _NODES:
        leads = piece(f"{field.path}.{name}")
        assert leads is not None
        text, within = compiler.leads.lead(field, leads, {})
        row = Columns()
        item = compiler.object(compiler.schema.type_map[name], field.sets, within, row)
        found.append((columns.rows(field.bind.number, text, within, row), item))

    def shape(row: Row, windows: Windows) -> Any:
        return next((item(row[column][0], windows) for column, item in found if row[column]), None)

    return shape


def part(compiler: Compiler, field: Field, columns: Columns) -> Part:
    """The connection of what a text finds."""
    asked = connection.asked_of(compiler, field)
    facets = {key: nodes for key, nodes in asked.items() if nodes[0].name.value == "facets"}
    if "papers" in field.flags and "filter" not in field.flags and not facets:
        papers = piece("Query.search.papers")
        assert papers is not None
        return connection.part(compiler, field, papers, piece("Query.search.papers.total"), {}, columns)
    leads = piece("Query.search")
    assert leads is not None
    text, within = compiler.leads.lead(field, leads, {})
    row = Columns()
    parts = connection.rows_of(compiler, field, asked, within, row)
    column = columns.rows(field.bind.number, text, within, row)
    compiler.leads.prepare(field, (), partial(_hits, facets=bool(facets)))
    total = columns.add(f"$total_{field.bind.number}")
    counts = {name: f"${name}_{field.bind.number}" for name in NAMES}
    for key, nodes in facets.items():
        parts[key] = connection.around(
            compiler.object(compiler.schema.type_map["SearchFacets"], inner(nodes), counts, columns)
        )
    for key, nodes in asked.items():
        if nodes[0].name.value == "totalCount":
            parts[key] = connection.counted(total)
    return page(column, field.bind.number, {key: parts.get(key) or constant(field.type.name) for key in asked})


def _hits(store: Store, values: Mapping[str, Any], *, facets: bool) -> Mapping[str, Any]:
    """What a text finds, [id of a paper, id of an entity, score] each, and how often what it can be narrowed by."""
    types, filter = values.get("types"), values.get("filter")
    sorts = {"PAPER", *(kind.name for kind in Kind)} if types is None else set(types)
    kinds = frozenset(kind for kind in Kind if kind.name in sorts)
    wanted = SearchFilter(**filter).wanted if filter is not None else None
    traits = facets or wanted is not None
    findings = find(store, values["text"], kinds, papers="PAPER" in sorts, traits=traits)
    found = findings.narrowed(wanted)
    start = values["start"]
    shown = [
        [start + place, one.hit.id if one.is_paper else None, None if one.is_paper else one.hit.id, one.hit.score]
        for place, one in enumerate(found[start : start + values["limit"] + 1])
    ]
    counted = asdict(findings.facets(wanted)) if facets else {}
    counts = {name: [[plain(value), count] for value, count in pairs] for name, pairs in counted.items()}
    return {"hits": shown, "total": len(found), **counts}
