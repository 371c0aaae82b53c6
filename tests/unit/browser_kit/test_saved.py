"""Saved queries run as they are pasted, each in its folder under its name."""

from __future__ import annotations

from io import BytesIO
from zipfile import ZipFile

import pytest

from api.browser_kit import saved
from api.browser_kit.inline import inlined, literal
from graph import catalog
from graph.catalog import Field, Query
from graph.errors import QueryError


def asking(text: str, *params: Field) -> Query:
    return Query("explore.some_thing", "what it is", "read", params, (), text)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        ("PPO", '"PPO"'),
        ('say "no" \\ or é', '"say \\"no\\" \\\\ or é"'),
        ("two\nlines", '"two\\nlines"'),
        (["a", 'b"'], '["a", "b\\""]'),
        (20, "20"),
        (0.5, "0.5"),
        (True, "true"),
        (None, "null"),
    ],
)
def test_values_are_written_as_cypher_has_them(value: object, text: str) -> None:
    assert literal(value) == text


def test_a_map_is_refused() -> None:
    with pytest.raises(QueryError, match="cannot be written"):
        literal({"a": 1})


def test_a_value_stands_wherever_its_parameter_did() -> None:
    query = asking("MATCH (n {a: $name}) WHERE n.b = $name RETURN n LIMIT $limit", Field("name", "form"), LIMIT)
    text = 'MATCH (n {a: "lora"}) WHERE n.b = "lora" RETURN n LIMIT 20'
    assert inlined(query, {"name": "LoRA"}) == text
    with pytest.raises(QueryError, match="name"):
        inlined(query, {})


LIMIT = Field("limit", "int", default="20")


def test_a_value_that_looks_like_a_parameter_stays() -> None:
    assert inlined(asking("RETURN $name", Field("name", "str")), {"name": "$limit"}) == 'RETURN "$limit"'


def test_a_script_says_what_it_is_before_it_asks() -> None:
    lines = saved.script(asking("RETURN $name LIMIT $limit", Field("name", "str"), LIMIT), {"name": "x"}).splitlines()
    assert lines == [
        "// Some thing",
        "// What it is.",
        "// Change for others: name x.",
        "// On the command line: citeweave query explore.some_thing",
        'RETURN "x" LIMIT 20',
    ]


def test_a_value_cannot_end_its_comment() -> None:
    text = saved.script(asking("RETURN $name", Field("name", "str")), {"name": "a\nDETACH DELETE"})
    assert [line for line in text.splitlines() if not line.startswith("// ")] == ['RETURN "a\\nDETACH DELETE"']


def test_every_exploration_query_and_picture_is_kept_once() -> None:
    names = [query.name for query in saved.saved()]
    assert names == sorted(name for name in catalog.queries() if name.startswith(("explore.", "browser.pictures.")))
    assert len(names) >= 40


def test_every_folder_is_used() -> None:
    used = {saved.folder(query) for query in saved.saved()}
    assert used == {str(each["name"]) for each in saved._folders()}
    assert all(name.startswith("citeweave ") for name in used), "so that they stand together among a user's own"


def test_the_same_scripts_give_the_same_archive() -> None:
    scripts = {"a b/c.cypher": "// C\nRETURN 1\n"}
    assert saved.archive(scripts) == saved.archive(dict(scripts))
    with ZipFile(BytesIO(saved.archive(scripts))) as packed:
        assert {name: packed.read(name).decode() for name in packed.namelist()} == scripts
