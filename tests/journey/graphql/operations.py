"""Random operations from the schema, the same for the same seed: fields, aliases, fragments, directives, variables.

Most values are such that something is found; some are out of bounds, so that errors are compared too.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLInterfaceType,
    GraphQLList,
    GraphQLNamedType,
    GraphQLNonNull,
    GraphQLObjectType,
    GraphQLSchema,
    get_named_type,
    is_leaf_type,
    is_required_argument,
)

Pools = Mapping[str, Sequence[Any]]  # values by the name of an argument, `Query.node.id` before `id`
_NEVER = ("centrality",)  # what is kept beside the graph is never compiled
_DEPTH = 5
_LISTS = 6  # things on a page: they stand inside one another


class Operation:
    """One operation in the making."""

    def __init__(self, schema: GraphQLSchema, pools: Pools, seed: int) -> None:
        self._schema, self._pools, self._dice = schema, pools, random.Random(seed)
        self._declared: list[str] = []
        self._fragments: list[str] = []
        self.variables: dict[str, Any] = {}
        assert schema.query_type is not None
        body = self._selection(schema.query_type, 0)
        head = f"({', '.join(self._declared)})" if self._declared else ""
        self.text = "\n".join([f"query Q{head} {body}", *self._fragments])

    def _selection(self, type: GraphQLNamedType, depth: int) -> str:
        assert isinstance(type, GraphQLObjectType | GraphQLInterfaceType)
        names = [
            name
            for name, field in type.fields.items()
            if name not in _NEVER and (depth < _DEPTH or is_leaf_type(get_named_type(field.type)))
        ]
        count = self._dice.randint(1, 3 if depth == 0 else 4)
        chosen = self._dice.sample(names, min(count, len(names)))
        parts = [self._field(type, name, depth) for name in chosen]
        if self._dice.random() < 0.2 or not parts:
            parts.append("__typename")
        if isinstance(type, GraphQLInterfaceType):
            for possible in self._dice.sample(self._schema.get_possible_types(type), 2):
                parts.append(f"... on {possible.name} {self._selection(possible, depth + 1)}")
        if self._dice.random() < 0.1 and depth < _DEPTH:
            parts.append(self._spread(type, depth))
        self._dice.shuffle(parts)
        return "{ " + " ".join(parts) + " }"

    def _spread(self, type: GraphQLNamedType, depth: int) -> str:
        if self._dice.random() < 0.5:
            return f"...{self._directive()} {self._selection(type, depth + 1)}"
        name = f"F{len(self._fragments)}"
        self._fragments.append("")
        place = len(self._fragments) - 1
        self._fragments[place] = f"fragment {name} on {type.name} {self._selection(type, depth + 1)}"
        return f"...{name}{self._directive()}"

    def _field(self, type: GraphQLObjectType | GraphQLInterfaceType, name: str, depth: int) -> str:
        field = type.fields[name]
        returned = get_named_type(field.type)
        given = list(field.args.items())
        if f"{type.name}.{name}" == "Query.entity" and self._dice.random() < 0.9:
            given = [self._dice.choice(given)]  # it takes one of the two
        asked = [self._argument(f"{type.name}.{name}", one, argument) for one, argument in given]
        arguments = ", ".join(one for one in asked if one)
        # an alias of its own for each field with arguments: two of one name and different arguments do not merge
        alias = f"a{self._dice.randrange(10**9)}: " if arguments or self._dice.random() < 0.2 else ""
        inside = "" if is_leaf_type(returned) else f" {self._selection(returned, depth + 1)}"
        return f"{alias}{name}{f'({arguments})' if arguments else ''}{self._directive()}{inside}"

    def _directive(self) -> str:
        if self._dice.random() > 0.06:
            return ""
        name, value = self._dice.choice(["skip", "include"]), self._dice.random() < 0.5
        if self._dice.random() < 0.5:
            return f" @{name}(if: {str(value).lower()})"
        return f" @{name}(if: {self._variable('Boolean!', value)})"

    def _argument(self, path: str, name: str, argument: GraphQLArgument) -> str:
        needed = is_required_argument(argument)
        if name == "first":
            if self._dice.random() < 0.05:
                return ""
            value: Any = self._dice.choice([0, 1, 2, 2, 3, _LISTS if self._dice.random() < 0.98 else 101])
        elif not needed and self._dice.random() < 0.5 and name not in ("id", "name", "text"):
            return ""
        else:
            value = self._value(path, name, argument.type)
        if self._dice.random() < 0.5:
            return f"{name}: {self._variable(str(argument.type), value)}"
        return f"{name}: {self._literal(argument.type, value)}"

    def _value(self, path: str, name: str, type: Any, *, needed: bool = False, deep: bool = False) -> Any:
        if isinstance(type, GraphQLNonNull):
            return self._value(path, name, type.of_type, needed=True, deep=deep)
        if not needed and self._dice.random() < 0.05:
            return None if not isinstance(type, GraphQLList) else []
        if isinstance(type, GraphQLList):
            inner = GraphQLNonNull(get_named_type(type))
            return [self._value(path, name, inner, deep=deep) for _ in range(self._dice.randint(1, 2))]
        if isinstance(type, GraphQLEnumType):
            return self._dice.choice(list(type.values))
        if isinstance(type, GraphQLInputObjectType):
            if whole := self._pools.get(f"{path}.{name}"):
                return self._dice.choice(whole)
            needs = [one for one, field in type.fields.items() if isinstance(field.type, GraphQLNonNull)]
            free = [one for one, field in type.fields.items() if one not in needs and not (deep and _nests(field.type))]
            chosen = needs + self._dice.sample(free, self._dice.randint(0, min(2, len(free))))
            deeper = deep or self._dice.random() < 0.5
            return {one: self._value(type.name, one, type.fields[one].type, deep=deeper) for one in chosen}
        if str(type) == "Boolean":
            return self._dice.random() < 0.5
        return self._dice.choice(self._pools.get(f"{path}.{name}") or self._pools[name])

    def _variable(self, type: str, value: Any) -> str:
        name = f"v{len(self.variables)}"
        self._declared.append(f"${name}: {type}")
        self.variables[name] = value
        return f"${name}"

    def _literal(self, type: Any, value: Any) -> str:
        if isinstance(type, GraphQLNonNull):
            return self._literal(type.of_type, value)
        if value is None:
            return "null"
        if isinstance(type, GraphQLList):
            return "[" + ", ".join(self._literal(type.of_type, one) for one in value) + "]"
        if isinstance(type, GraphQLInputObjectType):
            parts = (f"{one}: {self._literal(type.fields[one].type, inside)}" for one, inside in value.items())
            return "{" + ", ".join(parts) + "}"
        if isinstance(type, GraphQLEnumType):
            return str(value)
        if isinstance(value, bool | int):
            return str(value).lower()
        return '"' + str(value).replace("\\", "\\\\").replace('"', '\\"') + '"'


def _nests(type: Any) -> bool:
    """Whether an input holds others of its own type."""
    named = get_named_type(type)
    return isinstance(named, GraphQLInputObjectType) and named.name == "PapersFilter"
