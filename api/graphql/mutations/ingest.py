"""The mutation that takes raw papers in."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

import strawberry

from api.graphql.context import Info
from api.graphql.identify import identifiers
from api.graphql.types.pages import paper_at
from api.graphql.types.paper import Paper
from graph.reads import papers as reads

_NAME = "ingest"


@strawberry.input
class PaperInput:
    """A paper as a source claims it."""

    title: str = strawberry.field(description="The title.")
    abstract: str = strawberry.field(description="The abstract. Title and abstract are what is read.")
    arxiv: str | None = strawberry.field(default=None, description="The arXiv id.")
    doi: str | None = strawberry.field(default=None, description="The DOI.")
    authors: list[str] | None = strawberry.field(default=None, description="The authors' names, in order.")
    published: date | None = strawberry.field(default=None, description="The day of publication.")
    url: str | None = strawberry.field(default=None, description="Its address.")
    code_urls: list[str] | None = strawberry.field(default=None, description="Addresses of its code.")
    categories: list[str] | None = strawberry.field(default=None, description="Subject categories, the primary first.")

    def line(self) -> dict[str, Any]:
        """The paper as a line of citeweave's own JSON lines."""
        told = {
            "title": self.title,
            "abstract": self.abstract,
            "arxiv": self.arxiv,
            "doi": self.doi,
            "authors": self.authors,
            "published": self.published.isoformat() if self.published else None,
            "url": self.url,
            "codeUrls": self.code_urls,
            "categories": self.categories,
        }
        return {key: value for key, value in told.items() if value is not None}


@strawberry.type
class RejectedPaper:
    """A paper that was not taken, and why."""

    position: int = strawberry.field(description="Its place among those given, from 0.")
    title: str | None = strawberry.field(description="Its title.")
    reason: str = strawberry.field(description="Why it cannot be taken.")


@strawberry.type
class Ingested:
    """What became of the papers given."""

    written: int = strawberry.field(description="Papers that are new or changed.")
    unchanged: int = strawberry.field(description="Papers that were there, just so.")
    extracted: int = strawberry.field(description="Texts that were read; others had been read before.")
    rejected: list[RejectedPaper] = strawberry.field(description="Papers that were not taken.")
    papers: list[Paper] = strawberry.field(
        description="The papers taken, as given, in order: their links, claims and references are what was extracted."
    )


@strawberry.type
class Mutation:
    """What changes the graph. It needs the server's token."""

    @strawberry.mutation
    async def ingest(
        self,
        info: Info,
        papers: Annotated[list[PaperInput], strawberry.argument(description="The papers, 1 to 1,000.")],
        listing: Annotated[str, strawberry.argument(description="What to call the listing that they make.")] = _NAME,
    ) -> Ingested:
        """Take papers into the graph and read their texts. The same papers again change nothing.

        It needs the header `Authorization: Bearer TOKEN`; a server without a token refuses. Asked for with
        `Accept: text/event-stream`, it tells its progress.
        """
        report = await info.context.ingest([paper.line() for paper in papers], listing)
        rejected = [
            RejectedPaper(position=one.line - 1, title=one.title, reason=one.reason) for _, one in report.rejected
        ]
        refused = {one.position for one in rejected}
        taken = [paper for position, paper in enumerate(papers) if position not in refused]
        return Ingested(
            written=len(report.written),
            unchanged=len(report.unchanged),
            extracted=report.extracted,
            rejected=rejected,
            papers=[found for paper in taken if (found := await _paper(info, paper))],
        )


async def _paper(info: Info, given: PaperInput) -> Paper | None:
    for known in (given.arxiv, given.doi, given.title):
        found = await info.context.batches.many(reads.identified, identifiers(known)) if known else ()
        if id := next((one for one in found if one), None):
            return await paper_at(info, id)
    return None
