from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.exports import neo4j_admin
from api.neo4j_admin.script import command, script
from api.neo4j_admin.table import Table
from graph.content import Content, Edge, Key, Node
from graph.errors import StoreError


def table(folder: Path, *rows: dict[str, object]) -> Table:
    made = Table(folder, "T", ("id:ID(T)", ":LABEL"), "id")
    for number, row in enumerate(rows):
        made.add((str(number), "T"), {"id": str(number), **row})
    made.close()
    return made


def read(folder: Path) -> tuple[str, list[str]]:
    return (folder / "T.header.csv").read_text("utf-8"), (folder / "T.csv").read_text("utf-8").splitlines()


def test_columns_come_as_properties_are_met(tmp_path: Path) -> None:
    table(tmp_path, {"a": 1}, {}, {"b": ["x"]}, {"a": 2, "b": ["y"]})
    header, rows = read(tmp_path)
    assert header == "id:ID(T),:LABEL,a:long,b:string[]\n"
    assert rows == ['"0","T",1', '"1","T"', '"2","T",,"x"', '"3","T",2,"y"']


def test_what_a_column_cannot_hold_goes_as_json(tmp_path: Path) -> None:
    table(tmp_path, {"a": 1}, {"a": 1.5, "empty": [], "odd name": "x"})
    header, rows = read(tmp_path)
    assert header == "id:ID(T),:LABEL,a:long,unimported:string\n"
    assert rows[1].startswith('"1","T",,"{""a"": 1.5')
    given = rows[1].split(",", 3)[3][1:-1].replace('""', '"')
    assert json.loads(given) == {"a": 1.5, "empty": [], "odd name": "x"}


def test_the_command_has_the_options_that_the_tables_need(tmp_path: Path) -> None:
    plain = table(tmp_path, {"a": "x"})
    assert "--multiline-fields" not in command([plain], [])
    assert "--read-buffer-size" not in command([plain], [])
    lines = table(tmp_path, {"a": "one\ntwo"})
    assert "--multiline-fields=true" in command([lines], [])
    large = table(tmp_path, {"a": "x" * 1_500_000})
    assert "--read-buffer-size=6m" in command([large], [])
    assert "--nodes=T.header.csv,T.csv" in script([large], [])
    assert command([large], []).replace("neo4j-admin database import full neo4j", "") in script([large], []).replace(
        ' "$@"', ""
    )


def test_a_folder_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    def broken() -> Content:
        yield Node(("Paper",), {"id": "a"})
        raise StoreError("pulled out")

    with pytest.raises(StoreError, match="pulled out"):
        neo4j_admin.write(broken(), tmp_path / "bulk")
    with pytest.raises(StoreError, match="nothing in the graph"):
        neo4j_admin.write(iter(()), tmp_path / "bulk")
    assert list(tmp_path.iterdir()) == []
    (tmp_path / "bulk").mkdir()
    told = neo4j_admin.write(iter([Node(("Paper",), {"id": "a"})]), tmp_path / "bulk")
    assert told.startswith(f"cd {tmp_path / 'bulk'}\nneo4j-admin database import full neo4j")
    assert [path.name for path in tmp_path.iterdir()] == ["bulk"]


@pytest.mark.parametrize("name", ["A(B)", "a b", "x,y", "../up"])
def test_a_label_or_type_that_is_no_word_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(StoreError, match=r"none of citeweave's"):
        neo4j_admin.write(iter([Node((name,), {"id": "a"})]), tmp_path / "bulk")
    edge = Edge(name, Key("Paper", "a"), Key("Paper", "a"), {})
    with pytest.raises(StoreError, match=r"none of citeweave's"):
        neo4j_admin.write(iter([Node(("Paper",), {"id": "a"}), edge]), tmp_path / "bulk")
