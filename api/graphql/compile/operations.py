"""Operations that were compiled, kept by their text: each is parsed, validated and compiled once."""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Any

from graphql import (
    DocumentNode,
    FragmentDefinitionNode,
    GraphQLError,
    GraphQLSchema,
    OperationDefinitionNode,
    get_operation_ast,
    parse,
    validate,
)
from graphql.execution.values import VariableValues, get_variable_values

from api.graphql.compile.compiler import Compiler
from api.graphql.compile.plan import NotCompiledError, Plan
from api.graphql.compile.selection import Selections
from api.graphql.kept import Kept

DOCUMENTS = 1000  # kept, and
PLANS = 64  # of each, for values that its shape depends on


@dataclass(frozen=True, slots=True)
class Operation:
    """An operation that is valid, with the plans for it."""

    document: DocumentNode
    definition: OperationDefinitionNode
    fragments: Mapping[str, FragmentDefinitionNode]
    plans: Kept[Hashable, Plan | NotCompiledError] = field(default_factory=lambda: Kept(PLANS))
    met: Kept[str, bool] = field(default_factory=lambda: Kept(PLANS))  # the texts of large plans that were asked for

    def variables(self, schema: GraphQLSchema, given: Mapping[str, Any]) -> VariableValues:
        """The values of its variables; NotCompiledError where they cannot be."""
        found = get_variable_values(schema, self.definition.variable_definitions or (), dict(given))
        if isinstance(found, list):
            raise NotCompiledError("variables")
        return found

    def plan(self, schema: GraphQLSchema, variables: VariableValues) -> Plan:
        """Its plan under these variables; NotCompiledError where it has none."""
        found = self.plans.get(_outline(variables.coerced), lambda: self._compiled(schema, variables))
        if isinstance(found, NotCompiledError):
            raise found
        return found

    def again(self, plan: Plan) -> bool:
        """Whether a large plan was asked for before: who asks once is not worth its planning."""
        known = self.met.get(plan.text, lambda: False)
        self.met.put(plan.text, True)
        return known

    def _compiled(self, schema: GraphQLSchema, variables: VariableValues) -> Plan | NotCompiledError:
        selections = Selections(schema, self.fragments, variables.coerced)
        try:
            return Compiler(schema, selections, variables).plan(self.definition)
        except NotCompiledError as error:
            return NotCompiledError(*error.args)  # without the frames that the first one holds


class Operations:
    """The operations of one schema."""

    def __init__(self, schema: GraphQLSchema, tokens: int) -> None:
        self.schema = schema
        self._tokens = tokens
        self._known: Kept[tuple[str, str | None], Operation | NotCompiledError] = Kept(DOCUMENTS)

    def operation(self, text: str, name: str | None) -> Operation:
        """The operation of this name in a document; NotCompiledError where there is none, or it is not valid."""
        found = self._known.get((text, name), lambda: self._read(text, name))
        if isinstance(found, NotCompiledError):
            raise found
        return found

    def _read(self, text: str, name: str | None) -> Operation | NotCompiledError:
        try:
            document = parse(text, max_tokens=self._tokens)
        except (GraphQLError, RecursionError) as error:
            return NotCompiledError(str(error))
        if errors := validate(self.schema, document):
            return NotCompiledError(str(errors[0]))
        definition = get_operation_ast(document, name)
        if definition is None:
            return NotCompiledError("no operation of that name")
        fragments = {one.name.value: one for one in document.definitions if isinstance(one, FragmentDefinitionNode)}
        return Operation(document, definition, fragments)


def _outline(given: Any) -> Hashable:
    """What a plan may depend on: which values are there, truth values, enumerations and the form of inputs."""
    if given is None or isinstance(given, bool | Enum):
        return given
    if isinstance(given, dict):
        return tuple((name, _outline(value)) for name, value in given.items())
    if isinstance(given, list):
        return tuple(_outline(one) for one in given)
    return "…"
