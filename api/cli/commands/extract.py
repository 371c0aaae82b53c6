"""`citeweave extract`: what the texts say, as JSON lines, without a store."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

import typer

from api.cli.arguments import Captured, Fast, Paths, Workers
from api.cli.options import of
from api.cli.outlet import note

if TYPE_CHECKING:
    from pathlib import Path

    from graph.model import Extraction, Listed
    from loaders.ingest import Extract
    from loaders.raw import RawPaper, Rejected
    from loaders.source import Opened


def run(
    context: typer.Context,
    paths: Paths,
    captured: Captured = None,
    workers: Workers = None,
    fast: Fast = False,
) -> None:
    """Print what papers say, as JSON lines.

    One object a line, in the order of the input; no store is touched. The output
    is itself something that `load` reads, to the same graph: extract on one
    machine, load on another.

    \b
    Examples:
      citeweave extract page.txt > found.jsonl
      citeweave extract pages/ --workers 8 | gzip > found.jsonl.gz
      citeweave load found.jsonl.gz
    """
    from loaders.extract.nlp import Extractor
    from loaders.ingest import placed

    opened, failed = open_all(paths, captured)
    items = chain.from_iterable(_kept(listing, placed(listing)) for listing in opened)
    with Extractor("fast" if fast else "default", workers or of(context).settings.workers) as extractor:
        for line in lines(items, extractor.extract):
            sys.stdout.write(line + "\n")
    if failed:
        raise typer.Exit(1)


def lines(items: Iterable[tuple[Listed, RawPaper]], extract: Extract) -> Iterator[str]:
    """The lines of `items`, in their order; a record that was extracted before is passed on as it was read."""
    from loaders.extracted_lines import to_line

    waiting: deque[tuple[Listed, RawPaper]] = deque()

    def texts() -> Iterator[tuple[str, str]]:
        for listed, raw in items:
            waiting.append((listed, raw))
            if raw.extraction is None:
                yield listed.record.title, listed.record.abstract

    def line(extraction: Extraction) -> str:
        listed, raw = waiting.popleft()
        return json.dumps(to_line(listed, extraction, raw.line), ensure_ascii=False)

    unread = texts()
    first = list(islice(unread, 1))  # where nothing is to be read, no process is started to read it
    for extraction in extract(chain(first, unread)) if first else ():
        while (known := waiting[0][1].extraction) is not None:
            yield line(known)
        yield line(extraction)
    while waiting and (known := waiting[0][1].extraction) is not None:
        yield line(known)


def open_all(paths: list[Path], captured: str | None) -> tuple[list[Opened], bool]:
    """Every listing that `paths` mean, and whether a file could not be read; both kinds of loss are told.

    NothingReadable where none can be read.
    """
    from api.cli.loading import brief, some
    from graph.errors import NothingReadable, SourceError
    from loaders.source import expand, open_listing

    files, skipped = expand(paths)
    opened, reasons = [], []
    for path in files:
        try:
            opened.append(open_listing(path, captured))
        except SourceError as error:
            reasons.append(f"{path}: {error}")
    if not opened:
        reasons += [f"{path}: {reason}" for path, reason in skipped]
        raise NothingReadable("\n".join(reasons) or "no file was given; name a page, a file or a directory")
    some(reasons, "files that could not be read")
    some([f"{path}: left out: {brief(reason)}" for path, reason in skipped], "files left out")
    return opened, len(opened) < len(files)


def _kept(listing: Opened, items: Iterable[tuple[Listed, RawPaper] | Rejected]) -> Iterator[tuple[Listed, RawPaper]]:
    for item in items:
        if isinstance(item, tuple):
            yield item
        else:
            note(f"{listing.listing.name}:{item.line}: rejected: {item.reason}")
