"""Progress bars of what takes long, a load, an export, a copy: on a terminal, and nowhere else."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from types import TracebackType
from typing import Self

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeRemainingColumn

from api.cli.outlet import err


class Bars:
    """One line that says which listing is being read, extracted or written (`loaders.ingest.Progress`)."""

    def __init__(self) -> None:
        self._bars = _progress()
        self._task: TaskID | None = None
        self._name = ""

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._bars.stop()

    def listing(self, name: str) -> None:
        """The listing of this name is being read."""
        self._name = name
        self._show("reading", None)

    def extracting(self, texts: int) -> None:
        """This many texts are about to be read."""
        self._show("extracting", texts)

    def extracted(self) -> None:
        """One more text was read."""
        if self._task is not None:
            self._bars.advance(self._task)

    def writing(self, records: int) -> None:
        """This many records are about to be written."""
        self._show("writing", None)

    def _show(self, doing: str, total: int | None) -> None:
        if self._task is not None:
            self._bars.remove_task(self._task)
        self._task = self._bars.add_task(f"{doing} {self._name}", total=total)


class Steps:
    """One line that says what is under way and how far it is."""

    def __init__(self) -> None:
        self._bars = _progress()
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        self._bars.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bars.stop()

    def begin(self, doing: str, total: int) -> Callable[[int], None]:
        """Something of `total` steps begins; what comes back is told of each step, or of several at once."""
        if self._task is not None:
            self._bars.remove_task(self._task)
        self._task = self._bars.add_task(doing, total=total)
        return partial(self._bars.advance, self._task)


def _progress() -> Progress:
    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(24),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    console = err()
    return Progress(*columns, console=console, transient=True, disable=not console.is_terminal)
