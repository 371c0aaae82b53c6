"""Fields and where they lead: a piece in its place in the statement, its variables and its parameters numbered."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from graphql import FieldNode, GraphQLField, GraphQLNamedType, SelectionSetNode, get_named_type
from graphql.execution.values import VariableValues

from api.graphql.compile.filters import Filter
from api.graphql.compile.pieces import Piece, parameters, renamed, variables
from api.graphql.compile.plan import Bind, NotCompiledError, Prepare
from api.graphql.compile.selection import inner
from graph.model import Role

Scope = Mapping[str, str]  # the variables around, by the names that pieces have for them
_ALL_ROLES = "|".join(Role)


@dataclass(frozen=True, slots=True)
class Field:
    """A field that is asked for, and what its arguments say while it is compiled."""

    path: str  # such as `Paper.links`
    nodes: list[FieldNode]
    definition: GraphQLField
    bind: Bind
    flags: set[str]
    roles: str | None  # the relationships that its arguments ask for
    filter: Filter | None = None

    @property
    def type(self) -> GraphQLNamedType:
        """What it returns, without lists."""
        return get_named_type(self.definition.type)

    @property
    def sets(self) -> list[SelectionSetNode]:
        """What is selected inside."""
        return inner(self.nodes)


class Leads:
    """The fields of one operation under the values of its variables, and the arguments that each request binds."""

    def __init__(self, variables: VariableValues) -> None:
        self._variables = variables
        self._count = 0
        self.binds: list[Bind] = []

    def field(self, path: str, definition: GraphQLField, nodes: list[FieldNode]) -> Field:
        """A field of the operation, numbered, with what its arguments say now."""
        self._count += 1
        bind = Bind(self._count, path, definition, nodes[0], frozenset())
        said = bind.given(self._variables)
        roles = None
        if said.roles is not None:
            if not said.roles:
                raise NotCompiledError("no role at all")
            roles = "|".join(dict.fromkeys(said.roles))
        found = said.filter if said.filter is not None else Filter({}) if path == "Query.papers" else None
        return Field(path, nodes, definition, bind, said.flags, roles, found)

    def lead(self, field: Field, found: Piece, scope: Scope, extra: int = 0) -> tuple[str, Scope]:
        """The text of a field's piece in this place, and the variables that it leaves."""
        number = field.bind.number
        text = found.text(field.flags, field.filter.text() if field.filter is not None else "")
        own = {name: f"{name}_{number}" for name in variables(text) - set(found.takes)}
        names = {**{name: scope[name] for name in found.takes}, **own}
        roles = field.roles or (scope.get("ROLES") if "roles" not in field.definition.args else None) or _ALL_ROLES
        asked = {f"${name}": f"${name}_{number}" for name in parameters(text)}
        held = {name: scope[name] for name in asked.keys() & scope.keys()}  # prepared for the field around
        self.need(replace(field.bind, names=frozenset(name[1:] for name in asked.keys() - held.keys()), extra=extra))
        text = renamed(text, names | asked | held).replace(":ROLES", f":{roles}")
        within = {name: names[inner] for name, inner in found.gives.items()}
        for name, place in zip(("place.key", "place.id"), found.place, strict=False):
            within[name] = renamed(place, names)
        return text, {**within, "ROLES": roles}

    def need(self, bind: Bind) -> None:
        """Have the arguments of a field bound with each request."""
        self.binds.append(bind)

    def prepare(self, field: Field, names: Iterable[str], prepare: Prepare) -> None:
        """Have the store asked for parameters of a field before the statement runs."""
        self.need(replace(field.bind, names=frozenset(names), prepare=prepare))
