"""The schema; `python -m api.graphql.schema` writes `api/schema.graphql` anew."""

from __future__ import annotations

import logging
from pathlib import Path

import strawberry
from graphql import GraphQLError
from strawberry.tools import merge_types
from strawberry.types import ExecutionContext

from api.graphql import enums
from api.graphql.documented import describe
from api.graphql.errors import Errors, unexpected
from api.graphql.mutations.ingest import Mutation
from api.graphql.queries.analysis import AnalysisQueries
from api.graphql.queries.entities import EntityQueries
from api.graphql.queries.graph import GraphQueries
from api.graphql.queries.papers import PaperQueries
from api.graphql.queries.suggesting import SuggestQueries
from api.graphql.types.entity import TYPES

FILE = Path(__file__).parent.parent / "schema.graphql"

_log = logging.getLogger(__name__)


class _Schema(strawberry.Schema):
    """Logs only what nobody foresaw; the rest is told to the client."""

    def process_errors(self, errors: list[GraphQLError], execution_context: ExecutionContext | None = None) -> None:
        """Log the unexpected ones with their tracebacks."""
        for error in errors:
            if unexpected(error):
                _log.error("%s failed", error.path, exc_info=error.original_error)


def build() -> strawberry.Schema:
    """The schema, described. What an operation may ask for is limited before it comes here (`api/graphql/gate.py`)."""
    query = merge_types("Query", (PaperQueries, EntityQueries, GraphQueries, AnalysisQueries, SuggestQueries))
    query.__doc__ = "Where every query starts."
    schema = _Schema(
        query,
        mutation=Mutation,
        types=list(TYPES.values()),
        extensions=[Errors],
    )
    describe(schema._schema, enums.MEANINGS)
    return schema


def text(schema: strawberry.Schema) -> str:
    """The schema in GraphQL's own language, as it is committed."""
    return schema.as_str().rstrip() + "\n"


if __name__ == "__main__":
    FILE.write_text(text(build()), encoding="utf-8")
