"""What a selection asks of a type: fragments, `@skip`, `@include` and repeated fields as the specification has them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graphql import (
    BooleanValueNode,
    DirectiveNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLObjectType,
    GraphQLSchema,
    InlineFragmentNode,
    SelectionSetNode,
    VariableNode,
    is_abstract_type,
)

from api.graphql.compile.plan import NotCompiledError

Fields = dict[str, list[FieldNode]]  # by response key


class Selections:
    """Collects fields in one operation, whose fragments and truth values are known."""

    def __init__(
        self, schema: GraphQLSchema, fragments: Mapping[str, FragmentDefinitionNode], variables: Mapping[str, Any]
    ) -> None:
        self._schema = schema
        self._fragments = fragments
        self._variables = variables

    def fields(self, type: GraphQLObjectType, sets: Iterable[SelectionSetNode]) -> Fields:
        """The fields that `sets` ask of a type, in the order of the answer."""
        found: Fields = {}
        visited: set[str] = set()
        for one in sets:
            self._collect(type, one, found, visited)
        return found

    def _collect(self, type: GraphQLObjectType, given: SelectionSetNode, found: Fields, visited: set[str]) -> None:
        for node in given.selections:
            if not self._included(node.directives or ()):
                continue
            if isinstance(node, FieldNode):
                found.setdefault((node.alias or node.name).value, []).append(node)
            elif isinstance(node, InlineFragmentNode):
                if node.type_condition is None or self._applies(node.type_condition.name.value, type):
                    self._collect(type, node.selection_set, found, visited)
            elif isinstance(node, FragmentSpreadNode) and node.name.value not in visited:
                visited.add(node.name.value)
                fragment = self._fragments[node.name.value]
                if self._applies(fragment.type_condition.name.value, type):
                    self._collect(type, fragment.selection_set, found, visited)

    def _applies(self, condition: str, type: GraphQLObjectType) -> bool:
        wanted = self._schema.get_type(condition)
        return wanted is type or (is_abstract_type(wanted) and self._schema.is_sub_type(wanted, type))

    def _included(self, directives: Iterable[DirectiveNode]) -> bool:
        for directive in directives:
            name = directive.name.value
            if name not in ("skip", "include"):
                raise NotCompiledError(f"@{name}")
            if self._truth(directive) == (name == "skip"):
                return False
        return True

    def _truth(self, directive: DirectiveNode) -> bool:
        value = directive.arguments[0].value if directive.arguments else None
        if isinstance(value, BooleanValueNode):
            return value.value
        if isinstance(value, VariableNode) and isinstance(given := self._variables.get(value.name.value), bool):
            return given
        raise NotCompiledError("a condition that is not there")


def inner(nodes: Iterable[FieldNode]) -> list[SelectionSetNode]:
    """What is selected inside a field, wherever it was asked for."""
    return [node.selection_set for node in nodes if node.selection_set is not None]
