"""A search as a connection: the hits of papers and of entities, together by score."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence

from api.graphql.arguments import behind, window
from api.graphql.connections import Once, Turned
from api.graphql.context import Info
from api.graphql.enums import SearchType
from api.graphql.ids import cursor
from api.graphql.types.entity import entity
from api.graphql.types.node import Node
from api.graphql.types.paper import Paper
from api.graphql.types.search import SearchConnection, SearchEdge
from graph.model import Kind
from graph.reads import entities, papers
from graph.reads import search as reads

_KINDS = {SearchType(kind.name): kind for kind in Kind}
_Found = tuple[reads.Hit, bool]  # whether it is a paper


def search(
    info: Info, text: str, types: Sequence[SearchType] | None, first: int, after: str | None
) -> SearchConnection:
    """What `text` finds, the best first; entities stand before papers of the same score."""
    asked = window(first, after, int)
    start = behind(asked)
    wanted = tuple(SearchType) if types is None else tuple(types)
    hits = Once(lambda: _hits(info, text, wanted))

    async def turn() -> Turned[SearchEdge]:
        found = await hits()
        chosen = found[start : start + asked.first]
        nodes = await _nodes(info, chosen)
        edges = [
            SearchEdge(cursor=cursor((start + index, hit.id)), score=hit.score, node=node)
            for index, ((hit, _), node) in enumerate(zip(chosen, nodes, strict=True))
            if node
        ]
        return Turned(edges, start + asked.first < len(found), asked.after is not None)

    async def total() -> int:
        return len(await hits())

    return SearchConnection(turned=Once(turn), total=total)


async def _hits(info: Info, text: str, types: Sequence[SearchType]) -> list[_Found]:
    batches = info.context.batches
    kinds = {_KINDS[type] for type in types if type in _KINDS}

    async def in_papers() -> list[_Found]:
        found = await batches.call(reads.papers, text) if SearchType.PAPER in types else ()
        return [(hit, True) for hit in found]

    async def in_entities() -> list[_Found]:
        found = await batches.call(reads.entities, text) if kinds else ()
        records = await batches.many(entities.by_ids, [hit.id for hit in found]) if found else []
        return [(hit, False) for hit, record in zip(found, records, strict=True) if record and record.kind in kinds]

    entity_hits, paper_hits = await asyncio.gather(in_entities(), in_papers())
    return sorted([*entity_hits, *paper_hits], key=lambda found: -found[0].score)


async def _nodes(info: Info, found: Sequence[_Found]) -> list[Node | None]:
    batches = info.context.batches
    paper_records, entity_records = await asyncio.gather(
        batches.many(papers.by_ids, [hit.id for hit, is_paper in found if is_paper]),
        batches.many(entities.by_ids, [hit.id for hit, is_paper in found if not is_paper]),
    )
    of_papers, of_entities = iter(paper_records), iter(entity_records)
    nodes: list[Node | None] = []
    for _, is_paper in found:
        if is_paper:
            nodes.append(Paper.of(record) if (record := next(of_papers)) else None)
        else:
            nodes.append(entity(record_) if (record_ := next(of_entities)) else None)
    return nodes
