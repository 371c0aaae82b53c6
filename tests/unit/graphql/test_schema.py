from __future__ import annotations

import asyncio

import pytest
from graphql import (
    GraphQLEnumType,
    GraphQLInputObjectType,
    GraphQLObjectType,
    build_schema,
    get_introspection_query,
    parse,
    print_schema,
    validate,
)

from api.explorer.page import examples
from api.graphql.compile.made import MADE
from api.graphql.compile.operations import Operations
from api.graphql.compile.pieces import piece, renamed, values, variables
from api.graphql.compile.prepared import PREPARED
from api.graphql.schema import FILE, build, text

KINDS = ("Method", "Model", "System", "Dataset", "Concept")


@pytest.fixture(scope="module")
def schema():
    return build()


def run(schema, query: str, **variables):
    return asyncio.run(schema.execute(query, variable_values=variables))


def test_the_committed_schema_is_the_one_that_is_served(schema) -> None:
    assert FILE.read_text("utf-8") == text(schema), "write it anew: python -m api.graphql.schema"


def test_every_field_has_its_piece_of_cypher(schema) -> None:
    """A field without one would leave every operation that asks for it to the reference executor."""
    # Of what other columns hold, and what only the reference executor answers.
    made_here = {
        "Evidence",
        "Segments",
        "Segment",
        "CentralityConnection",
        "CentralityEdge",
        "PageInfo",
        "Mutation",
        "Ingested",
        "RejectedPaper",
    }
    known = {"edges", "nodes", "pageInfo", "totalCount", "cursor", "node", "score", "evidence", "facets"}
    without = []
    for name, kind in schema._schema.type_map.items():
        if not isinstance(kind, GraphQLObjectType) or name.startswith("__") or name in made_here:
            continue
        owners = [name, *(one.name for one in kind.interfaces)]
        for field in kind.fields.keys() - known:
            if not any(field in values(owner) or _leads(f"{owner}.{field}") for owner in owners):
                without.append(f"{name}.{field}")
    assert without == []


def _leads(path: str) -> bool:
    return piece(path) is not None or path in ("Query.node", "Query.centrality") or path in MADE


def test_every_connection_has_a_count(schema) -> None:
    paths = [
        f"{kind.interfaces[0].name if name in KINDS else name}.{field}"
        for name, kind in schema._schema.type_map.items()
        if isinstance(kind, GraphQLObjectType)
        for field, definition in kind.fields.items()
        if str(definition.type).endswith("Connection!")
    ]
    without = {path for path in paths if piece(f"{path}.total") is None}
    assert without <= {"Query.search", "Query.centrality", *PREPARED}, (
        "they are counted as they are searched, or put in order"
    )


def test_a_line_of_a_piece_stands_where_its_arguments_are_given() -> None:
    found = piece("Query.papers")
    assert found is not None
    oldest = found.text({"orderBy", "orderBy=OLDEST"}, "MATCH (paper:Paper)\nWHERE\n")
    assert "WHERE" not in oldest
    assert "ORDER BY key, paper.id" in oldest
    newest = found.text({"after", "orderBy=NEWEST"}, "MATCH (paper:Paper)\nWHERE\nAND paper.upvotes > 1")
    assert "WHERE paper.upvotes > 1" in newest
    assert "WHERE key < $afterKey" in newest


def test_names_are_replaced_where_they_are_variables() -> None:
    text = 'MATCH (paper:paper {id: id})-[link:USES]->(x) WHERE x.paper = "paper" RETURN link, {paper: paper}'
    assert variables(text) == {"paper", "link", "x"}
    assert renamed(text, {"paper": "p", "id": "i", "x": "y"}) == (
        'MATCH (p:paper {id: i})-[link:USES]->(y) WHERE y.paper = "paper" RETURN link, {paper: p}'
    )


def test_no_text_of_a_request_enters_the_cypher(schema) -> None:
    document = """query Evil($evil: String!) {
        evil: entity(name: $evil) { evilKey: name evilToo: papers(first: 3, after: null) { evilPage: totalCount } }
        other: papers(filter: {category: "evil literal", author: "evil"}) { nodes { evilest: title } }
    }"""
    operation = Operations(schema._schema, 4000).operation(document, None)
    plan = operation.plan(schema._schema, operation.variables(schema._schema, {"evil": "evil"}))
    assert "evil" not in plan.text.lower()


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
