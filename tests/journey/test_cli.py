"""The commands from a user's chair: files in, results on stdout, everything else on stderr, an exit code."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.journey.commands import COMMAND, default_store, environment, graph_hash, run, start

PAPERS = [
    {
        "id": "2401.00001",
        "title": "Quietly: A Step Size Rule for Small Batches",
        "abstract": "We propose Quietly, a step size rule built on Adam. On CIFAR-10 it outperforms SGD and AdamW.",
        "published": "2024-01-03",
    },
    {
        "id": "2402.00002",
        "title": "Loudly Follows Quietly",
        "abstract": "Loudly, our optimizer, extends Quietly and is compared with Quietly and with Adam on ImageNet.",
        "published": "2024-02-05",
    },
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A user's home with two papers loaded into the default store, whose engine stays up meanwhile."""
    home = tmp_path_factory.mktemp("home")
    write(home / "papers.jsonl", PAPERS)
    done = run(home, "load", "papers.jsonl", "--workers", "1")
    assert done.returncode == 0, done.stderr
    assert "2  papers written" in done.stdout
    assert "0  records rejected" in done.stdout
    with default_store(home):
        yield home


def write(path: Path, rows: list[dict[str, str]]) -> None:
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")


def test_the_hash_is_printed_alone(home: Path) -> None:
    done = run(home, "hash")
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{graph_hash(home)}\n", "")


def test_the_default_store_lies_in_the_data_folder(home: Path) -> None:
    assert (home / "data" / "citeweave" / "graph").is_dir()


def test_loading_again_changes_nothing(home: Path) -> None:
    before = graph_hash(home)
    done = run(home, "load", "papers.jsonl", "--json")
    assert done.returncode == 0
    told = json.loads(done.stdout)
    assert (told["papersWritten"], told["papersUnchanged"], told["textsExtracted"]) == (0, 2, 0)
    assert graph_hash(home) == before


def test_what_extract_prints_loads_to_the_same_graph(home: Path) -> None:
    done = run(home, "extract", "papers.jsonl", "--workers", "1")
    assert (done.returncode, done.stderr) == (0, "")
    rows = [json.loads(line) for line in done.stdout.splitlines()]
    assert [row["id"] for row in rows] == ["2401.00001", "2402.00002"]
    assert "Quietly" in [entity["name"] for entity in rows[0]["introduces"]]
    (home / "found.jsonl").write_text(done.stdout, "utf-8")
    again = run(home, "extract", "found.jsonl")
    assert again.stdout == done.stdout
    loaded = run(home, "load", "found.jsonl", "--store", "embedded:other")
    assert loaded.returncode == 0, loaded.stderr
    assert run(home, "hash", "--store", "embedded:other").stdout.strip() == graph_hash(home)


def test_stats_and_report_agree_with_queries(home: Path) -> None:
    stats = json.loads(run(home, "stats", "--json").stdout)
    assert stats["papers"] == 2
    kinds = json.loads(run(home, "query", "stats.kinds", "--json").stdout)
    assert {row["kind"]: row["entities"] for row in kinds} == {
        kind: count for kind, count in stats["entitiesByKind"].items() if count
    }
    report = json.loads(run(home, "report", "centrality", "--json").stdout)
    assert report["graph_hash"] == graph_hash(home)
    assert "Adam" in [row["name"] for row in report["rows"]]


def test_a_report_is_written_to_a_file(home: Path) -> None:
    done = run(home, "report", "centrality", "-o", "methods.html")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "wrote methods.html\n")
    assert "<html" in (home / "methods.html").read_text("utf-8")


def test_named_queries_and_cypher(home: Path) -> None:
    listed = json.loads(run(home, "query", "--json").stdout)
    assert "papers.by_ids" in [row["name"] for row in listed]
    assert not [row["name"] for row in listed if row["name"].startswith(("write.", "schema."))]
    text = "MATCH (p:Paper {id: $id}) RETURN p.title AS title"
    done = run(home, "query", "--json", "--cypher", text, "id=2401.00001")
    assert json.loads(done.stdout) == [{"title": PAPERS[0]["title"]}]


def test_cypher_that_writes_is_refused(home: Path) -> None:
    before = graph_hash(home)
    for text in ("CREATE (n:Paper {id: 'x'})", "MATCH (n) DETACH DELETE n", "MATCH (n) SET n.x = 1"):
        done = run(home, "query", "--cypher", text)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.startswith("citeweave: ")
    assert graph_hash(home) == before


BROKEN = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 64,
    "cut.html": b"<html><div data-target='DailyPapers' data-props='{&quot;dailyPapers&quot;:[{&quot;paper&quot;:{",
    "line.txt": b"x" * 50_000_000,
    "latin.txt": "Daily Papers\n\nÜberraschend große Modelle\n·\n3 authors\n".encode("latin-1"),
}


