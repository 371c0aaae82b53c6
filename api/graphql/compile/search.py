"""The two root fields that lead to any type: `node`, whose id says the type, and `search`, which asks several indexes.

A search of papers alone is one piece. Where entities are looked for too, the indexes are asked first and put in
order here, as the reference executor does it; the statement then reads what was found.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from api.graphql.compile import connection
from api.graphql.compile.pieces import piece
from api.graphql.compile.shape import Columns, Part, Row, constant, page
from graph.model import Kind
from graph.reads import entities
from graph.reads import search as reads
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
    if "papers" in field.flags:
        papers = piece("Query.search.papers")
        assert papers is not None
        return connection.part(compiler, field, papers, piece("Query.search.papers.total"), {}, columns)
    asked = connection.asked_of(compiler, field)
    leads = piece("Query.search")
    assert leads is not None
    text, within = compiler.leads.lead(field, leads, {})
    row = Columns()
    parts = connection.rows_of(compiler, field, asked, within, row)
    column = columns.rows(field.bind.number, text, within, row)
    compiler.leads.prepare(field, (), _hits)
    total = columns.add(f"$total_{field.bind.number}")
    for key, nodes in asked.items():
        if nodes[0].name.value == "totalCount":
            parts[key] = connection.counted(total)
    return page(column, field.bind.number, {key: parts.get(key) or constant(field.type.name) for key in asked})


def _hits(store: Store, values: Mapping[str, Any]) -> Mapping[str, Any]:
    """What a text finds, as `api.graphql.queries.found` has it: [id of a paper, id of an entity, score] each."""
    types = values.get("types")
    wanted = {"PAPER", *(kind.name for kind in Kind)} if types is None else set(types)
    papers = [(hit, True) for hit in reads.papers(store, values["text"])] if "PAPER" in wanted else []
    named = []
    if wanted - {"PAPER"}:
        hits = reads.entities(store, values["text"])
        known = entities.by_ids(store, [hit.id for hit in hits]) if hits else {}
        named = [(hit, False) for hit in hits if hit.id in known and known[hit.id].kind.name in wanted]
    found = sorted([*named, *papers], key=lambda one: -one[0].score)
    start = values["start"]
    shown = [
        [start + place, hit.id if is_paper else None, None if is_paper else hit.id, hit.score]
        for place, (hit, is_paper) in enumerate(found[start : start + values["limit"] + 1])
    ]
    return {"hits": shown, "total": len(found)}
