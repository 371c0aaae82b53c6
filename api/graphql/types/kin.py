"""The fields of an entity that lead to its kin and to what it outperforms; its class takes them from here."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import strawberry

from api.graphql.arguments import USUAL, First, window
from api.graphql.context import Info

if TYPE_CHECKING:
    from api.graphql.types.descent import Descent, Outperformance
    from api.graphql.types.entity import Entity

LaterDescent = Annotated["Descent", strawberry.lazy("api.graphql.types.descent")]
LaterOutperformance = Annotated["Outperformance", strawberry.lazy("api.graphql.types.descent")]


async def builds_on(self: Entity, info: Info, first: First = USUAL) -> list[LaterDescent]:
    """What it builds on and what it is a version of, most papers first."""
    from api.graphql.types.descent import descents

    return await descents(info, self.record.id, window(first, None).first, older=True)


async def built_upon_by(self: Entity, info: Info, first: First = USUAL) -> list[LaterDescent]:
    """What builds on it, and its versions, most papers first."""
    from api.graphql.types.descent import descents

    return await descents(info, self.record.id, window(first, None).first, older=False)


async def outperforms(self: Entity, info: Info, first: First = USUAL) -> list[LaterOutperformance]:
    """What it outperforms, by what papers claim in numbers, most papers first."""
    from api.graphql.types.descent import outperforming

    return await outperforming(info, self.record.id, window(first, None).first, better=True)


async def outperformed_by(self: Entity, info: Info, first: First = USUAL) -> list[LaterOutperformance]:
    """What outperforms it, by what papers claim in numbers, most papers first."""
    from api.graphql.types.descent import outperforming

    return await outperforming(info, self.record.id, window(first, None).first, better=False)
