"""The wheel alone, in an empty environment, from another folder: it can do what the checkout can."""

from __future__ import annotations

import os
import subprocess
import sys
import venv
import zipfile
from pathlib import Path

import pytest

from tests.journey.commands import environment
from tests.journey.test_demo import SHOWN, counts

ROOT = Path(__file__).parents[2]
BIN = "Scripts" if os.name == "nt" else "bin"
NEEDED = (
    "api/explorer/static/explorer.js",
    "api/explorer/LICENSES.txt",
    "api/schema.graphql",
    "cypher/browser/folders.toml",
    "cypher/browser/guide.html",
    "cypher/browser/style.toml",
    "cypher/read/papers/by_ids.cypher",
    "cypher/schema/fulltext.arcadedb.sql",
    "cypher/write/papers/put.cypher",
    "loaders/extract/lexicon.toml",
    "loaders/extract/weights/s4/model.int8.onnx",
    "loaders/extract/weights/s6/model.int8.onnx",
    "loaders/extract/weights/tokenizer.json",
    "seeds/daily-papers-2025-11-06.txt",
    "seeds/metrics.toml",
    "seeds/vocabulary.toml",
)


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("wheel")
    call = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(call, cwd=ROOT, check=True, capture_output=True)
    (built,) = folder.glob("*.whl")
    return built


def test_the_wheel_holds_what_the_program_needs_and_nothing_else(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    assert set(NEEDED) - names == set()
    parts = {name.split("/")[0] for name in names if not name.startswith("citeweave-")}
    assert parts == {"api", "graph", "loaders", "cypher", "seeds"}
    assert [name for name in names if "node_modules" in name or "__pycache__" in name or "/source/" in name] == []
    assert any(name.endswith("licenses/LICENSE") for name in names)


def test_every_data_file_of_the_checkout_is_in_it(wheel: Path) -> None:
    names = set(zipfile.ZipFile(wheel).namelist())
    call = [
        "git",
        "ls-files",
        "-z",
        "--cached",
        "--others",
        "--exclude-standard",
        "api",
        "graph",
        "loaders",
        "cypher",
        "seeds",
    ]
    done = subprocess.run(call, cwd=ROOT, capture_output=True, text=True, check=False)
    if done.returncode:
        pytest.skip("this is no git checkout")
    kept = {name for name in done.stdout.split("\0") if name and (ROOT / name).is_file()}
    assert {name for name in kept - names if not name.startswith("api/explorer/source/")} == set()


@pytest.mark.timeout(600)
def test_an_installed_wheel_runs_the_demo_from_another_folder(wheel: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "fresh"
    venv.create(fresh)
    pip = [sys.executable, "-m", "pip", f"--python={fresh / BIN / 'python'}", "install", "--quiet"]
    pip += ["--disable-pip-version-check", "--no-compile"]  # Python compiles what it imports, far less than all
    subprocess.run([*pip, "--require-hashes", "-r", str(ROOT / "requirements-run.lock")], check=True)
    subprocess.run([*pip, "--no-deps", str(wheel)], check=True)
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    done = subprocess.run(
        [str(fresh / BIN / "citeweave"), "demo", "--no-serve"],
        cwd=elsewhere,
        env=environment(tmp_path),
        capture_output=True,
        text=True,
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr
    found = counts(done.stdout)
    assert {what: found[what] for what in SHOWN} == SHOWN
    assert list(elsewhere.iterdir()) == []
    assert (tmp_path / "data" / "citeweave" / "demo").is_dir()
