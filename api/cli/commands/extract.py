"""`citeweave extract`: what the texts say, as JSON lines, without a store."""

from __future__ import annotations

import json
import sys
from collections import deque
from collections.abc import Iterable, Iterator
from itertools import chain, islice
from typing import TYPE_CHECKING

import typer

from api.cli.arguments import Captured, Fast, Paths, Vocabulary, Workers
from api.cli.options import of
from api.cli.outlet import note

if TYPE_CHECKING:
    from graph.model import Extraction, Listed
    from loaders.extract.modes import Mode
    from loaders.ingest import Extract
    from loaders.raw import RawPaper, Rejected
    from loaders.source import Opened


def run(
    context: typer.Context,
    paths: Paths,
    captured: Captured = None,
    workers: Workers = None,
    fast: Fast = False,
    vocabulary: Vocabulary = None,
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
    from api.cli.loading import tell_left_out
    from loaders.extract.nlp import Extractor
    from loaders.ingest import placed
    from loaders.source import open_all

    found = open_all(paths, captured)
    tell_left_out(found.failed, found.skipped)
    items = chain.from_iterable(_kept(listing, placed(listing)) for _, listing in found.opened)
    options = of(context)
    mode: Mode = "fast" if fast else "default"
    with Extractor(mode, workers or options.settings.workers, options.vocabulary(vocabulary)) as extractor:
        for line in lines(items, extractor.extract):
            sys.stdout.write(line + "\n")
    if found.failed:
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


def _kept(listing: Opened, items: Iterable[tuple[Listed, RawPaper] | Rejected]) -> Iterator[tuple[Listed, RawPaper]]:
    for item in items:
        if isinstance(item, tuple):
            yield item
        else:
            note(f"{listing.listing.name}:{item.line}: rejected: {item.reason}")
