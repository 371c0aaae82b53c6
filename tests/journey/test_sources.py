"""What sources say of citations and of who was first, as the command line tells it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.journey.commands import run

LORA = {
    "title": "LoRA: Low-Rank Adaptation of Large Language Models",
    "abstract": "We propose Low-Rank Adaptation, or LoRA, which freezes the pre-trained model weights.",
    "arxiv": "2106.09685",
    "authors": ["Edward J. Hu", "Yelong Shen"],
    "published": "2021-06-17",
}
QLORA = {
    "title": "QLoRA: Efficient Finetuning of Quantized LLMs",
    "abstract": "We present QLoRA, an efficient finetuning approach, and compare it with LoRA (Hu et al., 2021).",
    "arxiv": "2305.14314",
    "authors": ["Tim Dettmers"],
    "published": "2023-05-23",
    "references": [
        "https://arxiv.org/abs/2106.09685v2",
        {"title": "Lost Works", "doi": "10.5555/lost"},
        "10.5555/next",
    ],
}
NEXT = {"title": "Next", "abstract": "What comes next.", "doi": "10.5555/next", "published": "2024-01-01"}


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's home with papers of two files loaded."""
    home = tmp_path_factory.mktemp("home")
    files = {"one.jsonl": [LORA, QLORA], "two.jsonl": [NEXT, {**NEXT, "title": "Next!", "doi": "10.5555/again"}]}
    for name, papers in files.items():
        (home / name).write_text("".join(f"{json.dumps(paper)}\n" for paper in papers), "utf-8")
    done = run(home, "load", *files, "--workers", "1")
    assert done.returncode == 0, done.stderr
    return home


def test_citations_say_who_asserts_them(home: Path) -> None:
    text = "MATCH (a:Paper)-[c:CITES]->(b:Paper) RETURN b.id AS cited, c.sources AS sources ORDER BY cited"
    rows = json.loads(run(home, "query", "--json", "--cypher", text).stdout)
    assert [row["cited"] for row in rows] == ["10.5555/next", "2106.09685"]
    assert [[one.partition(":")[0] for one in row["sources"]] for row in rows] == [
        ["listing"],
        ["listing", "reference"],
    ]


def test_extracted_lines_carry_reference_lists(home: Path) -> None:
    wanted = run(home, "hash").stdout
    for name in ("one", "two"):
        lines = run(home, "extract", f"{name}.jsonl", "--workers", "1").stdout
        (home / f"{name}.extracted.jsonl").write_text(lines, "utf-8")
    assert "arxiv:2106.09685" in (home / "one.extracted.jsonl").read_text("utf-8")
    store = f"embedded:{home / 'other'}"
    assert run(home, "--store", store, "load", "two.extracted.jsonl", "one.extracted.jsonl").returncode == 0
    assert run(home, "--store", store, "hash").stdout == wanted


def test_where_sources_do_not_agree(home: Path) -> None:
    shown = run(home, "citations").stdout
    assert "references in one listing and none in another: none" in shown
    assert "2305.14314  doi:10.5555/lost title:Lost Works  one.jsonl" in shown
    assert "10.5555/again  10.5555/next" in shown
    assert "citations of a later paper: 1\n" in shown
    told = json.loads(run(home, "citations", "--json").stdout)
    assert {about: len(found["cases"]) for about, found in told.items()} == {
        "one_sided": 0,
        "dangling": 1,
        "twins": 1,
        "later": 1,
    }
    assert "more than 1" not in run(home, "citations", "--most", "1").stdout


def test_who_was_first(home: Path) -> None:
    shown = run(home, "introductions", "low-rank adaptation").stdout
    assert shown.startswith("LoRA (method): 1 claim\n")
    assert "2021-06-17  2106.09685  first" in shown
    (told,) = json.loads(run(home, "introductions", "LORA", "--json").stdout)
    assert (told["entity"], [one["paper"] for one in told["claims"]]) == ("lora", ["2106.09685"])
    unknown = run(home, "introductions", "nothing at all")
    assert (unknown.returncode, unknown.stdout) == (1, "")
    assert "nothing here is called 'nothing at all'" in unknown.stderr
