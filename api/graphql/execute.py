"""How operations are executed: compiled where they can be, and by the reference executor, Strawberry's, where not.

Both give the same answers (`tests/journey/graphql/test_parity.py`). The reference executor has introspection,
mutations, and whatever goes wrong: its errors are the ones that clients see.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import strawberry

from api.graphql.compile.operations import Operations
from api.graphql.compile.plan import NotCompiledError
from api.graphql.context import Context
from api.graphql.limits import USUAL
from graph.errors import StoreError
from graph.reading import Reading
from graph.store import Store

_log = logging.getLogger(__name__)
_NAME = "the operation"  # what errors call it


@dataclass(frozen=True, slots=True)
class Answer:
    """What an operation is answered with, and whether by one compiled statement."""

    data: dict[str, Any] | None
    errors: list[dict[str, Any]] | None = None
    extensions: dict[str, Any] | None = None
    compiled: bool = False


class Executor:
    """Executes the operations of a schema on a store."""

    def __init__(self, schema: strawberry.Schema, store: Store) -> None:
        self._strawberry = schema
        self.schema = schema._schema
        self._operations = Operations(self.schema, USUAL.tokens)
        self._store = store
        self._reading: Reading | None = None

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[None]:
        """Read on this event loop meanwhile, rather than in threads."""
        self._reading = Reading(self._store)
        try:
            yield
        finally:
            reading, self._reading = self._reading, None
            await reading.close()

    async def answer(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        operation: str | None = None,
        context: Context | None = None,
    ) -> Answer:
        """The answer to an operation of a document: the one of this name, or the only one."""
        try:
            return await self.compiled(document, variables or {}, operation, at_once=False)
        except NotCompiledError:
            pass
        except StoreError as error:  # the resolvers say at which fields; they may also find what one statement did not
            _log.warning("a compiled operation failed: %s", error)
        return await self.reference(document, variables, operation, context)

    async def compiled(
        self, document: str, variables: Mapping[str, Any], operation: str | None = None, *, at_once: bool = True
    ) -> Answer:
        """The answer by one statement; NotCompiledError where the reference executor is to give it.

        With `at_once` also a large one that is asked for the first time.
        """
        known = self._operations.operation(document, operation)
        values = known.variables(self.schema, variables)
        plan = known.plan(self.schema, values)
        bound = plan.bound(values)
        if plan.large and not at_once and self._store.engine == "neo4j" and not known.again(plan):
            raise NotCompiledError("large, and new")

        params = await asyncio.to_thread(bound.prepared, self._store) if bound.prepares else bound.params
        record = await self._value(plan.text, params)
        return Answer(plan.answer(record, bound.windows), compiled=True)

    async def _value(self, text: str, params: Mapping[str, Any]) -> Any:
        if self._reading is not None:
            return await self._reading.value(text, params, _NAME)
        return await asyncio.to_thread(self._store.value, text, params, _NAME)

    async def reference(
        self,
        document: str,
        variables: Mapping[str, Any] | None = None,
        operation: str | None = None,
        context: Context | None = None,
    ) -> Answer:
        """The answer by Strawberry's resolvers."""
        result = await self._strawberry.execute(
            document,
            variable_values=dict(variables) if variables is not None else None,
            context_value=context or Context(self._store),
            operation_name=operation,
        )
        errors = [dict(error.formatted) for error in result.errors] if result.errors else None
        return Answer(result.data, errors, result.extensions or None)
