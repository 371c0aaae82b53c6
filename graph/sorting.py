"""Sorts lines that may be more than memory holds: sorted runs go to temporary files and are merged."""

from __future__ import annotations

import heapq
import tempfile
from collections.abc import Iterator
from contextlib import ExitStack
from typing import IO, Self

_MOST = 32 * 2**20  # characters that are held in memory


class Sorter:
    """Takes lines, without line ends in them, and gives them sorted by code point. Use it with `with`."""

    def __init__(self, most: int = _MOST) -> None:
        self._most = most
        self._held: list[str] = []
        self._size = 0
        self._runs: list[IO[str]] = []
        self._files = ExitStack()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Forget the lines."""
        self._held = []
        self._files.close()

    def add(self, line: str) -> None:
        """One more line."""
        self._held.append(line)
        self._size += len(line)
        if self._size > self._most:
            self._spill()

    def sorted(self) -> Iterator[str]:
        """All lines in order."""
        self._held.sort()
        runs = [_lines(run) for run in self._runs]
        return heapq.merge(self._held, *runs) if runs else iter(self._held)

    def _spill(self) -> None:
        self._held.sort()
        run = tempfile.TemporaryFile("w+", encoding="utf-8", newline="\n")  # noqa: SIM115 - closed with the others
        self._files.enter_context(run)
        run.writelines(f"{line}\n" for line in self._held)
        self._runs.append(run)
        self._held, self._size = [], 0


def _lines(run: IO[str]) -> Iterator[str]:
    run.seek(0)
    return (line[:-1] for line in run)
