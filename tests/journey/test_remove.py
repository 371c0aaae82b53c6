"""`citeweave remove`: what was added goes, to the hash, and nothing else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.bundled import SEEDS
from tests.journey.commands import default_store, graph_hash, run

FIRST, SECOND = "daily-papers-2025-10-23.txt", "daily-papers-2025-10-27.txt"


def load(home: Path, *names: Path) -> None:
    done = run(home, "load", *names, "--workers", "1")
    assert done.returncode == 0, done.stderr


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory, lines: Path) -> Iterator[Path]:
    """A user's home with one page loaded, and another that is not; both read before, as `extracted` has them."""
    home = tmp_path_factory.mktemp("home")
    for name in (FIRST, SECOND):
        read = [line for line in lines.read_text("utf-8").splitlines() if json.loads(line)["listing"]["name"] == name]
        extracted(home, name).write_text("\n".join(read), "utf-8")
    load(home, extracted(home, FIRST))
    with default_store(home):
        yield home


def extracted(home: Path, name: str) -> Path:
    return home / f"{name}.jsonl"


def test_a_listing_goes_by_its_file_and_comes_back(home: Path) -> None:
    before = graph_hash(home)
    load(home, extracted(home, SECOND))
    both = graph_hash(home)
    done = run(home, "remove", SEEDS / SECOND)
    assert done.returncode == 0, done.stderr
    assert "papers removed" in done.stdout
    assert graph_hash(home) == before
    load(home, extracted(home, SECOND))
    assert graph_hash(home) == both
    assert run(home, "export", "jsonl", "both.jsonl").returncode == 0
    done = run(home, "remove", SECOND, "--json")
    told = json.loads(done.stdout)
    assert told["papersRemoved"] > 10
    assert graph_hash(home) == before
    store = f"embedded:{home / 'data' / 'citeweave' / 'graph'}"
    found = json.loads(run(home, "diff", "both.jsonl", store, "--json").stdout)
    assert found["papers"]["gone"] == told["removed"]
    assert found["papers"]["new"] == []
    shown = run(home, "diff", store, "both.jsonl").stdout
    assert f"papers{len(told['removed']):>16}{0:>8}" in shown
    assert run(home, "diff", "both.jsonl", "both.jsonl").stdout == "nothing differs\n"


def test_a_diff_of_what_is_no_graph_says_so(home: Path) -> None:
    (home / "other.txt").write_text("{}\n", "utf-8")
    done = run(home, "diff", "other.txt", "other.txt")
    assert (done.returncode, done.stdout) == (2, "")
    assert "other.txt:1 is no line of `citeweave export jsonl`" in done.stderr
    assert "nowhere is no file, no store's URL and no day" in run(home, "diff", "nowhere", "other.txt").stderr


def test_a_paper_goes_by_any_name_that_it_has(home: Path) -> None:
    before = graph_hash(home)
    new = {
        "title": "A Step Size Rule That Whispers",
        "abstract": "We propose Whisper, built on Adam.",
        "arxiv": "2401.00001",
    }
    (home / "new.jsonl").write_text(json.dumps(new) + "\n", "utf-8")
    for name in ("arxiv:2401.00001", "a step size rule that whispers", "new.jsonl"):
        load(home, home / "new.jsonl")
        assert graph_hash(home) != before
        done = run(home, "remove", name)
        assert (done.returncode, done.stdout) == (0, "      1  papers removed\n"), done.stderr
        assert graph_hash(home) == before


def test_a_paper_of_two_listings_stays_as_the_other_has_it(home: Path) -> None:
    one = {"title": "Said Twice", "abstract": "We propose Twice, built on Adam.", "arxiv": "2401.00002"}
    (home / "one.jsonl").write_text(json.dumps(one) + "\n", "utf-8")
    load(home, home / "one.jsonl")
    alone = graph_hash(home)
    (home / "two.jsonl").write_text(json.dumps(one | {"abstract": one["abstract"] + " It beats SGD on MNIST."}) + "\n")
    load(home, home / "two.jsonl")
    assert graph_hash(home) != alone
    done = run(home, "remove", "two.jsonl", "--json")
    found = json.loads(done.stdout)
    assert (found["papersRemoved"], found["papersChanged"], found["textsExtracted"]) == (0, 1, 1)
    assert graph_hash(home) == alone
    assert run(home, "remove", "2401.00002").returncode == 0


def test_what_is_not_there_is_told_and_nothing_is_taken(home: Path) -> None:
    before = graph_hash(home)
    done = run(home, "remove", FIRST, "9999.99999")
    assert done.returncode == 1
    assert "9999.99999: no paper and no listing has that name" in done.stderr
    assert graph_hash(home) == before
    (home / "other.jsonl").write_text('{"title": "x", "abstract": "y"}\n', "utf-8")
    assert "what that file held is not in the graph" in run(home, "remove", "other.jsonl").stderr


def test_a_name_of_several_listings_asks_which(home: Path) -> None:
    (home / "again").mkdir()
    for folder, title in ((home, "One of Them"), (home / "again", "The Other")):
        (folder / "same.jsonl").write_text(json.dumps({"title": title, "abstract": "We use Adam."}) + "\n", "utf-8")
        load(home, folder / "same.jsonl")
    (home / "same.jsonl").unlink()
    done = run(home, "remove", "same.jsonl")
    assert done.returncode == 2
    assert "2 listings have the name same.jsonl" in done.stderr
    ids = [line.split()[0] for line in done.stderr.splitlines() if "1 papers" in line]
    assert run(home, "remove", *ids).stdout == "      2  papers removed\n"
