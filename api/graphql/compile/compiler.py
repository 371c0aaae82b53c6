"""An operation as one statement: each field becomes the piece of Cypher that bears its name, with what is inside it.

The types of the schema say how: a field that returns an object is its first row, a list is all rows, a connection
is a page of rows and a count; a field whose type has a text for it is a column.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from graphql import (
    FieldNode,
    GraphQLField,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    OperationDefinitionNode,
    SelectionSetNode,
    get_named_type,
)
from graphql.execution.values import VariableValues

from api.graphql.compile import connection, evidence, filtered, prepared, search, segments
from api.graphql.compile.leads import Leads, Scope
from api.graphql.compile.made import MADE
from api.graphql.compile.pieces import Piece, piece, renamed, values
from api.graphql.compile.plan import NotCompiledError, Plan
from api.graphql.compile.selection import Selections, inner
from api.graphql.compile.shape import Columns, Part, Shape, chosen, constant, many, perhaps, placed, record, value


class Compiler:
    """Compiles one operation under the values that its shape depends on."""

    def __init__(self, schema: GraphQLSchema, selections: Selections, variables: VariableValues) -> None:
        self.schema = schema
        self._selections = selections
        self.leads = Leads(variables)

    def plan(self, operation: OperationDefinitionNode) -> Plan:
        """The whole operation. NotCompiledError where it asks for what only the reference executor can."""
        root = self.schema.get_root_type(operation.operation)
        if root is None or root.name != "Query":
            raise NotCompiledError(operation.operation.value)
        columns = Columns()
        shape = value(self.object(root, [operation.selection_set], {}, columns))
        return Plan(columns.returned({}), tuple(self.leads.binds), shape)

    def fields(self, type: GraphQLObjectType, sets: Iterable[SelectionSetNode]) -> dict[str, list[FieldNode]]:
        """What is asked of a type, by response key."""
        return self._selections.fields(type, sets)

    def object(self, type: GraphQLNamedType, sets: Iterable[SelectionSetNode], scope: Scope, columns: Columns) -> Shape:
        """An object of a type, whose variables are in `scope`, from columns of the row around it."""
        if isinstance(type, GraphQLInterfaceType):
            return self._one_of(type, list(sets), scope, columns)
        assert isinstance(type, GraphQLObjectType)
        return self._record(type, self.fields(type, sets), scope, columns)

    def _one_of(
        self, type: GraphQLInterfaceType, sets: list[SelectionSetNode], scope: Scope, columns: Columns
    ) -> Shape:
        """An object of one of several types; those that are asked for the same are compiled once."""
        groups: dict[Any, tuple[dict[str, list[FieldNode]], list[GraphQLObjectType]]] = {}
        for possible in self.schema.get_possible_types(type):
            if _reads(possible) not in scope:
                continue
            asked = self.fields(possible, sets)
            same = (_reads(possible), tuple((key, tuple(map(id, nodes))) for key, nodes in asked.items()))
            groups.setdefault(same, (asked, []))[1].append(possible)
        asks = any(nodes[0].name.value == "__typename" for asked, _ in groups.values() for nodes in asked.values())
        named = columns.add(_typename(type, scope)) if asks or len(groups) > 1 else 0
        shapes: dict[str, Shape] = {}
        for asked, types in groups.values():
            shape = self._record(types[0], asked, scope, columns, named)
            shapes |= {one.name: shape for one in types}
        return next(iter(shapes.values())) if len(groups) == 1 else chosen(named, shapes)

    def _record(
        self,
        type: GraphQLObjectType,
        asked: Mapping[str, list[FieldNode]],
        scope: Scope,
        columns: Columns,
        named: int | None = None,
    ) -> Shape:
        parts: dict[str, Part] = {}
        for key, nodes in asked.items():
            if nodes[0].name.value == "__typename":
                parts[key] = constant(type.name) if named is None else named
            else:
                parts[key] = self.part(type, nodes, scope, columns)
        return record(parts)

    def part(self, type: GraphQLNamedType, nodes: list[FieldNode], scope: Scope, columns: Columns) -> Part:
        """A field of an object whose variables are in `scope`, from columns of the row around it."""
        assert isinstance(type, GraphQLObjectType)
        name = nodes[0].name.value
        for owner in (type, *type.interfaces):
            if text := values(owner.name).get(name):
                return columns.add(renamed(text, scope))
        if type.name.endswith("Edge") and name == "cursor":
            return placed(columns.add(scope["place.key"]), columns.add(scope["place.id"]))
        definition = type.fields.get(name)
        if definition is None:
            raise NotCompiledError(name)
        if type.name.endswith("Edge") and name == "node":
            return self.object(get_named_type(definition.type), inner(nodes), scope, columns)
        if made := MADE.get(f"{type.name}.{name}"):
            return made(columns, scope)
        if get_named_type(definition.type).name == "Evidence":
            return evidence.part(self, type, definition, nodes, scope, columns)
        for owner in (type, *type.interfaces):
            if (part := self._led(f"{owner.name}.{name}", definition, nodes, scope, columns)) is not None:
                return part
        raise NotCompiledError(f"{type.name}.{name}")

    def _led(
        self, path: str, definition: GraphQLField, nodes: list[FieldNode], scope: Scope, columns: Columns
    ) -> Part | None:
        """The part of a field that a piece leads to."""
        if path == "Query.node":
            return search.node(self, self.leads.field(path, definition, nodes), columns)
        if path == "Query.search":
            return search.part(self, self.leads.field(path, definition, nodes), columns)
        found = piece(path)
        if found is None:
            return None
        field = self.leads.field(path, definition, nodes)
        scope = {**scope, **prepared.scope_of(self, field)}
        if path == "Paper.segments":
            return segments.part(self, field, scope, columns)
        if not found.lines:
            return self.object(field.type, field.sets, {**scope, **_outer(found, scope)}, columns)
        if path == "Query.papers":
            found = filtered.piece_of(self, field, found)
        if field.type.name.endswith("Connection"):
            return connection.part(self, field, found, piece(f"{path}.total"), scope, columns)
        text, within = self.leads.lead(field, found, scope)
        row = Columns()
        item = self.object(field.type, field.sets, within, row)
        column = columns.rows(field.bind.number, text, within, row)
        return many(column, item) if _is_list(definition) else perhaps(column, item)


def _typename(type: GraphQLInterfaceType, scope: Scope) -> str:
    """The name of the object's own type in Cypher."""
    if type.name == "Node" and "entity" not in scope:
        return '"Paper"'
    named = "reached" if type.name == "Node" and "author" in scope else "__typename"
    return renamed(values(type.name)[named], scope)


def _outer(found: Piece, scope: Scope) -> Scope:
    return {name: scope[inner] for name, inner in found.gives.items()}


def _is_list(definition: GraphQLField) -> bool:
    type = definition.type
    return isinstance(type.of_type if isinstance(type, GraphQLNonNull) else type, GraphQLList)


def _reads(type: GraphQLObjectType) -> str:
    """The variable that a type of node stands on."""
    interfaces = [one.name for one in type.interfaces]
    return "entity" if "Entity" in interfaces else type.name[0].lower() + type.name[1:]
