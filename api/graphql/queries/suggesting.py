"""What a text being typed may mean."""

from __future__ import annotations

from typing import Annotated

import strawberry

from api.graphql.arguments import First, Kinds, window
from api.graphql.context import Info
from api.graphql.types.entity import entity
from api.graphql.types.search import Suggestion
from graph.reads import entities
from graph.reads.suggest import suggest

_SUGGESTED = 10


@strawberry.type
class SuggestQueries:
    """The root field for a search box."""

    @strawberry.field
    async def suggest(
        self,
        info: Info,
        text: Annotated[str, strawberry.argument(description="How a name or alias begins, spelled anyhow.")],
        kinds: Kinds = None,
        first: First = _SUGGESTED,
    ) -> list[Suggestion]:
        """Entities with a name or alias that begins so: that very name first, then the most linked.

        Where no name does, those that the text misspells by a slip (from four letters on) or two (from eight on).
        A slip in the first three letters is seen through once the name is typed whole.
        """
        batches = info.context.batches
        found = await batches.call(suggest, text, kinds, window(first, None).first)
        records = await batches.many(entities.by_ids, [one.entity for one in found])
        return [
            Suggestion(entity=entity(record), name=one.name, slips=one.slips)
            for one, record in zip(found, records, strict=True)
            if record
        ]
