"""What resolvers find in `info.context`."""

from __future__ import annotations

import asyncio
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import strawberry
from strawberry.fastapi import BaseContext

from api.graphql.batching import Batches
from graph.errors import Forbidden
from graph.store import Store

if TYPE_CHECKING:
    from api.intake import Intake
    from graph.analytics.kept import Kept, Rankings, Wanted
    from loaders.ingest import LoadReport, Progress


class Context(BaseContext):
    """One request's look-ups, the rankings that are kept, and the way in for papers where it has one."""

    def __init__(
        self,
        store: Store,
        intake: Intake | None = None,
        authorization: str | None = None,
        progress: Progress | None = None,
        rankings: Rankings | None = None,
    ) -> None:
        super().__init__()
        self._rankings = rankings
        self._store = store
        self.batches = Batches(store)
        self._intake = intake
        self._authorization = authorization
        self._progress = progress

    async def ingest(self, papers: Sequence[Mapping[str, Any]], name: str) -> LoadReport:
        """Take papers in. Forbidden where the request may not write."""
        if self._intake is None:
            raise Forbidden("nobody may write here")
        self._intake.allow(self._authorization)
        return await asyncio.to_thread(self._intake.take, papers, name, self._progress)

    async def ranking(self, wanted: Wanted) -> Kept:
        """A ranking by centrality, computed in a thread where nobody asked for it since the graph was written to.

        It is computed to its end, and kept, also where who asked waits no longer.
        """
        from graph.analytics.kept import Rankings

        self._rankings = self._rankings or Rankings(self._store)
        future = await asyncio.to_thread(self._rankings.ranking, wanted)
        return await asyncio.shield(asyncio.wrap_future(future))


Info = strawberry.Info[Context, None]
