"""What an operation costs, known before it runs: as many things as it could return, were every page full.

A thing with fields of its own costs 1, for as many as there can be: a page's size (`first`) times that of the pages
around it, or as many as `first` says of a list. A list without `first` counts as LIST things. A connection itself and
its `totalCount` cost 1 each; other fields without fields of their own, `pageInfo` and introspection nothing. An alias
is a field like any other. Each fragment is counted once for each size of page that it stands in. A field that weighs
much of the graph for its answer costs so many things more (WEIGHTS).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLField,
    GraphQLNamedType,
    GraphQLSchema,
    IntValueNode,
    OperationDefinitionNode,
    SelectionNode,
    SelectionSetNode,
    VariableNode,
    get_named_type,
)

LIST = 5  # things in a list without pages
WEIGHTS = {"Query.leaderboard": 200, "Query.path": 2000, "Query.trends": 5000, "Query.centrality": 1000}
_FREE = ("PageInfo",)
_CONNECTION = "Connection"


@dataclass(frozen=True, slots=True)
class Cost:
    """A cost, and the field that adds most to it: its path in the query, and what it alone costs."""

    total: int = 0
    blamed: tuple[str, ...] = ()
    share: int = 0

    def times(self, count: int) -> Cost:
        """The cost of so many."""
        return Cost(self.total * count, self.blamed, self.share * count)


@dataclass(frozen=True, slots=True)
class Page:
    """A page that a field asks for: where, and how large."""

    field: FieldNode
    first: int


class Meter:
    """Counts the cost of operations of one valid document, under the values of its variables."""

    def __init__(
        self, schema: GraphQLSchema, fragments: Iterable[FragmentDefinitionNode], variables: Mapping[str, Any]
    ) -> None:
        self._schema = schema
        self._fragments = {fragment.name.value: fragment for fragment in fragments}
        self._variables = variables
        self._known: dict[tuple[str, int], Cost] = {}
        self.pages: list[Page] = []  # that were met

    def operation(self, operation: OperationDefinitionNode) -> Cost:
        """What the operation costs."""
        root = self._schema.get_root_type(operation.operation)
        return self._selection(operation.selection_set, root, 1) if root else Cost()

    def _selection(self, selection: SelectionSetNode | None, parent: GraphQLNamedType, page: int) -> Cost:
        if selection is None:
            return Cost()
        parts = [self._part(node, parent, page) for node in selection.selections]
        largest = max(parts, key=lambda part: part.share, default=Cost())
        return Cost(sum(part.total for part in parts), largest.blamed, largest.share)

    def _part(self, node: SelectionNode, parent: GraphQLNamedType, page: int) -> Cost:
        if isinstance(node, FragmentSpreadNode):
            key = (node.name.value, page)
            if key not in self._known:
                fragment = self._fragments[node.name.value]
                on = self._schema.type_map[fragment.type_condition.name.value]
                self._known[key] = self._selection(fragment.selection_set, on, page)
            return self._known[key]
        if isinstance(node, FieldNode):
            return self._field(node, parent, page)
        condition = getattr(node, "type_condition", None)
        on = self._schema.type_map[condition.name.value] if condition else parent
        return self._selection(getattr(node, "selection_set", None), on, page)

    def _field(self, node: FieldNode, parent: GraphQLNamedType, page: int) -> Cost:
        name = node.name.value
        if name == "totalCount":
            return Cost(1, (name,), 1)
        fields: Mapping[str, GraphQLField] = getattr(parent, "fields", {})
        if node.selection_set is None or name.startswith("__") or name not in fields:
            return Cost()
        field = fields[name]
        kind = get_named_type(field.type)
        if kind.name in _FREE:
            return Cost()
        count, inside = self._count(node, field, parent, page)
        inner = self._selection(node.selection_set, kind, inside)
        # `edges` and `nodes` are the same things, and an edge's node is the thing itself
        own = 0 if name == "edges" and parent.name.endswith(_CONNECTION) else 1
        total = count * (own + inner.total) + WEIGHTS.get(f"{parent.name}.{name}", 0)
        label = (node.alias or node.name).value
        deeper = inner.times(count)
        worst = deeper if inner.blamed and deeper.share * 2 > total else Cost(share=total)
        return Cost(total, (label, *worst.blamed), worst.share)

    def _count(self, node: FieldNode, field: GraphQLField, parent: GraphQLNamedType, page: int) -> tuple[int, int]:
        """How many things the field gives, and the size of the page that its own `edges` and `nodes` have."""
        many = "[" in str(field.type)
        if "first" in field.args:
            first = self._first(node, field)
            self.pages.append(Page(node, first))
            return (max(first, 0), 1) if many else (1, max(first, 0))
        if not many:
            return 1, 1
        return (page, 1) if parent.name.endswith(_CONNECTION) else (LIST, 1)

    def _first(self, node: FieldNode, field: GraphQLField) -> int:
        given = next((one.value for one in node.arguments or () if one.name.value == "first"), None)
        if isinstance(given, VariableNode) and given.name.value in self._variables:
            value = self._variables[given.name.value]
        elif isinstance(given, IntValueNode):
            value = int(given.value)
        else:
            value = _usual(field)
        return value if isinstance(value, int) else _usual(field)


def _usual(field: GraphQLField) -> int:
    default: Any = field.args["first"].default_value
    return default if isinstance(default, int) else 0
