"""The schema as people read it: docstrings become its descriptions, so that each is written once."""

from __future__ import annotations

from enum import Enum
from inspect import getdoc
from typing import Any

from graphql import (
    GraphQLArgument,
    GraphQLEnumType,
    GraphQLField,
    GraphQLInputField,
    GraphQLInputObjectType,
    GraphQLNamedType,
    GraphQLSchema,
    Undefined,
)

_KEY = "strawberry-definition"


def describe(schema: GraphQLSchema, meanings: dict[type[Enum], dict[str, str]]) -> None:
    """Give every type and field that has no description the docstring of its class or resolver.

    `meanings` has the descriptions of enumerations' values.
    """
    values = {enum.__name__: (enum, texts) for enum, texts in meanings.items()}
    for name, kind in schema.type_map.items():
        if isinstance(kind, GraphQLEnumType) and name in values:
            enum, texts = values[name]
            kind.description = getdoc(enum)
            for value, text in texts.items():
                kind.values[value].description = text
        elif _KEY in kind.extensions and not isinstance(kind, GraphQLEnumType):
            _describe_type(kind)


def _describe_type(kind: GraphQLNamedType) -> None:
    origin = getattr(kind.extensions[_KEY], "origin", None)
    if kind.description is None and origin is not None:
        kind.description = _first(getdoc(origin))
    if isinstance(kind, GraphQLInputObjectType):
        for given in kind.fields.values():
            _without_null(given)
        return
    fields: dict[str, GraphQLField] = getattr(kind, "fields", {})
    for field in fields.values():
        for argument in field.args.values():
            _without_null(argument)
        resolver: Any = getattr(field.extensions.get(_KEY), "base_resolver", None)
        if field.description is None and resolver is not None:
            field.description = getdoc(resolver.wrapped_func)


def _first(text: str | None) -> str | None:
    """A dataclass without a docstring gets its signature for one, which says nothing."""
    return None if text is None or (text.split("(")[0].isidentifier() and "(" in text) else text


def _without_null(given: GraphQLArgument | GraphQLInputField) -> None:
    """What may be left out says so by its type; `= null` behind it says nothing more."""
    if given.default_value is None:
        given.default_value = Undefined
