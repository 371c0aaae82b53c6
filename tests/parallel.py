"""The tests in several processes at once (pytest-xdist): how many, what is made once for all, what each tells.

Each worker has engines of its own, an embedded one and a Neo4j, in a folder and on ports of their own, and runs whole
files of tests (`--dist loadfile`): what a module's tests share is loaded once.
"""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from filelock import FileLock

MOST = 8  # beyond these, workers wait for the longest file
EACH = 3 << 30  # bytes a worker takes: itself 1 GB, its engines 1.5 GB, what single tests start besides


def is_worker() -> bool:
    """Whether this process is one of several."""
    return "PYTEST_XDIST_WORKER" in os.environ


def workers(cores: int, memory: int) -> int:
    """As many as there are cores and memory for; 0, which is this process alone, where that is but one."""
    fitting = min(cores, MOST, memory // EACH)
    return fitting if fitting > 1 else 0


def memory() -> int:
    """Bytes that nobody uses, or that a container allows; where the system does not tell, enough for two."""
    try:
        told = dict(line.split(":") for line in Path("/proc/meminfo").read_text("ascii").splitlines())
        free = int(told["MemAvailable"].split()[0]) << 10
    except (OSError, KeyError):
        return 2 * EACH
    try:
        return min(free, int(Path("/sys/fs/cgroup/memory.max").read_text("ascii")))
    except (OSError, ValueError):  # ValueError: it says `max`, which is no limit
        return free


def once(factory: pytest.TempPathFactory, name: str, make: Callable[[Path], None]) -> Path:
    """The file of this name, which `make` writes: once a session, by whichever worker needs it first."""
    folder = factory.getbasetemp()
    if is_worker():
        folder = folder.parent  # the whole session's
    path, part = folder / name, folder / f"{name}.part"
    with FileLock(folder / f"{name}.lock"):
        if not path.exists():
            make(part)
            part.rename(path)
    return path
