"""How modules are kept: small, importable one by one, and with empty packages."""

from __future__ import annotations

import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGES = ("api", "graph", "loaders")
MODULES = sorted(
    path for package in PACKAGES for path in (ROOT / package).rglob("*.py") if "node_modules" not in str(path)
)
MOST_LINES = 200
MEDIAN_LINES = 110

# Modules that may be longer, and until when: then they are split, or the day is argued for anew.
LONGER: dict[str, date] = {}


def names() -> list[str]:
    return [str(path.relative_to(ROOT)) for path in MODULES]


def test_modules_are_small() -> None:
    lengths = {name: len((ROOT / name).read_text("utf-8").splitlines()) for name in names()}
    today = date.today()
    long = {name for name, length in lengths.items() if length > MOST_LINES}
    assert {name for name in long if LONGER.get(name, date.min) < today} == set(), "split these"
    assert LONGER.keys() - long == set(), "these are small again: take them off the list"
    counted = sorted(lengths.values())
    assert counted[len(counted) // 2] <= MEDIAN_LINES


def test_packages_are_empty() -> None:
    assert [name for name in names() if name.endswith("__init__.py") and (ROOT / name).stat().st_size] == []


def test_every_module_has_a_docstring() -> None:
    texts = {name: (ROOT / name).read_text("utf-8") for name in names() if not name.endswith("__init__.py")}
    assert [name for name, text in texts.items() if not text.startswith('"""')] == []


def test_every_module_can_be_imported_alone_first() -> None:
    """No module leans on another one's having been imported before it: each in a fresh table of modules."""
    dotted = [name.removesuffix(".py").replace("/", ".") for name in names() if not name.endswith("__init__.py")]
    code = (
        "import sys, importlib, warnings; warnings.simplefilter('error')\n"
        "own = ('api', 'graph', 'loaders')\n"
        "for name in sys.argv[1:]:\n"
        "    for known in [k for k in sys.modules if k.split('.')[0] in own]: del sys.modules[known]\n"
        "    importlib.import_module(name)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, *dotted], cwd=ROOT, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    "heavy", ["spacy", "onnxruntime", "strawberry", "fastapi", "networkx", "neo4j", "pydantic", "rich"]
)
def test_the_help_page_loads_nothing_heavy(heavy: str) -> None:
    code = f"import sys; from api.cli.main import run; run(['--help']); sys.exit({heavy!r} in sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert done.returncode == 0, f"{heavy} is imported"