def test_a_broken_file_is_named_and_the_graph_is_as_it_was(home: Path, tmp_path: Path) -> None:
    before = graph_hash(home)
    for name, content in BROKEN.items():
        (tmp_path / name).write_bytes(content)
        began = time.monotonic()
        done = run(home, "load", name, cwd=tmp_path)
        assert time.monotonic() - began < 30, name
        assert (done.returncode, done.stdout) == (2, ""), name
        assert done.stderr.startswith(f"citeweave: {name}: ")
        assert len(done.stderr) < 1000, name
    assert graph_hash(home) == before


def test_missing_files_and_folders_without_a_listing(home: Path, tmp_path: Path) -> None:
    done = run(home, "load", "no-such.txt")
    assert done.returncode == 2
    assert "no-such.txt" in done.stderr
    (tmp_path / "notes.md").write_text("nothing", "utf-8")
    done = run(home, "load", tmp_path)
    assert done.returncode == 2
    assert "notes.md" in done.stderr
    (tmp_path / "empty").mkdir()
    assert run(home, "load", tmp_path / "empty").returncode == 2


def test_a_folder_means_what_can_be_read_in_it(home: Path, tmp_path: Path) -> None:
    write(tmp_path / "papers.jsonl", PAPERS[:1])
    (tmp_path / "notes.md").write_text("nothing", "utf-8")
    done = run(home, "load", tmp_path, "--store", "embedded:folder", "--workers", "1")
    assert done.returncode == 0
    assert "notes.md: left out: " in done.stderr
    assert "1  papers written" in done.stdout


def test_one_file_of_several_that_cannot_be_read(home: Path) -> None:
    (home / "bad.txt").write_text("nothing", "utf-8")
    done = run(home, "load", "papers.jsonl", "bad.txt")
    assert done.returncode == 1
    assert "bad.txt: " in done.stderr
    assert "2  papers unchanged" in done.stdout


def test_rejected_records_are_told_and_do_not_fail_a_load(home: Path) -> None:
    (home / "some.jsonl").write_text(json.dumps(PAPERS[0]) + '\n{"title": "No abstract"}\n', "utf-8")
    done = run(home, "load", "some.jsonl", "--store", "embedded:some", "--workers", "1")
    assert done.returncode == 0
    assert "some.jsonl:2: rejected: " in done.stderr
    assert "1  records rejected" in done.stdout


def test_the_doctor_finds_all_well_and_a_store_that_is_not_there(home: Path) -> None:
    done = run(home, "doctor")
    assert done.returncode == 0, done.stdout
    assert "FAULT" not in done.stdout
    done = run(home, "doctor", "--json", "--store", "bolt://127.0.0.1:1")
    assert done.returncode == 1
    assert [found["what"] for found in json.loads(done.stdout) if found["state"] == "fault"] == ["store"]


def test_a_store_that_is_not_there_fails_in_words(home: Path) -> None:
    done = run(home, "stats", "--store", "bolt://127.0.0.1:1")
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("citeweave: the database cannot be reached")
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="pipes break otherwise there")
def test_a_closed_pipe_ends_quietly(home: Path) -> None:
    process = start(home, "query", "--json", "--cypher", "UNWIND range(1, 20000) AS n RETURN n")
    assert process.stdout is not None
    process.stdout.read(1)
    process.stdout.close()
    assert process.stderr is not None
    told = process.stderr.read()
    process.stderr.close()
    assert "Traceback" not in told
    assert "Broken" not in told
    assert process.wait(30) == 0


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_serve_until_interrupted(home: Path, number: signal.Signals) -> None:
    process = start(home, "serve", "--port", "0")
    try:
        assert process.stderr is not None
        root = process.stderr.readline().split()[-1].removesuffix("/graphql")
        with urllib.request.urlopen(f"{root}/health", timeout=30) as answer:
            assert json.load(answer) == {"status": "alive"}
        asked = urllib.request.Request(
            f"{root}/graphql", b'{"query": "{stats {papers}}"}', {"Content-Type": "application/json"}
        )
        with urllib.request.urlopen(asked, timeout=30) as answer:
            assert json.load(answer)["data"] == {"stats": {"papers": 2}}
        os.killpg(process.pid, number)
        out, err = process.communicate(timeout=30)
    finally:
        process.kill()
    assert (process.returncode, out) == (0, "")
    assert "Traceback" not in err
    assert err.endswith("ended\n")


def test_an_interrupted_load_says_so_and_leaves_a_whole_graph(home: Path) -> None:
    before = graph_hash(home)
    many = [dict(PAPERS[0], id=f"2403.{n:05}", title=f"Quietly again, part {n}") for n in range(400)]
    write(home / "many.jsonl", many)
    process = start(home, "load", "many.jsonl", "--workers", "2")
    time.sleep(4)
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)
    assert process.returncode == 130, err
    assert out == ""
    assert err == "citeweave: interrupted\n"
    assert graph_hash(home) == before


def test_the_command_starts_at_once(home: Path) -> None:
    def seconds() -> float:
        begun = os.times()
        subprocess.run([str(COMMAND), "--help"], check=True, capture_output=True, env=environment(home))
        ended = os.times()
        return ended.children_user + ended.children_system - begun.children_user - begun.children_system

    assert min(seconds() for _ in range(5)) < 0.5
