"""Root fields that weigh much of the graph for one answer."""

from __future__ import annotations

from typing import Annotated

import strawberry

from api.graphql.arguments import USUAL, After, First, behind, window
from api.graphql.context import Info
from api.graphql.types.leaderboard import LeaderboardConnection, results
from graph.reads.leaderboard import ResultKind


@strawberry.type
class AnalysisQueries:
    """Root fields that weigh much of the graph for one answer."""

    @strawberry.field
    async def leaderboard(
        self,
        info: Info,
        dataset: Annotated[str, strawberry.argument(description="The id, a name or an alias of what was measured on.")],
        metric: Annotated[
            str | None, strawberry.argument(description="Only results of this metric, spelled anyhow.")
        ] = None,
        kind: Annotated[ResultKind | None, strawberry.argument(description="Only results of this kind.")] = None,
        first: First = USUAL,
        after: After = None,
    ) -> LeaderboardConnection:
        """The results in numbers that papers claim on a dataset, what can be put in one order together."""
        asked = window(first, after, int)
        return results(info, dataset, metric, kind, asked, behind(asked))
