"""The contract of a source, how the one that reads a file is found, and a file opened as a listing.

A source is a module in `loaders/sources/`; the file's name is the source's name and nothing else lists it.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from importlib import import_module
from itertools import chain
from pathlib import Path
from pkgutil import iter_modules
from typing import Protocol, cast

import loaders.sources
from graph.errors import NothingReadable, SourceError, UsageError
from graph.model import Listing
from loaders.dates import iso_day
from loaders.files import read_content, read_head
from loaders.raw import Contents, Item

HEAD = 1 << 16
"""How many characters of a file a source is shown to recognise it by."""


class Source(Protocol):
    """What a module in `loaders/sources/` offers."""

    SUMMARY: str  # what it reads, in a few words, for the help page and for messages
    ORDER: int  # sources are asked in this order, the most particular first

    def recognises(self, head: str) -> bool:
        """Whether the first 64 Ki characters of a file look like this source's."""

    def read(self, text: str, captured: str | None) -> Contents:
        """What is in the file; `captured` is the day given by the user, YYYY-MM-DD.

        Raises SourceError, at once or as its items are taken, where the file as a whole is not what it seemed.
        """


@dataclass(frozen=True, slots=True)
class Opened:
    """A file as a listing: what it is, the name of its source, and its records, to be taken once, in order."""

    listing: Listing
    source_name: str
    items: Iterator[Item]


@cache
def sources() -> tuple[tuple[str, Source], ...]:
    """Every source with its name, in the order in which they are asked."""
    names = [module.name for module in iter_modules(loaders.sources.__path__)]
    found = [(name, cast(Source, import_module(f"loaders.sources.{name}"))) for name in names]
    return tuple(sorted(found, key=lambda pair: (pair[1].ORDER, pair[0])))


def expand(paths: Sequence[Path]) -> tuple[list[Path], list[tuple[Path, str]]]:
    """The files that `paths` mean, each once, and those left out, with the reason.

    A file is taken as given. A directory means every file below it, by name, that a source recognises;
    hidden ones and those behind linked directories do not count.
    """
    files: dict[Path, Path] = {}
    skipped: dict[Path, tuple[Path, str]] = {}
    for path in paths:
        if not path.is_dir():
            files.setdefault(path.resolve(), path)
            continue
        for inside in _below(path):
            try:
                recognise(inside)
                files.setdefault(inside.resolve(), inside)
            except SourceError as error:
                skipped.setdefault(inside.resolve(), (inside, str(error)))
    return list(files.values()), [pair for key, pair in skipped.items() if key not in files]


def recognise(path: Path) -> tuple[str, Source]:
    """The source that reads the file, and its name; SourceError where none does."""
    return _recognised(read_head(path, HEAD))


def open_listing(path: Path, captured: str | None = None) -> Opened:
    """The file as a listing; its id is the SHA-256 of its content, unpacked where it was packed.

    `captured` is the day the user says it was saved, YYYY-MM-DD. SourceError where the file cannot be read as
    a whole; a record that cannot be read is among the items, rejected. UsageError for a day that is none.
    """
    if captured is not None and iso_day(captured) != captured:
        raise UsageError(f"--captured {captured}: no such day; write it as YYYY-MM-DD")
    content = read_content(path)
    name, source = _recognised(content.text[:HEAD])
    contents = source.read(content.text, captured)
    listing = Listing(content.sha256, path.name, contents.captured)
    return Opened(listing, name, _begun(source, contents.items))


def open_text(text: str, name: str) -> Opened:
    """A text as a listing of this name, as `open_listing` has a file. SourceError where no source reads it."""
    source_name, source = _recognised(text[:HEAD])
    contents = source.read(text, None)
    listing = Listing(sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), name, contents.captured)
    return Opened(listing, source_name, _begun(source, contents.items))


@dataclass(frozen=True, slots=True)
class Found:
    """What paths lead to: the listings, the files given that cannot be read, and those of directories left out."""

    opened: list[tuple[Path, Opened]]
    failed: list[tuple[Path, str]]
    skipped: list[tuple[Path, str]]


def open_all(paths: Sequence[Path], captured: str | None = None) -> Found:
    """Every file that `paths` mean (`expand`), opened (`open_listing`); NothingReadable where none can be."""
    files, skipped = expand(paths)
    opened, failed = [], []
    for path in files:
        try:
            opened.append((path, open_listing(path, captured)))
        except SourceError as error:
            failed.append((path, str(error)))
    if not opened:
        reasons = [f"{path}: {reason}" for path, reason in [*failed, *skipped]]
        raise NothingReadable("\n".join(reasons) or "no file was given; name a page, a file or a directory")
    return Found(opened, failed, skipped)


def _begun(source: Source, items: Iterable[Item]) -> Iterator[Item]:
    """`items` with the first one taken, so that a file that is not what it seemed is told on opening."""
    iterator = iter(items)
    try:
        first = next(iterator)
    except StopIteration:
        raise SourceError(f"it looks like {source.SUMMARY}, but no paper is in it") from None
    return chain([first], iterator)


def _recognised(head: str) -> tuple[str, Source]:
    for source_name, source in sources():
        if source.recognises(head):
            return source_name, source
    known = "; ".join(source.SUMMARY for _, source in sources())
    raise SourceError(f"no source recognises it; what can be read: {known}")


def _below(folder: Path) -> Iterator[Path]:
    for here, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(here, name) for name in sorted(names) if not name.startswith("."))
