"""An engine of a test's own, for what cannot be tried on one that others use."""

from __future__ import annotations

import json
import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import pytest


class Home:
    """An engine's folder, and what can be done to the process that its run file tells of."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.url = f"embedded:{folder}"
        self.run_file = folder / "engine.json"

    @property
    def told(self) -> dict[str, object]:
        told: dict[str, object] = json.loads(self.run_file.read_text("utf-8"))
        return told

    @property
    def pid(self) -> int:
        return int(str(self.told["pid"]))

    def kill(self, number: signal.Signals) -> int:
        pid = self.pid
        os.kill(pid, number)
        return pid

    def ends(self, pid: int, seconds: float) -> bool:
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            if not alive(pid):
                return True
            time.sleep(0.05)
        return False


def alive(pid: int) -> bool:
    """Whether the process runs; one that has ended and that nobody has asked after yet does not."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        if Path("/proc/self").exists():
            return False
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    home = Home(tmp_path / "graph")
    yield home
    if home.run_file.exists():
        home.ends(home.kill(signal.SIGTERM), 10)
