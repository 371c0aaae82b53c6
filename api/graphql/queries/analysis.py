"""Root fields that weigh much of the graph for one answer."""

from __future__ import annotations

from typing import Annotated, cast

import strawberry

from api.graphql.arguments import USUAL, After, First, Kinds, Roles, behind, chosen, ends, window
from api.graphql.context import Info
from api.graphql.enums import Centrality, Ranked
from api.graphql.types.centrality import CentralityConnection, central
from api.graphql.types.leaderboard import LeaderboardConnection, results
from api.graphql.types.path import Path
from api.graphql.types.trends import Days, TrendConnection, trending
from graph.analytics.kept import Wanted
from graph.analytics.project import Citations
from graph.reads import path as way
from graph.reads import trends as reads
from graph.reads.citations import CitationKind
from graph.reads.leaderboard import ResultKind
from graph.reads.path import LONGEST
from graph.reads.trends import Compared, Period


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

    @strawberry.field
    async def trends(
        self,
        info: Info,
        earlier: Annotated[Days, strawberry.argument(description="The span that is compared with.")],
        later: Annotated[Days, strawberry.argument(description="The span after it that is compared.")],
        kinds: Kinds = None,
        roles: Roles = None,
        per: Annotated[Period, strawberry.argument(description="What papers are counted by.")] = Period.MONTH,
        first: First = USUAL,
        after: After = None,
    ) -> TrendConnection:
        """Entities by how their use grew between two spans of days; papers without a day are left out."""
        asked = window(first, after, int)
        wanted = Compared(
            reads.Days(earlier.from_, earlier.until),
            reads.Days(later.from_, later.until),
            chosen(kinds),
            chosen(roles),
        )
        return trending(info, wanted, per, asked)

    @strawberry.field
    async def path(
        self,
        info: Info,
        from_: Annotated[
            strawberry.ID,
            strawberry.argument(name="from", description="The id of a paper, an entity or an author."),
        ],
        to: Annotated[strawberry.ID, strawberry.argument(description="The id of another.")],
        max_length: Annotated[int, strawberry.argument(description=f"How many steps it may have, 1 to {LONGEST}.")] = 4,
    ) -> Path | None:
        """A shortest path between two things, over roles, citations and authors; of several the same one each time, by
        the least ids. None where there is none of so few steps."""
        found = await info.context.batches.call(way.path, *ends(from_, to, max_length))
        return Path.of(found) if found else None

    @strawberry.field
    async def centrality(
        self,
        info: Info,
        measure: Annotated[Centrality, strawberry.argument(description="The measure.")] = Centrality.IN_DEGREE,
        of: Annotated[Ranked, strawberry.argument(description="What is ranked.")] = Ranked.METHODS,
        citations: Annotated[
            CitationKind, strawberry.argument(description="Of papers: which citations count.")
        ] = CitationKind.ALL,
        first: First = USUAL,
        after: After = None,
    ) -> CentralityConnection:
        """What is central, as `citeweave report centrality` computes it. It is computed when it is first asked for and
        kept until the graph is written to; a first answer may take as long as an operation may."""
        asked = window(first, after, int)
        which = cast(Citations, citations.value.lower())
        return central(info, Wanted(of.value, measure.value, which), asked, behind(asked))
