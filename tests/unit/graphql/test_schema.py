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
from api.graphql.limits import DEPTH
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


def test_a_query_too_deep_is_refused(schema) -> None:
    deep = "{papers{nodes{" + "listings{listing{papers{nodes{" * 4 + "id" + "}}}}" * 4 + "}}}"
    assert run(schema, deep).errors[0].message == (
        f"the query goes 19 fields deep, {DEPTH} are the most: ask in several queries"
    )


@pytest.mark.timeout(20)
def test_measuring_a_query_takes_no_longer_than_reading_it(schema) -> None:
    doubling = " ".join(f"fragment f{i} on Query {{...f{i + 1} ...f{i + 1}}}" for i in range(200))
    found = run(schema, f"{{...f0}} {doubling} fragment f200 on Query {{stats {{papers}}}}")
    assert found.errors  # there is no context to ask; it is refused or it fails, but at once


@pytest.mark.parametrize(
    "query",
    [
        "{papers(first:100){nodes{citedBy(first:100){nodes{cites(first:100){nodes{id}}}}}}}",
        "query($n:Int!=100){papers(first:$n){nodes{citedBy(first:$n){nodes{...More}}}}} "
        "fragment More on Paper{cites(first:100){nodes{id}}}",
    ],
)
def test_a_query_too_large_is_refused_before_anything_is_fetched(schema, query: str) -> None:
    error = run(schema, query).errors[0]
    assert "could return 1,000,000 things" in error.message
    assert error.extensions == {"code": "USAGE_ERROR"}


def test_a_query_of_too_many_aliases_is_refused(schema) -> None:
    many = "{" + " ".join(f"a{i}:stats{{papers}}" for i in range(60)) + "}"
    assert "has 60 aliases, 50 are the most" in run(schema, many).errors[0].message


def test_what_nobody_foresaw_is_masked(schema, caplog: pytest.LogCaptureFixture) -> None:
    error = run(schema, "{stats{papers}}").errors[0]  # there is no context to ask
    assert error.message == "Something went wrong inside citeweave; its log says what."
    assert error.extensions == {"code": "INTERNAL_ERROR"}
    assert "AttributeError" in caplog.text
