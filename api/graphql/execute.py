"""How operations are executed: by Strawberry's resolvers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import strawberry

from api.graphql.context import Context
from graph.store import Store


@dataclass(frozen=True, slots=True)
class Statement:
    """The Cypher that an operation ran as."""

    text: str
    parameters: Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Answer:
    """What an operation is answered with; `statement` where it ran as one."""

    data: dict[str, Any] | None
    errors: list[dict[str, Any]] | None = None
    extensions: dict[str, Any] | None = None
    statement: Statement | None = None


class Executor:
    """Executes the operations of a schema on a store."""

    def __init__(self, schema: strawberry.Schema, store: Store) -> None:
        self._strawberry = schema
        self.schema = schema._schema
        self._store = store

    async def answer(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        operation: str | None = None,
        context: Context | None = None,
    ) -> Answer:
        """The answer to an operation of a document: the one of this name, or the only one."""
        result = await self._strawberry.execute(
            document,
            variable_values=dict(variables) if variables is not None else None,
            context_value=context or Context(self._store),
            operation_name=operation,
        )
        errors = [dict(error.formatted) for error in result.errors] if result.errors else None
        return Answer(result.data, errors, result.extensions or None)
