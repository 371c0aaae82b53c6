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
from api.graphql.types.facets import SearchFacets, SearchFilter, facets_of
from api.graphql.types.node import Node
from api.graphql.types.paper import Paper
from api.graphql.types.search import SearchConnection, SearchEdge
from graph.model import Kind
from graph.reads import entities, papers
from graph.reads.found import Findings, Found, find


def search(
    info: Info,
    text: str,
    types: Sequence[SearchType] | None,
    filter: SearchFilter | None,
    first: int,
    after: str | None,
) -> SearchConnection:
    """What `text` finds, the best first; entities stand before papers of the same score."""
    asked = window(first, after, int)
    start = behind(asked)
    types = tuple(SearchType) if types is None else tuple(types)
    kinds = frozenset(kind for kind in Kind if SearchType(kind.name) in types)
    wanted = filter.wanted if filter is not None else None

    async def findings(*, traits: bool) -> Findings:
        return await info.context.batches.call(find, text, kinds, papers=SearchType.PAPER in types, traits=traits)

    plain, traited = Once(lambda: findings(traits=wanted is not None)), Once(lambda: findings(traits=True))

    async def turn() -> Turned[SearchEdge]:
        found = (await plain()).narrowed(wanted)
        chosen = found[start : start + asked.first]
        nodes = await _nodes(info, chosen)
        edges = [
            SearchEdge(cursor=cursor((start + index, one.hit.id)), score=one.hit.score, node=node)
            for index, (one, node) in enumerate(zip(chosen, nodes, strict=True))
            if node
        ]
        return Turned(edges, start + asked.first < len(found), asked.after is not None)

    async def total() -> int:
        return len((await plain()).narrowed(wanted))

    async def facets() -> SearchFacets:
        return facets_of((await (plain() if wanted is not None else traited())).facets(wanted))

    return SearchConnection(turned=Once(turn), total=total, counted=facets)


async def _nodes(info: Info, found: Sequence[Found]) -> list[Node | None]:
    batches = info.context.batches
    paper_records, entity_records = await asyncio.gather(
        batches.many(papers.by_ids, [one.hit.id for one in found if one.is_paper]),
        batches.many(entities.by_ids, [one.hit.id for one in found if not one.is_paper]),
    )
    of_papers, of_entities = iter(paper_records), iter(entity_records)
    nodes: list[Node | None] = []
    for one in found:
        if one.is_paper:
            nodes.append(Paper.of(record) if (record := next(of_papers)) else None)
        else:
            nodes.append(entity(record_) if (record_ := next(of_entities)) else None)
    return nodes
