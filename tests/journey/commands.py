"""The installed command, as a user runs it: a process of its own, its output, its exit code."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from graph.digest import canonical_hash
from graph.store import Store

COMMAND = Path(sys.executable).with_name("citeweave")
_OWN = ("CITEWEAVE_STORE", "CITEWEAVE_HOST", "CITEWEAVE_PORT", "CITEWEAVE_WORKERS", "CITEWEAVE_ORIGINS")
_NEO4J = ("NEO4J_USERNAME", "NEO4J_PASSWORD", "NEO4J_DATABASE")


def environment(home: Path, extra: Mapping[str, str] | None = None) -> dict[str, str]:
    """The environment without settings, with a data folder below `home`."""
    kept = {key: value for key, value in os.environ.items() if key not in (*_OWN, *_NEO4J)}
    return {**kept, "HOME": str(home), "XDG_DATA_HOME": str(home / "data"), **(extra or {})}


def run(home: Path, *words: str | Path, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """`citeweave WORDS…`, to its end."""
    call = [str(COMMAND), *map(str, words)]
    return subprocess.run(
        call, capture_output=True, text=True, env=environment(home), cwd=cwd or home, timeout=240, check=False
    )


def start(home: Path, *words: str | Path, extra: Mapping[str, str] | None = None) -> subprocess.Popen[str]:
    """`citeweave WORDS…`, left running in a process group of its own, with some settings more."""
    return subprocess.Popen(
        [str(COMMAND), *map(str, words)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=environment(home, extra),
        cwd=home,
        start_new_session=True,
    )


def default_store(home: Path) -> Store:
    """The store that commands open where none is named; its engine stays up for as long as this one is open."""
    return Store.open(f"embedded:{home / 'data' / 'citeweave' / 'graph'}")


def graph_hash(home: Path) -> str:
    """What `citeweave hash` prints there, without starting it each time."""
    with default_store(home) as store:
        return canonical_hash(store)
