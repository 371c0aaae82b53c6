"""`--as-of` as a user has it: commands that read show the graph as it was, those that write refuse."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.cli.main import run
from graph import schema
from graph.digest import canonical_hash
from graph.resolve.papers import merge
from graph.store import Store
from graph.write import Writer
from loaders.extracted_lines import to_line
from tests.contract.hard_papers import Paper, papers

POOL = list({paper.place: paper for paper in papers("as-of", 8)}.values())
MERGED = [paper for paper in merge(paper.listed for paper in POOL) if paper.record.published]
DATED = {item for paper in MERGED for item in paper.listed}
NEW = {paper.id for paper in MERGED if str(paper.record.published) > "2025"}
LATE = {item for paper in MERGED for item in paper.listed if paper.id in NEW}


class Home:
    """A folder with a graph, and what commands say there."""

    def __init__(self, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.folder = folder
        self._capsys = capsys

    def load(self, name: str, some: list[Paper]) -> None:
        path = self.folder / name
        path.write_text("\n".join(json.dumps(to_line(paper.listed, paper.said)) for paper in some), "utf-8")
        self.said("load", str(path))

    def said(self, *words: str) -> str:
        self._capsys.readouterr()
        code = run([*words])
        told = self._capsys.readouterr()
        assert code == 0, told.err
        self.beside = told.err
        return told.out.strip()


@pytest.fixture
def home(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Home:
    monkeypatch.setenv("CITEWEAVE_STORE", f"embedded:{tmp_path / 'graph'}")
    monkeypatch.setenv("CITEWEAVE_CACHE", str(tmp_path / "cache"))
    return Home(tmp_path, capsys)


def test_commands_show_the_graph_that_was_loaded_up_to_then(home: Home, embedded: Store) -> None:
    assert NEW
    embedded.text_rows("MATCH (n) WHERE NOT n:Citeweave DETACH DELETE n", {})
    schema.ensure(embedded)
    said = {paper.listed.record.text: paper.said for paper in POOL}
    Writer(embedded, lambda: "2026").load([item for item in DATED if item not in LATE], said)
    home.load("all.jsonl", [paper for paper in POOL if paper.listed in DATED])
    assert home.said("hash", "--as-of", "2024") == canonical_hash(embedded)
    assert "papers that were published by 2024" in home.beside
    told = json.loads(home.said("diff", "2024", "--json"))
    assert ({*told["papers"]["new"]}, told["papers"]["gone"]) == (NEW, [])
    assert len([*(home.folder / "cache" / "as-of").iterdir()]) == 1, "made once"


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["load", "all.jsonl", "--as-of", "2024"], "commands that read the graph"),
        (["doctor", "--as-of", "2024"], "commands that read the graph"),
        (["hash", "--as-of", "yesterday"], "is no day"),
        (["hash", "--as-of", "2024-02-30"], "is no day"),
    ],
)
def test_what_cannot_be_asked(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    assert told in capsys.readouterr().err


def test_the_past_obeys_what_is_ruled(home: Home) -> None:
    home.load("all.jsonl", POOL)
    ruling = "same: thing one | thing two"
    (home.folder / "ledger.txt").write_text(ruling + "\n", "utf-8")
    home.said("identity", "replay", str(home.folder / "ledger.txt"))
    (row,) = json.loads(home.said("--as-of", "2025", "query", "identity.rulings", "--json"))
    assert row["lines"] == [ruling]
