"""`citeweave evaluate` as a user runs it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.journey import commands

PAPER = {
    "id": "2401.00001",
    "title": "MuxNet: Multiplexed Networks",
    "abstract": "We propose MuxNet, a network for parsing. MuxNet outperforms LoRA by 3.1% accuracy on GLUE.",
}
GOLD = {
    "key": "arxiv-2401.00001",
    "title": PAPER["title"],
    "introduces": [{"name": "MuxNet", "surface": ["MuxNet"], "kind": "method"}],
    "uses": [],
    "compares": [{"name": "LoRA", "surface": ["LoRA"], "kind": "method"}],
    "datasets": [{"name": "GLUE", "surface": ["GLUE"], "kind": "dataset"}],
    "concepts": [{"name": "parsing", "surface": ["parsing"]}],
    "code": [],
    "claims": [{"metric": "accuracy", "value": "3.1%", "against": "LoRA", "on": "GLUE"}],
}


def written(path: Path, *rows: object) -> str:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
    return str(path)


@pytest.fixture
def files(tmp_path: Path) -> tuple[str, str]:
    return written(tmp_path / "gold.jsonl", GOLD), written(tmp_path / "papers.jsonl", PAPER)


def run(*words: str) -> tuple[int, str]:
    """The exit code, and what is told: results, or else the complaint."""
    done = commands.run(Path(words[0]).parent, "evaluate", *words)
    return done.returncode, done.stdout or done.stderr


def test_scores_of_the_running_model(files: tuple[str, str]) -> None:
    gold, papers = files
    code, told = run(gold, "--papers", papers, "--workers", "1", "--json")
    assert code == 0
    (group,) = json.loads(told)["groups"]
    assert group["papers"] == 1
    assert group["scores"]["introduces"]["f1"] == 1
    assert group["scores"]["datasets"]["f1"] == 1
    assert group["scores"]["claims"]["f1"] == 1


def test_the_page_goes_into_its_place(files: tuple[str, str], tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# Mine\n\n<!-- evaluation:begin -->\nwhat was there\n<!-- evaluation:end -->\n\nend\n", "utf-8")
    code, told = run(files[0], "--papers", files[1], "--workers", "1", "--fast", "--markdown", str(page))
    assert code == 0
    text = page.read_text("utf-8")
    assert text.startswith("# Mine\n\n<!-- evaluation:begin -->\n")
    assert text.endswith("<!-- evaluation:end -->\n\nend\n")
    assert "what was there" not in text
    assert "named-4" in text
    assert "named-4" in told


def test_lines_extracted_before_and_a_comparison(files: tuple[str, str], tmp_path: Path) -> None:
    worse = written(tmp_path / "worse.jsonl", GOLD | {"introduces": [], "text": "x"})
    same = written(tmp_path / "same.jsonl", GOLD)
    code, told = run(files[0], "--predicted", same, "--against", worse, "--json")
    assert code == 0
    (group,) = json.loads(told)["groups"]
    assert group["scores"]["named-4"]["f1"] == 1
    assert group["differences"]["introduces"]["f1"] == 1


@pytest.mark.parametrize(
    ("gold", "message"),
    [
        ('{"title": "A", "introduces": 3}\n', '"introduces" must be a list'),
        ('{"introduces": []}\n', 'no "title"'),
        ("not json\n", "gold.jsonl:1"),
        ('{"title": "A", "introduces": []}\n', "give their texts with --papers"),
    ],
)
def test_bad_gold_is_told_with_its_place(tmp_path: Path, gold: str, message: str) -> None:
    path = tmp_path / "gold.jsonl"
    path.write_text(gold, "utf-8")
    code, told = run(str(path))
    assert code != 0
    assert message in told
