"""Tables, JSON and lists of what was left out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from api.cli import holdings, loading
from api.cli.commands.query import write
from api.cli.progress import Bars
from api.cli.tables import cell
from graph.model import Kind, Role
from graph.reads.stats import Stats
from loaders.ingest import LoadReport
from loaders.raw import Rejected

ROWS = [
    {"id": "2310.10505", "papers": 3, "names": ["ReMax", "RM"], "seen": None},
    *[{"id": "x", "papers": 12, "names": [], "seen": True}],
]


def test_rows_as_a_table_are_not_cut_in_a_pipe(capsys: pytest.CaptureFixture[str]) -> None:
    write([{"title": "long " * 100}], as_json=False)
    out, err = capsys.readouterr()
    assert ("long " * 100).strip() in out
    assert err == "1 row\n"


def test_rows_as_json_are_one_array(capsys: pytest.CaptureFixture[str]) -> None:
    write(ROWS, as_json=True)
    out, err = capsys.readouterr()
    assert json.loads(out) == ROWS
    assert err == ""


def test_no_rows(capsys: pytest.CaptureFixture[str]) -> None:
    write([], as_json=False)
    assert capsys.readouterr() == ("", "0 rows\n")
    write([], as_json=True)
    assert capsys.readouterr() == ("[]\n", "")


@pytest.mark.parametrize(
    ("value", "shown"),
    [(None, ""), ("a", "a"), (["a", "b"], "a, b"), ([1, 2], "[1, 2]"), ({"a": 1}, '{"a": 1}'), (True, "true")],
)
def test_cells(value: object, shown: str) -> None:
    assert cell(value) == shown


def test_a_name_cannot_act_on_the_terminal() -> None:
    assert "\x1b" not in cell("\x1b[2J") + cell(["\x1b[2J"]) + cell({"a": "\x1b[2J"})


def test_what_was_left_out_is_told_with_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    report = LoadReport(
        rejected=[("page.txt", Rejected(7, "it has no abstract", "A Title"))],
        skipped=[(Path("notes.md"), "no source recognises it; what can be read: …")],
        failed=[(Path("cut.html"), "it ends in the middle")],
    )
    loading.tell(report)
    assert capsys.readouterr().err.splitlines() == [
        "cut.html: it ends in the middle",
        "notes.md: left out: no source recognises it",
        "page.txt:7: rejected: it has no abstract (A Title)",
    ]
    told = loading.as_object(report)
    assert told["recordsRejected"] == 1
    assert told["rejected"] == [{"listing": "page.txt", "line": 7, "reason": "it has no abstract", "title": "A Title"}]
    json.dumps(told)


def test_holdings_have_every_kind_and_role() -> None:
    found = Stats(3, 2, 1, 0, 1, 2, 1, 2, 4, 5, kinds=dict.fromkeys(Kind, 0), roles=dict.fromkeys(Role, 1))
    told = holdings.as_object(found)
    assert told["edges"] == 5
    assert told["entitiesByKind"] == {"method": 0, "model": 0, "system": 0, "dataset": 0, "concept": 0}
    assert holdings.table(found, rejected=4).row_count == 20


def test_progress_is_silent_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    with Bars() as bars:
        bars.listing("page.txt")
        bars.extracting(2)
        bars.extracted()
        bars.writing(2)
    assert capsys.readouterr() == ("", "")


def test_progress_is_one_line_whatever_is_under_way() -> None:
    bars = Bars()
    for number in range(3):
        bars.listing(f"page-{number}.txt")
        bars.writing(10)
        bars.extracting(4)
        bars.extracted()
        assert [(task.description, task.completed, task.total) for task in bars._bars.tasks] == [
            (f"extracting page-{number}.txt", 1, 4)
        ]
