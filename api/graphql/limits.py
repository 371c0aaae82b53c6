"""How much one query may ask for: how deep, how often under other names, and how much in all, its
pages inside pages multiplied out.

Each fragment is measured once, so that measuring takes no longer than reading: Strawberry's limiters of depth
and aliases follow every spread anew, and twenty fragments that each spread the next one twice keep them busy
for seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    GraphQLError,
    IntValueNode,
    OperationDefinitionNode,
    SelectionSetNode,
    VariableNode,
)
from strawberry.extensions import SchemaExtension

from api.graphql.arguments import MOST, USUAL

DEPTH = 12  # fields inside fields
ALIASES = 50  # fields under another name: each can be a call of its own
SIZE = 50_000  # things in all, if every page were full
_PAGED = ("links", "papers", "cites", "citedBy", "comparedWith", "comparedBy", "entities", "listings", "search")


@dataclass(frozen=True, slots=True)
class Extent:
    """How deep a selection goes, how many aliases it has and how many things it could return."""

    depth: int = 0
    aliases: int = 0
    size: int = 0


class Limits(SchemaExtension):
    """Refuses a valid query that asks for too much, before anything is fetched."""

    def on_execute(self) -> Iterator[None]:
        """Measure the operation."""
        context = self.execution_context
        if context.graphql_document is not None:
            for reason in refusals(context.graphql_document, context.operation_name, context.variables or {}):
                raise GraphQLError(reason, extensions={"code": "USAGE_ERROR"})
        yield


def refusals(document: DocumentNode, operation: str | None, variables: Mapping[str, Any]) -> Iterator[str]:
    """Why the operation asks for too much; nothing where it does not."""
    yield from _reasons(measure(document, operation, variables))


def measure(document: DocumentNode, operation: str | None, variables: Mapping[str, Any]) -> Extent:
    """The extent of the operation of this name, of the largest where none is named. Introspection is free."""
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    ruler = _Ruler(fragments, variables)
    extents = [
        ruler.selection(definition.selection_set)
        for definition in document.definitions
        if isinstance(definition, OperationDefinitionNode)
        and (operation is None or (definition.name and definition.name.value == operation))
    ]
    return Extent(
        depth=max((extent.depth for extent in extents), default=0),
        aliases=max((extent.aliases for extent in extents), default=0),
        size=max((extent.size for extent in extents), default=0),
    )


class _Ruler:
    def __init__(self, fragments: Mapping[str, FragmentDefinitionNode], variables: Mapping[str, Any]) -> None:
        self._fragments = fragments
        self._variables = variables
        self._measured: dict[str, Extent] = {}

    def selection(self, selection: SelectionSetNode | None) -> Extent:
        extents = [self._node(node) for node in selection.selections] if selection else []
        return Extent(
            depth=max((extent.depth for extent in extents), default=0),
            aliases=sum(extent.aliases for extent in extents),
            size=sum(extent.size for extent in extents),
        )

    def _node(self, node: Any) -> Extent:
        if isinstance(node, FragmentSpreadNode):
            name = node.name.value
            if name not in self._measured:
                self._measured[name] = self.selection(self._fragments[name].selection_set)
            return self._measured[name]
        if not isinstance(node, FieldNode):
            return self.selection(node.selection_set)
        if node.name.value.startswith("__"):
            return Extent()
        inner = self.selection(node.selection_set)
        paged = node.selection_set is not None and node.name.value in _PAGED
        return Extent(
            depth=inner.depth + 1,
            aliases=inner.aliases + (node.alias is not None),
            size=self._first(node) * max(1, inner.size) if paged else inner.size,
        )

    def _first(self, node: FieldNode) -> int:
        """How many things a field asks for; what is out of bounds is refused later, by the field itself."""
        given = next((one.value for one in node.arguments or () if one.name.value == "first"), None)
        if isinstance(given, IntValueNode):
            return min(max(int(given.value), 0), MOST)
        if isinstance(given, VariableNode):
            number = self._variables.get(given.name.value, MOST)
            return min(max(number, 0), MOST) if isinstance(number, int) else MOST
        return USUAL


def _reasons(extent: Extent) -> Iterator[str]:
    if extent.depth > DEPTH:
        yield f"the query goes {extent.depth} fields deep, {DEPTH} are the most: ask in several queries"
    if extent.aliases > ALIASES:
        yield f"the query has {extent.aliases:,} aliases, {ALIASES} are the most: ask in several queries"
    if extent.size > SIZE:
        yield (
            f"the query could return {extent.size:,} things, {SIZE:,} are the most: ask for smaller pages (first) "
            "where they stand inside one another"
        )
