from __future__ import annotations

from pathlib import Path

import pytest

from graph import catalog
from graph.catalog import Field, parse
from graph.errors import QueryError
from graph.guard import check_read_only

HEADER = "// purpose: papers\n// mode: read\n// params: ids list[str], limit int = 20\n// returns: id str, title str?\n"


def load(text: str) -> catalog.Query:
    return catalog._query("papers.x", text)


def test_a_file_is_a_query() -> None:
    query = load(f"{HEADER}MATCH (p) WHERE p.id IN $ids\n// why\nRETURN p.id AS id, p.title AS title LIMIT $limit\n")
    assert query.params == (Field("ids", "list[str]"), Field("limit", "int", default="20"))
    assert query.returns == (Field("id", "str"), Field("title", "str", optional=True))
    assert "//" not in query.text
    assert query.bind({"ids": ["a"]}) == {"ids": ["a"], "limit": 20}


def test_a_default_may_be_a_list() -> None:
    header = '// purpose: p\n// mode: read\n// params: kinds list[str] = ["a", "b"], n int = 1\n// returns:\n'
    text = f"{header}RETURN $kinds, $n"
    assert load(text).bind({}) == {"kinds": ["a", "b"], "n": 1}


def test_a_name_may_be_spelled_in_any_way() -> None:
    header = "// purpose: p\n// mode: read\n// params: name form = GPT-2, other form?, limit int = 1\n// returns:\n"
    query = load(f"{header}RETURN $name, $other, $limit")
    assert query.params[:2] == (Field("name", "form", default="GPT-2"), Field("other", "form", optional=True))
    assert query.bind({}) == {"name": "gpt2", "other": None, "limit": 1}
    assert query.bind({"name": "Flash Attention-2s", "other": "C++"}) == {
        "name": "flashattention2",
        "other": "c++",
        "limit": 1,
    }


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (f"{HEADER}MATCH (p) WHERE p.id IN $ids RETURN p LIMIT $limit SKIP $skip", "skip"),
        (f"{HEADER}MATCH (p) WHERE p.id IN $ids RETURN p", "limit"),
        ("// purpose: p\n// mode: read\n// params:\nRETURN 1", "lacks returns"),
        ("// purpose: p\n// mode: both\n// params:\n// returns:\nRETURN 1", "mode"),
        ("// purpose: p\n// mode: read\n// params: ids\n// returns:\nRETURN $ids", "'ids' is not"),
        ("// purpose: p\n// mode: read\n// params: ids set\n// returns:\nRETURN $ids", "'ids set' is not"),
        ("RETURN 1", "lacks purpose"),
    ],
)
def test_a_file_whose_header_is_wrong_is_refused(text: str, told: str) -> None:
    with pytest.raises(QueryError, match=rf"papers\.x.*{told}"):
        load(text)


def test_what_is_given_must_be_what_the_query_takes() -> None:
    query = load(f"{HEADER}RETURN $ids, $limit")
    with pytest.raises(QueryError, match="ids"):
        query.bind({})
    with pytest.raises(QueryError, match="no parameter id; it takes ids, limit"):
        query.bind({"ids": [], "id": 1})


@pytest.mark.parametrize(
    ("type", "text", "value"),
    [
        ("str", "2 OLMo", "2 OLMo"),
        ("str", '"x"', "x"),
        ("form", "Low-Rank Adaptation", "Low-Rank Adaptation"),
        ("int", "3", 3),
        ("list[str]", '["a"]', ["a"]),
        ("bool", "true", True),
    ],
)
def test_values_are_read_as_their_types_have_them(type: str, text: str, value: object) -> None:
    assert parse(Field("x", type), text) == value


def test_a_value_that_is_none_of_its_type_is_told() -> None:
    with pytest.raises(QueryError, match=r"ids='a,b' is not a JSON value of type list\[str\]"):
        parse(Field("ids", "list[str]"), "a,b")


@pytest.mark.parametrize("engine", ["neo4j", "arcadedb"])
def test_every_file_loads_on_each_engine(engine: str) -> None:
    known = catalog.queries(engine)
    assert {"graph.mark", "write.lock", "schema.key_paper"} <= known.keys()
    assert all(query.purpose for query in known.values())


def test_a_text_for_one_engine_is_no_query_of_the_other() -> None:
    assert "schema.text_paper" in catalog.queries("neo4j")
    assert "schema.text_paper" not in catalog.queries("arcadedb")


def test_queries_that_read_do_nothing_else() -> None:
    reading = {name: query.text for name, query in catalog.queries().items() if query.mode == "read"}
    assert reading.pop("graph.indexes").startswith("SHOW INDEXES")  # which people's own queries may not say
    for text in reading.values():
        check_read_only(text)


def test_an_unknown_name_brings_the_nearest() -> None:
    with pytest.raises(QueryError, match=r"did you mean graph\.mark"):
        catalog.query("graph.marc")
    with pytest.raises(QueryError, match="citeweave query"):
        catalog.query("zzz")


def test_every_file_ends_with_one_line_end() -> None:
    for path in Path(__file__).parents[3].joinpath("cypher").rglob("*.cypher"):
        text = path.read_text("utf-8")
        assert text.endswith("\n"), path
        assert not text.endswith("\n\n"), path
