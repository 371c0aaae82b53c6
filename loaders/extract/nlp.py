"""The door to extraction: texts in, extractions out. spaCy and the weights are loaded by the first text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import tee
from types import TracebackType
from typing import TYPE_CHECKING, Self

from graph.errors import UsageError
from graph.model import Extraction
from loaders.extract.modes import MODELS, Mode

if TYPE_CHECKING:
    from graph.vocabulary import Listed
    from loaders.extract.pipeline import Reader
    from loaders.extract.pool import Pool
    from loaders.extract.vocabulary import Finder


class Extractor:
    """One model on one or several processes; whatever their number, the results are the same.

    Use it in a `with` to end the processes early; they end with this one at the latest.
    """

    def __init__(self, mode: Mode = "default", workers: int = 1, vocabulary: Listed | None = None) -> None:
        """`workers` is the number of processes, 1 being this one; what a user's `vocabulary` lists is found wherever
        it stands. UsageError for an unknown mode or less than one worker."""
        if mode not in MODELS:
            raise UsageError(f"unknown extraction mode {mode!r}; choose one of {', '.join(MODELS)}")
        if workers < 1:
            raise UsageError(f"extraction needs at least 1 worker, not {workers}")
        self._mode: Mode = mode
        self._workers = workers
        self._finder = _finder(vocabulary) if vocabulary else None
        self._reader: Reader | None = None
        self._pool: Pool | None = None

    @property
    def model(self) -> str:
        """The model's name and version, as edges record it."""
        name = MODELS[self._mode].name
        return self._finder.mark(name) if self._finder else name

    def extract(self, texts: Iterable[tuple[str, str]]) -> Iterator[Extraction]:
        """The extraction of each (title, abstract), in order, as `texts` yields them.

        Both must be blank-folded (`graph.model.fold_blanks`); offsets count title + newline + abstract.
        Raises ExtractionError where the model cannot be loaded or a worker fails.
        """
        finder = self._finder
        if finder is None:
            return self._read(texts)
        here, there = tee(texts)
        return (finder.complete(*text, found) for text, found in zip(here, self._read(there), strict=True))

    def close(self) -> None:
        """Ends the processes; the next `extract` starts new ones."""
        if self._pool:
            self._pool.close()
            self._pool = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _read(self, texts: Iterable[tuple[str, str]]) -> Iterator[Extraction]:
        return self._alone(texts) if self._workers == 1 else self._pooled(texts)

    def _alone(self, texts: Iterable[tuple[str, str]]) -> Iterator[Extraction]:
        from loaders.extract.pipeline import Reader

        if self._reader is None:
            self._reader = Reader(self._mode)
        for title, abstract in texts:
            yield self._reader.extract(title, abstract)

    def _pooled(self, texts: Iterable[tuple[str, str]]) -> Iterator[Extraction]:
        from loaders.extract.pool import Pool

        if self._pool is None:
            self._pool = Pool(self._mode, self._workers)
        yield from self._pool.extract(texts)


def _finder(vocabulary: Listed) -> Finder:
    from loaders.extract.vocabulary import Finder

    return Finder(vocabulary)
