"""The command line as a whole: where options may stand, exit codes, one line an error."""

from __future__ import annotations

import pytest

from api.cli.main import commands, exit_code, hoist, run
from graph.errors import NotFound, NothingReadable, QueryError, SourceError, StoreUnavailable, UsageError

COMMANDS = [
    *("audit", "browser-kit", "citations", "copy", "demo", "diff", "doctor", "evaluate", "explain", "export"),
    *("extract", "family", "hash", "introductions", "load", "query", "remove", "report", "serve", "stats"),
]


def test_commands_are_found_by_file_name() -> None:
    assert commands() == COMMANDS


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        (["hash"], ["hash"]),
        (["hash", "--store", "x"], ["--store", "x", "hash"]),
        (["hash", "--store=x", "--debug"], ["--store=x", "--debug", "hash"]),
        (["--store", "x", "hash"], ["--store", "x", "hash"]),
        (["load", "a", "--", "--store", "x"], ["load", "a", "--", "--store", "x"]),
        (["hash", "--store"], ["--store", "hash"]),
        ([], []),
    ],
)
def test_global_options_may_follow_the_command(given: list[str], expected: list[str]) -> None:
    assert hoist(given) == expected


@pytest.mark.parametrize("error", [UsageError("x"), NothingReadable("x"), QueryError("x")])
def test_wrong_usage_is_2(error: Exception) -> None:
    assert exit_code(error) == 2


@pytest.mark.parametrize("error", [StoreUnavailable("x"), NotFound("x"), SourceError("x"), ValueError("x")])
def test_failure_is_1(error: Exception) -> None:
    assert exit_code(error) == 1


@pytest.mark.parametrize("words", [[], ["--help"], ["-h"], ["--version"], *([name, "--help"] for name in COMMANDS)])
def test_help_and_version_are_results(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 0
    told = capsys.readouterr()
    assert told.out
    assert not told.err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_shows_examples(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    run([name, "--help"])
    shown = capsys.readouterr().out
    assert "Examples:\n    citeweave " in shown
    assert "\b" not in shown


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["nonsense"], "No such command 'nonsense'; see citeweave --help"),
        (["hash", "--nonsense"], "No such option: --nonsense; see citeweave hash --help"),
        (["load"], "Missing argument 'PATH'; see citeweave load --help"),
        (["load", "x", "--workers", "0"], "see citeweave load --help"),
        (["report", "centrality", "--citations", "some"], "see citeweave report --help"),
        (["hash", "--store"], "--help"),
        (["hash", "--store", "mysql://x"], "embedded:DIR"),
        (["hash", "--store", "embedded:"], "embedded:graph"),
        (["query", "papers.by_idz", "--store", "embedded:x"], "there is no query 'papers.by_idz'"),
        (["query", "write.lock"], "write.lock writes"),
        (["query", "stats.kinds", "kind"], "'kind' is not KEY=VALUE"),
        (["query", "stats.kinds", "kind=x"], "stats.kinds has no parameter kind"),
        (["query", "search.papers"], "the parameter text (str) is needed"),
        (["query", "search.papers", "text=x", "limit=many"], "limit='many' is not a JSON value of type int"),
        (["extract", "no-such-file"], "no-such-file"),
        (["extract", "--captured", "yesterday", __file__], "YYYY-MM-DD"),
        (["report", "centrality", "--format", "pdf"], "there is no format 'pdf'"),
        (["report", "centrality", "-o", "x.docx"], "x.docx: its ending names no format"),
        (["export", "xml"], "there is no export format 'xml'; there is jsonl, neo4j-admin"),
        (["export", "neo4j-admin"], "citeweave export neo4j-admin DIR"),
        (["export", "neo4j-admin", __file__], "is not an empty folder"),
        (["export", "jsonl", "no-such-folder/graph.jsonl"], "its folder is not there"),
        (["copy", "--from", "embedded:x"], "Missing option '--to'; see citeweave copy --help"),
    ],
)
def test_wrong_usage_is_told_in_one_line(words: list[str], told: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(words) == 2
    out, err = capsys.readouterr()
    assert not out
    assert err.startswith("citeweave: ")
    assert err.count("\n") == 1
    assert told in err


def test_a_traceback_only_with_debug(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(QueryError):
        run(["query", "no.such", "--debug"])
    assert run(["query", "no.such"]) == 2
    assert "Traceback" not in capsys.readouterr().err


def test_a_wrong_setting_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("CITEWEAVE_PORT", "many")
    assert run(["stats"]) == 2
    assert "CITEWEAVE_PORT=many" in capsys.readouterr().err


def test_a_long_list_of_reasons_is_cut(capsys: pytest.CaptureFixture[str], tmp_path_factory) -> None:
    folder = tmp_path_factory.mktemp("nothing")
    for number in range(50):
        (folder / f"{number}.txt").write_text("no listing", "utf-8")
    assert run(["extract", str(folder)]) == 2
    told = capsys.readouterr().err.splitlines()
    assert len(told) == 21
    assert told[-1] == "  … and 30 more like these"
