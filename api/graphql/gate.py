"""What every operation passes before it runs: parsed, validated, measured and its cost told, or refused with a reason.

Nothing here asks the store. A document that was valid once is kept, so that it is read and validated once.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    NoSchemaIntrospectionCustomRule,
    OperationDefinitionNode,
    OperationType,
    get_operation_ast,
    parse,
    specified_rules,
    validate,
)
from graphql.execution.values import get_variable_values

from api.graphql.cost import Cost, Meter
from api.graphql.kept import Kept
from api.graphql.limits import USUAL, Limits, refusals

SYNTAX, INVALID, VARIABLES, UNNAMED = "SYNTAX_ERROR", "VALIDATION_FAILED", "BAD_VARIABLES", "NO_SUCH_OPERATION"
LIMIT, EXPENSIVE = "USAGE_ERROR", "COST_EXCEEDED"
_DOCUMENTS = 1000  # kept
_ERRORS = 20  # told at once


@dataclass(frozen=True, slots=True)
class Admitted:
    """An operation that may run, and what it costs."""

    document: DocumentNode
    definition: OperationDefinitionNode
    cost: int

    @property
    def writes(self) -> bool:
        """Whether it is a mutation."""
        return self.definition.operation is OperationType.MUTATION


class NotAdmittedError(Exception):
    """An operation that must not run: the errors that say why, and its cost where it got so far."""

    def __init__(self, errors: list[GraphQLError], cost: int | None = None) -> None:
        super().__init__("; ".join(error.message for error in errors))
        self.errors = errors
        self.cost = cost


class Gate:
    """Lets operations through that are valid and within the limits."""

    def __init__(self, schema: GraphQLSchema, limits: Limits = USUAL) -> None:
        self.limits = limits
        self._schema = schema
        self._valid: Kept[str, DocumentNode] = Kept(_DOCUMENTS)
        hidden = () if limits.introspection else (NoSchemaIntrospectionCustomRule,)
        self._rules = (*specified_rules, *hidden)

    def admit(self, text: str, variables: Mapping[str, Any] | None = None, operation: str | None = None) -> Admitted:
        """The operation of this name, or the only one. NotAdmittedError where it is wrong or asks for too much."""
        document = self._valid.get(text, lambda: self._read(text))
        definition = get_operation_ast(document, operation)
        if definition is None:
            named = f"no operation {operation!r} is here" if operation else "name one of the operations: operationName"
            raise _refused([GraphQLError(named)], UNNAMED)
        found = get_variable_values(self._schema, definition.variable_definitions or (), dict(variables or {}))
        if isinstance(found, list):
            raise _refused(found, VARIABLES)
        fragments = [one for one in document.definitions if isinstance(one, FragmentDefinitionNode)]
        meter = Meter(self._schema, fragments, found.coerced)
        cost = meter.operation(definition)
        for error in self._beyond(cost, meter):
            raise NotAdmittedError([error], cost.total)
        return Admitted(document, definition, cost.total)

    def _read(self, text: str) -> DocumentNode:
        try:
            document = parse(text, max_tokens=self.limits.tokens)
        except GraphQLError as error:
            raise _refused([error], SYNTAX) from error
        for reason in refusals(document, self.limits):  # validating a huge one takes seconds
            raise _refused([GraphQLError(reason)], LIMIT)
        errors = validate(self._schema, document, self._rules, max_errors=_ERRORS)
        if errors:
            raise _refused(errors, INVALID)
        return document

    def _beyond(self, cost: Cost, meter: Meter) -> Iterator[GraphQLError]:
        for page in meter.pages:
            if not 0 <= page.first <= self.limits.page:
                message = f"first: {page.first} is not 0 to {self.limits.page}; take more pages with after"
                yield GraphQLError(message, page.field, extensions={"code": LIMIT})
        budget = self.limits.cost
        if cost.total > budget:
            field = ".".join(_paged(cost.blamed))
            yield GraphQLError(
                f"the query costs {cost.total:,}, {budget:,} is the budget; most of it, {cost.share:,}, is {field}: "
                "ask for smaller pages (first) where they stand inside one another",
                extensions={"code": EXPENSIVE, "cost": cost.total, "budget": budget, "field": field},
            )


def _paged(path: tuple[str, ...]) -> tuple[str, ...]:
    """The path of the field that has the page: what stands in a page is many because of it."""
    while len(path) > 1 and path[-1] in ("edges", "nodes", "node"):
        path = path[:-1]
    return path


def _refused(errors: list[GraphQLError], code: str) -> NotAdmittedError:
    return NotAdmittedError(
        [
            GraphQLError(one.message, one.nodes, one.source, one.positions, one.path, extensions={"code": code})
            for one in errors
        ]
    )
