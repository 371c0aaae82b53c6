"""What papers must have, and how the reference executor finds them: what is nested becomes sets of ids."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import strawberry

from api.graphql.arguments import chosen
from api.graphql.context import Info
from api.graphql.ids import own_id
from api.graphql.queries.entities import entity_id
from graph.model import Role
from graph.reads import papers
from graph.reads.pages import Window
from graph.reads.papers import PaperFilter, PaperOrder
from graph.resolve.names import slug

_ALL = Window(2**30)


@strawberry.input
class LinkFilter:
    """A link that papers must have."""

    entity: str = strawberry.field(description="To the entity of this id, name or alias.")
    roles: list[Role] | None = strawberry.field(default=None, description="In one of these roles.")


@strawberry.input
class PapersFilter:
    """What papers must have. All that is given must hold; an empty filter lets every paper through."""

    published_from: date | None = strawberry.field(default=None, description="Published on this day or later.")
    published_until: date | None = strawberry.field(default=None, description="Published on this day or before.")
    organization: str | None = strawberry.field(default=None, description="From the organisation of this id or handle.")
    author: str | None = strawberry.field(default=None, description="By the author of this id or name.")
    listing: strawberry.ID | None = strawberry.field(default=None, description="In the listing of this id.")
    category: str | None = strawberry.field(default=None, description="In this subject category, as in `cs.LG`.")
    has_code: bool | None = strawberry.field(default=None, description="With a known address of code, or without.")
    entity: str | None = strawberry.field(default=None, description="Linked to the entity of this id, name or alias.")
    roles: list[Role] | None = strawberry.field(default=None, description="With `entity`: in one of these roles.")
    link: LinkFilter | None = strawberry.field(default=None, description="With such a link; `and` takes several.")
    and_: list[PapersFilter] | None = strawberry.field(default=None, name="and", description="All of these hold.")
    or_: list[PapersFilter] | None = strawberry.field(default=None, name="or", description="One of these holds.")
    not_: PapersFilter | None = strawberry.field(default=None, name="not", description="This does not hold.")


async def wanted_of(info: Info, given: PapersFilter) -> PaperFilter:
    """The filter that the store's queries take."""
    entity = None
    if given.entity is not None:
        entity = await entity_id(info, given.entity) or given.entity  # an unknown one lets nothing through
    nested = await _nested(info, given)
    return PaperFilter(
        published_from=given.published_from.isoformat() if given.published_from else None,
        published_until=given.published_until.isoformat() if given.published_until else None,
        organization=own_id("organization", given.organization) if given.organization else None,
        author=slug(own_id("author", given.author)) if given.author else None,
        listing=own_id("listing", given.listing) if given.listing else None,
        category=given.category,
        code=given.has_code,
        entity=entity,
        roles=chosen(given.roles),
        ids=tuple(sorted(nested)) if nested is not None else None,
    )


async def _nested(info: Info, given: PapersFilter) -> set[str] | None:
    """The ids of the papers for which what is nested holds; None where nothing is."""
    sets = [await _ids(info, one) for one in given.and_ or ()]
    if given.link is not None:
        sets.append(await _ids(info, PapersFilter(entity=given.link.entity, roles=given.link.roles)))
    if given.or_ is not None:
        sets.append(_union([await _ids(info, one) for one in given.or_]))
    if given.not_ is not None:
        sets.append(await _ids(info, PapersFilter()) - await _ids(info, given.not_))
    return set.intersection(*sets) if sets else None


async def _ids(info: Info, given: PapersFilter) -> set[str]:
    wanted = await wanted_of(info, given)
    page = await info.context.batches.call(papers.listed, wanted, PaperOrder.NEWEST, _ALL)
    return {placed.item for placed in page.items}


def _union(sets: Iterable[set[str]]) -> set[str]:
    return set().union(*sets)
