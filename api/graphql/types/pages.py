"""How connections are filled: pages of ids from one reader, then what the ids stand for from another.

The types are imported when a page is made: they and this module know one another.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Coroutine
from typing import TYPE_CHECKING, Any

from api.graphql.connections import Once, Turned
from api.graphql.context import Context, Info
from api.graphql.ids import cursor
from graph.model import Kind, Role
from graph.reads import citations, entities, links, papers, parents
from graph.reads.citations import CitationsOf
from graph.reads.pages import Page, Window
from graph.reads.parents import PapersOf

if TYPE_CHECKING:
    from api.graphql.types.citation import CitationConnection
    from api.graphql.types.entity import Entity
    from api.graphql.types.entity_page import EntityConnection
    from api.graphql.types.link import LinkConnection
    from api.graphql.types.linking import LinkingPaperConnection
    from api.graphql.types.paper import Paper, PaperConnection

Fetch = Callable[[], Awaitable[Page[str] | None]]
Count = Callable[[], Coroutine[Any, Any, int]]


async def paper_at(info: Info, id: str) -> Paper | None:
    """The paper of this id, if it is in the graph."""
    from api.graphql.types.paper import Paper

    record = await info.context.batches.one(papers.by_ids, id)
    return Paper.of(record) if record else None


async def entity_at(info: Info, id: str) -> Entity | None:
    """The entity of this id, if it is in the graph."""
    from api.graphql.types.entity import entity

    record = await info.context.batches.one(entities.by_ids, id)
    return entity(record) if record else None


def paper_page(context: Context, fetch: Fetch, total: Count, window: Window) -> PaperConnection:
    """A connection of the papers whose ids `fetch` gives."""
    from api.graphql.types.paper import Paper, PaperConnection, PaperEdge

    async def turn() -> Turned[PaperEdge]:
        page = await fetch() or Page[str]()
        records = await context.batches.many(papers.by_ids, [placed.item for placed in page.items])
        edges = [
            PaperEdge(cursor=cursor(placed.place), node=Paper.of(record))
            for placed, record in zip(page.items, records, strict=True)
            if record
        ]
        return Turned(edges, page.more, window.after is not None)

    return PaperConnection(turned=Once(turn), total=total)


def papers_of(info: Info, of: PapersOf, window: Window) -> PaperConnection:
    """A connection of the papers that hang on one parent."""
    batches = info.context.batches

    async def total() -> int:
        return await batches.one(parents.counts, of) or 0

    return paper_page(info.context, lambda: batches.one(parents.pages, (of, window)), total, window)


def linking_papers(info: Info, of: PapersOf, window: Window) -> LinkingPaperConnection:
    """A connection of the papers linked to an entity, which also tells the links."""
    from api.graphql.types.linking import LinkingPaperConnection, LinkingPaperEdge

    plain = papers_of(info, of, window)

    async def turn() -> Turned[LinkingPaperEdge]:
        turned = await plain.turned()
        edges = [LinkingPaperEdge(cursor=edge.cursor, node=edge.node, of=of) for edge in turned.edges]
        return Turned(edges, turned.more, turned.before)

    return LinkingPaperConnection(turned=Once(turn), total=plain.total)


def entity_page(context: Context, fetch: Fetch, total: Count, window: Window) -> EntityConnection:
    """A connection of the entities whose ids `fetch` gives."""
    from api.graphql.types.entity import entity
    from api.graphql.types.entity_page import EntityConnection, EntityEdge

    async def turn() -> Turned[EntityEdge]:
        page = await fetch() or Page[str]()
        records = await context.batches.many(entities.by_ids, [placed.item for placed in page.items])
        edges = [
            EntityEdge(cursor=cursor(placed.place), node=entity(record))
            for placed, record in zip(page.items, records, strict=True)
            if record
        ]
        return Turned(edges, page.more, window.after is not None)

    return EntityConnection(turned=Once(turn), total=total)


def links_of(
    info: Info, paper: str, roles: list[Role] | None, kinds: list[Kind] | None, window: Window
) -> LinkConnection:
    """A connection of a paper's links. A paper has few: all are read at once, whatever part is asked for."""
    from api.graphql.types.link import Link, LinkConnection, LinkEdge

    async def chosen() -> list[links.Linked]:
        found = await info.context.batches.one(links.of_papers, paper) or ()
        return [
            one
            for one in found
            if (roles is None or one.link.role in roles) and (kinds is None or one.link.kind in kinds)
        ]

    async def turn() -> Turned[LinkEdge]:
        start = str(window.after[0]) if window.after else ""
        rest = [one for one in await chosen() if one.rank > start]
        edges = [LinkEdge(cursor=cursor((one.rank, paper)), node=Link.of(one)) for one in rest[: window.first]]
        return Turned(edges, len(rest) > window.first, window.after is not None)

    async def total() -> int:
        return len(await chosen())

    return LinkConnection(turned=Once(turn), total=total)


def citations_of(info: Info, of: CitationsOf, window: Window) -> CitationConnection:
    """A connection of a paper's citations in one direction."""
    from api.graphql.types.citation import CitationConnection, CitationEdge
    from api.graphql.types.paper import Paper

    batches = info.context.batches

    async def turn() -> Turned[CitationEdge]:
        page = await batches.one(citations.pages, (of, window)) or Page[citations.Citation]()
        records = await batches.many(papers.by_ids, [placed.item.paper for placed in page.items])
        edges = [
            CitationEdge.of(cursor(placed.place), Paper.of(record), placed.item)
            for placed, record in zip(page.items, records, strict=True)
            if record
        ]
        return Turned(edges, page.more, window.after is not None)

    async def total() -> int:
        return await batches.one(citations.counts, of) or 0

    return CitationConnection(turned=Once(turn), total=total)
