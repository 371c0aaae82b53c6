"""What is written twice, once for each engine: the definition of full-text indexes, and nothing else."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from graph import catalog
from graph.store import Store

CYPHER = Path(__file__).parents[2] / "cypher"
MADE_OF = (".toml", ".html")  # what the kit for Neo4j Browser is made of holds no statement
ENGINES = ("neo4j", "arcadedb")
ALLOWED = {
    "schema/fulltext.arcadedb.sql": "the embedded engine's Cypher defines no full-text index",
    "schema/text_entity.neo4j.cypher": "CREATE FULLTEXT INDEX is Neo4j's alone",
    "schema/text_paper.neo4j.cypher": "CREATE FULLTEXT INDEX is Neo4j's alone",
}


def test_only_the_definition_of_full_text_is_written_twice(tell: Callable[[str], None]) -> None:
    files = [path for path in sorted(CYPHER.rglob("*")) if path.is_file() and path.suffix not in MADE_OF]
    own = [path for path in files if path.suffix != ".cypher" or path.stem.partition(".")[2] in ENGINES]
    names = [path.relative_to(CYPHER).as_posix() for path in own]
    tell(f"{len(names)} of {len(files)} files under cypher/ are for one engine: {', '.join(names)}")
    assert names == sorted(ALLOWED)
    assert all("FULL_TEXT" in path.read_text("utf-8").replace("FULLTEXT", "FULL_TEXT") for path in own)


def test_a_suffix_names_an_engine() -> None:
    pieces = CYPHER / "graphql"  # whose names are those of the schema's fields
    files = [path for path in CYPHER.rglob("*.*") if pieces not in path.parents]
    suffixes = {path.stem.partition(".")[2] for path in files}
    assert suffixes <= {"", *ENGINES}


def test_every_other_query_has_one_text() -> None:
    texts = [{name: query.text for name, query in catalog.queries(engine).items()} for engine in ENGINES]
    shared = texts[0].keys() & texts[1].keys()
    assert {name for name in shared if texts[0][name] != texts[1][name]} == set()
    assert set(texts[0]) ^ set(texts[1]) == {"schema.text_entity", "schema.text_paper"}


def test_full_text_is_asked_for_in_one_text(store: Store) -> None:
    """The same call on both, with its index there although it was defined in another way."""
    assert store.rows("search.papers", text="nothing") == []
    assert store.rows("search.entities", text="nothing") == []
