"""What is committed: nothing of one machine, no registry's address, and Cypher that says what it does."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from graph import catalog

ROOT = Path(__file__).parents[2]
_MADE = ("api/explorer/static/", "api/explorer/LICENSES.txt", "loaders/extract/weights/", "LICENSE")
_BAD = re.compile(  # some letters as classes, so that it is no case of its own
    r"/(?:root|home|Users)/\w+|/w[o]rk/(?:main|shared|\.)|\b(?:p[y]pi|n[p]mjs|r[e]gistry|art[i]factory|n[e]xus)\.[a-z]+\b"
    r"|files\.pythonh[o]sted|rep[o]1?\.maven|d[e]b\.debian|r[e]gistry\.npmjs",
    re.IGNORECASE,
)


def committed() -> list[str]:
    """Every file that git knows or would take."""
    call = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("this is no git checkout")
    return sorted(name for name in done.stdout.split("\0") if name and (ROOT / name).is_file())


def test_no_file_names_a_machine_or_a_registry() -> None:
    found = []
    for name in committed():
        if name.startswith(_MADE):
            continue
        try:
            text = (ROOT / name).read_text("utf-8")
        except UnicodeDecodeError:
            continue
        found += [f"{name}: {match[0]}" for match in _BAD.finditer(text)]
    assert found == []


@pytest.mark.parametrize(
    "part",
    [
        *("/ro~ot/x", "/ho~me/anna", "/Us~ers/anna", "/wo~rk/main", "/wo~rk/shared", "/wo~rk/.cache"),
        *("py~pi.org", "np~mjs.com", "regi~stry.example", "artifac~tory.example", "ne~xus.example", "NE~XUS.Example"),
        *("files.pythonho~sted.org", "repo~.maven.example", "repo1~.maven.example", "de~b.debian.org"),
    ],
)
def test_a_machine_or_a_registry_is_seen(part: str) -> None:
    """Here a ~ parts what a file must not say."""
    assert _BAD.search(f"see https:{part.replace('~', '')}, says") is not None
    assert _BAD.search(part) is None


def test_no_large_file_but_the_weights() -> None:
    large = [name for name in committed() if (ROOT / name).stat().st_size > 1_500_000]
    assert [name for name in large if not name.startswith(_MADE)] == []


def test_every_query_says_what_it_is() -> None:
    """Reading the catalogue checks each header against its text; here, that it is worth reading."""
    found = catalog.queries()
    assert found
    assert [name for name, query in found.items() if len(query.purpose) < 10] == []
    assert [name for name, query in found.items() if query.mode == "read" and not query.returns] == []


def test_queries_are_read_for_each_engine() -> None:
    assert catalog.queries("arcadedb").keys() <= catalog.queries("neo4j").keys() | catalog.queries("arcadedb").keys()


def test_no_cypher_outside_its_folder() -> None:
    """Whoever wants to know what is asked of the database finds all of it under `cypher/`."""
    pattern = re.compile(r"\b(?:MATCH|MERGE|UNWIND|CREATE) \(|\bDETACH DELETE\b")
    modules = [name for name in committed() if name.endswith(".py") and name.startswith(("api/", "graph/", "loaders/"))]
    commands = "api/cli/commands/query.py"  # its help shows an example
    assert [name for name in modules if name != commands and pattern.search((ROOT / name).read_text("utf-8"))] == []
