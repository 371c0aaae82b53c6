from __future__ import annotations

import asyncio

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    build_schema,
    get_introspection_query,
    parse,
    print_schema,
    validate,
)

from api.explorer.page import examples
from api.graphql.schema import FILE, build, text


@pytest.fixture(scope="module")
def schema():
    return build()


def run(schema, query: str, **variables):
    return asyncio.run(schema.execute(query, variable_values=variables))


def test_the_committed_schema_is_the_one_that_is_served(schema) -> None:
    assert FILE.read_text("utf-8") == text(schema), "write it anew: python -m api.graphql.schema"


def test_the_committed_schema_is_valid_graphql() -> None:
    assert "type Query" in print_schema(build_schema(FILE.read_text("utf-8")))


def test_every_type_field_argument_and_value_is_described(schema) -> None:
    silent = []
    for name, kind in schema._schema.type_map.items():
        if name.startswith("__") or name in ("ID", "String", "Int", "Float", "Boolean"):
            continue
        members = kind.values if isinstance(kind, GraphQLEnumType) else getattr(kind, "fields", {})
        arguments = {}
        if not isinstance(kind, GraphQLInputObjectType | GraphQLEnumType):
            arguments = {f"{m}({a})": arg for m, f in members.items() for a, arg in f.args.items()}
        silent += [name] if not kind.description else []
        silent += [f"{name}.{m}" for m, member in {**members, **arguments}.items() if not member.description]
    assert silent == []


def test_names_are_in_camel_case_and_the_enums_as_the_graph_has_them(schema) -> None:
    types = schema._schema.type_map
    assert {"arxivId", "publishedInferred", "citedBy", "codeUrls"} <= types["Paper"].fields.keys()
    assert list(types["Role"].values) == ["INTRODUCES", "USES", "COMPARES_WITH", "EVALUATES_ON", "STUDIES"]
    assert list(types["Kind"].values) == ["METHOD", "MODEL", "SYSTEM", "DATASET", "CONCEPT"]


def test_each_kind_is_a_type_behind_one_interface(schema) -> None:
    types = schema._schema.type_map
    for name in ("Method", "Model", "System", "Dataset", "Concept"):
        assert [one.name for one in types[name].interfaces] == ["Entity", "Node"]


@pytest.mark.parametrize(("name", "query"), examples().items())
def test_the_examples_of_the_page_fit_the_schema(schema, name: str, query: str) -> None:
    assert validate(schema._schema, parse(query)) == [], name


def test_tools_can_ask_for_the_schema(schema) -> None:
    assert run(schema, get_introspection_query()).errors is None


def test_what_nobody_foresaw_is_masked(schema, caplog: pytest.LogCaptureFixture) -> None:
    error = run(schema, "{stats{papers}}").errors[0]  # there is no context to ask
    assert error.message == "Something went wrong inside citeweave; its log says what."
    assert error.extensions == {"code": "INTERNAL_ERROR"}
    assert "AttributeError" in caplog.text
