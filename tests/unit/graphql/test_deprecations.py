"""A field that has a better successor says so: in the schema, when tools ask for it, and it is answered as before."""

from __future__ import annotations

import asyncio

import pytest
from graphql import build_schema, validate
from graphql.language import parse

from api.graphql.compile.operations import Operations
from api.graphql.schema import build, text
from api.graphql.types.paper import Paper

REASON = "ask for something better"
FIELDS = """{__type(name: "Paper") {fields(includeDeprecated: %s) {name isDeprecated deprecationReason}}}"""


def test_a_deprecated_field_says_so_and_is_answered(monkeypatch: pytest.MonkeyPatch) -> None:
    (field,) = [one for one in Paper.__strawberry_definition__.fields if one.python_name == "upvotes"]
    monkeypatch.setattr(field, "deprecation_reason", REASON)
    schema = build()

    told = build_schema(text(schema)).type_map["Paper"].fields["upvotes"]
    assert (told.deprecation_reason, told.description) == (REASON, "Upvotes on the hub.")

    def asked(*, every: bool) -> dict[str, tuple[bool, str | None]]:
        answer = asyncio.run(schema.execute(FIELDS % str(every).lower()))
        assert answer.data is not None
        fields = answer.data["__type"]["fields"]
        return {one["name"]: (one["isDeprecated"], one["deprecationReason"]) for one in fields}

    assert asked(every=True)["upvotes"] == (True, REASON)
    assert "upvotes" not in asked(every=False)
    assert asked(every=False)["title"] == (False, None)

    document = '{paper(id: "x") {upvotes}}'
    assert validate(schema._schema, parse(document)) == []
    operation = Operations(schema._schema, 100).operation(document, None)
    assert "upvotes" in operation.plan(schema._schema, operation.variables(schema._schema, {})).text
