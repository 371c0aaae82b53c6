"""Whatever the kit lets one run answers on both engines, and the kit shows whatever the graph holds."""

from __future__ import annotations

import re
from html import unescape
from io import BytesIO
from zipfile import ZipFile

import pytest

from api.browser_kit import examples, guide, kit, saved, style, values
from graph.errors import NotFound
from graph.guard import reading
from graph.store import Row, Store

ROOT = "http://localhost:7475"
WITHOUT = {"citeweave people/author_methods.cypher"}  # the bundled pages name no authors
KEPT: dict[str, object] = {}


@pytest.fixture(scope="module")
def made(bundled: Store) -> kit.Kit:
    return kit.make(bundled, ROOT)


def runnable(made: kit.Kit) -> list[str]:
    """The queries of the guide; what begins with a colon is Browser's own command."""
    blocks = re.findall(r'<pre class="code runnable"[^>]*>(.*?)</pre>', made[kit.GUIDE].decode(), re.DOTALL)
    return [unescape(text) for text in blocks if not text.startswith(":")]


def scripts(made: kit.Kit) -> dict[str, str]:
    with ZipFile(BytesIO(made[kit.QUERIES])) as packed:
        return {name: packed.read(name).decode() for name in packed.namelist()}


def same(name: str, value: object) -> bool:
    """Whether the other engine gave this too."""
    return KEPT.setdefault(name, value) == value


def test_both_engines_make_the_same_kit(made: kit.Kit) -> None:
    assert made.keys() == {kit.STYLE, kit.QUERIES, kit.GUIDE}
    assert same("guide", made[kit.GUIDE])
    assert same("scripts", scripts(made))


def test_every_query_of_the_guide_answers(bundled: Store, made: kit.Kit) -> None:
    asked = runnable(made)
    assert len(asked) > 20
    counts = {text: len(reading(bundled, text, {})) for text in asked}
    assert [text for text, rows in counts.items() if not rows] == []
    assert same("counts", counts)


def test_every_saved_query_answers(bundled: Store, made: kit.Kit) -> None:
    counts = {path: len(reading(bundled, text, {})) for path, text in scripts(made).items()}
    assert {path for path, rows in counts.items() if not rows} == WITHOUT
    assert same("saved", counts)


def test_every_label_and_type_of_the_graph_has_a_look(bundled: Store) -> None:
    def held(text: str) -> set[str]:
        return {row["it"] for row in bundled.text_rows(text, {})}

    labels = held("MATCH (node) UNWIND labels(node) AS it RETURN DISTINCT it")
    types = held("MATCH ()-[edge]->() RETURN DISTINCT type(edge) AS it")
    assert labels
    assert types
    assert labels <= style.nodes().keys()
    assert types <= style.relationships().keys()


def test_no_picture_is_a_hairball(bundled: Store) -> None:
    """As they stand in the guide: few enough nodes to read them, none too many arrows on each."""
    sizes: dict[str, tuple[int, int]] = {}
    sets = values.sets(examples.found(bundled))
    for query in saved.saved():
        if query.name.startswith("browser.pictures."):
            rows = bundled.rows(query.name, **values.answering(bundled, query, sets))
            sizes[query.name] = drawn(rows)
    assert {name: size for name, size in sizes.items() if size[0] > 60 or size[1] > 2.5 * size[0]} == {}


def drawn(rows: list[Row]) -> tuple[int, int]:
    """How many nodes and how many edges the rows' paths have."""
    nodes, edges = set(), set()
    for path in (value for row in rows for value in row.values() if value):
        ends = [str(sorted(node.items())) for node in path[::2]]
        nodes |= set(ends)
        edges |= {(one, *sorted((ends[at], ends[at + 1]))) for at, one in enumerate(path[1::2])}
    return len(nodes), len(edges)


def test_it_tells_of_what_one_names(bundled: Store) -> None:
    text = guide.guide(bundled, examples.found(bundled, "proximal policy optimization"), ROOT)
    assert "<h3>What is PPO compared with?</h3>" in text
    assert "<h3>How did PPO come to be used?</h3>" in text
    assert "{form: &#34;ppo&#34;}" in text


def test_a_name_that_the_graph_does_not_know_is_told(bundled: Store) -> None:
    with pytest.raises(NotFound, match="'PPQ'"):
        examples.found(bundled, "PPQ")


def test_it_tells_the_schema_s_version(made: kit.Kit) -> None:
    from graph import schema

    assert f"Schema {schema.VERSION}." in made[kit.GUIDE].decode()


def test_the_guide_has_a_slide_for_every_question(made: kit.Kit) -> None:
    text = made[kit.GUIDE].decode()
    assert 10 <= text.count("<slide>") <= 14
    asked = re.findall(r"<h3>(.*?)</h3>", text)
    for words in ("compared with", "Who introduced", "come to be used", "out of use", "joins two topics", "an edge"):
        assert [title for title in asked if words in title], words
