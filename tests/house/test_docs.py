"""What is written about the program is true of it: generated pages are fresh, every dependency has its reason."""

from __future__ import annotations

import ast
import importlib.util
import re
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

from api.settings import Settings

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DOCS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
_LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def reference() -> dict[str, str]:
    spec = importlib.util.spec_from_file_location("reference", ROOT / "docs" / "reference.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    pages: dict[str, str] = module.pages()
    return pages


def test_generated_pages_are_fresh() -> None:
    stale = [name for name, text in reference().items() if (ROOT / "docs" / name).read_text("utf-8") != text]
    assert stale == [], "run `make docs`"


def test_every_setting_is_described() -> None:
    assert [name for name, field in Settings.model_fields.items() if not field.description] == []


def dependencies(*extras: str) -> set[str]:
    """The names of what the project needs, with these extras, or with all."""
    groups = PROJECT["optional-dependencies"]
    needs = [*PROJECT["dependencies"], *(need for extra in extras or groups for need in groups[extra])]
    return {re.split(r"[<>=;\[ ]", need)[0] for need in needs} - {"citeweave"}


def test_every_dependency_has_its_reason() -> None:
    told = set(re.findall(r"^\| `([^`]+)`", (ROOT / "docs" / "dependencies.md").read_text("utf-8"), re.MULTILINE))
    assert told == dependencies()


def test_every_import_is_declared() -> None:
    """A package that only another one brings along may be gone with that one's next version."""
    own, installed = {"api", "graph", "loaders"}, packages_distributions()
    imported: set[str] = set()
    for path in (
        path for package in own for path in (ROOT / package).rglob("*.py") if "node_modules" not in path.parts
    ):
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            if isinstance(node, ast.Import):
                imported |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                imported.add(node.module.partition(".")[0])
    foreign = imported - own - sys.stdlib_module_names
    assert {
        name
        for name in foreign
        if not {d.lower().replace("_", "-") for d in installed.get(name, [name])} & dependencies()
    } == set()


def test_every_dependency_is_bounded() -> None:
    extras = PROJECT["optional-dependencies"].values()
    needs = [need.partition(";")[0] for need in [*PROJECT["dependencies"], *(need for some in extras for need in some)]]
    assert [need for need in needs if not need.startswith("citeweave[") and not (">=" in need and "<" in need)] == []


@pytest.mark.parametrize("name", ["requirements.lock", "requirements-run.lock"])
def test_a_lock_has_every_dependency_with_hashes_and_no_address(name: str) -> None:
    lock = (ROOT / name).read_text("utf-8")
    pinned = set(re.findall(r"^([a-z0-9.-]+)==\S+ .*\\$", lock, re.MULTILINE))
    needed = dependencies("embedded", "fast", *(["dev"] if name == "requirements.lock" else []))
    assert needed <= pinned
    entries = re.split(r"\n(?=\S)", lock)
    assert [entry.splitlines()[0] for entry in entries if "--hash=sha256:" not in entry] == []
    assert re.search(r"https?:|@ |--index|--find-links|file:", lock) is None


def test_both_locks_pin_the_same_versions() -> None:
    whole = set(re.findall(r"^\S+==\S+", (ROOT / "requirements.lock").read_text("utf-8"), re.MULTILINE))
    run = set(re.findall(r"^\S+==\S+", (ROOT / "requirements-run.lock").read_text("utf-8"), re.MULTILINE))
    assert run <= whole


def test_the_changelog_tells_of_this_version() -> None:
    assert f"## {PROJECT['version']}" in (ROOT / "CHANGELOG.md").read_text("utf-8")


@pytest.mark.parametrize("page", DOCS, ids=lambda page: str(page.relative_to(ROOT)))
def test_links_between_pages_lead_somewhere(page: Path) -> None:
    targets = [link for link in _LINK.findall(page.read_text("utf-8")) if "://" not in link]
    assert [link for link in targets if not (page.parent / link).exists()] == []


def test_every_file_that_the_flow_names_exists() -> None:
    text = (ROOT / "docs" / "flow.md").read_text("utf-8")
    named = set(re.findall(r"\b(?:api|graph|loaders|cypher|seeds|tests)/[\w./-]*\w/?", text))
    assert named
    assert sorted(name for name in named if "NAME" not in name and not (ROOT / name).exists()) == []
