"""The one loop that loads: source → what is new → extract → write, a listing at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Protocol

from graph.errors import SourceError
from graph.model import Extraction, Listed
from graph.write import Span, Unread, Writer
from loaders.raw import RawPaper, Rejected
from loaders.source import Opened, open_all

BATCH = 1000  # records a transaction: every page fits, a long file takes several
_END = 2**31  # beyond any position

Extract = Callable[[Iterable[tuple[str, str]]], Iterator[Extraction]]
"""Takes (title, abstract) pairs, gives an extraction for each, in order."""


class Progress(Protocol):
    """Told what is under way, for whoever wants to show it."""

    def listing(self, name: str) -> None:
        """The listing of this name is being read."""

    def extracting(self, texts: int) -> None:
        """This many texts are about to be read."""

    def extracted(self) -> None:
        """One more text was read."""

    def writing(self, records: int) -> None:
        """This many records are about to be written."""


class Silent:
    """Shows nothing."""

    def listing(self, name: str) -> None:
        """Say nothing."""

    def extracting(self, texts: int) -> None:
        """Say nothing."""

    def extracted(self) -> None:
        """Say nothing."""

    def writing(self, records: int) -> None:
        """Say nothing."""


@dataclass(slots=True)
class LoadReport:
    """What a load did: counts of records and papers, and all that was left out, with where and why."""

    listings: list[str] = field(default_factory=list)
    records: int = 0
    written: set[str] = field(default_factory=set)  # ids of papers
    unchanged: set[str] = field(default_factory=set)
    removed: set[str] = field(default_factory=set)  # no listing tells of them any more
    extracted: int = 0  # texts read
    rejected: list[tuple[str, Rejected]] = field(default_factory=list)  # the listing's name, the record
    skipped: list[tuple[Path, str]] = field(default_factory=list)  # in a directory, read by no source
    failed: list[tuple[Path, str]] = field(default_factory=list)  # files that a source could not read after all


def placed(opened: Opened) -> Iterator[tuple[Listed, RawPaper] | Rejected]:
    """A listing's records in their places; a record that was extracted before keeps the place it had then."""
    position = 0
    for item in opened.items:
        if isinstance(item, Rejected):
            yield item
            continue
        yield item.listed or Listed(opened.listing, position, item.record), item
        position += 1


def load(
    paths: Sequence[Path],
    writer: Writer,
    extract: Extract,
    *,
    captured: str | None = None,
    renew: bool = False,
    progress: Progress | None = None,
) -> LoadReport:
    """Load every file of `paths`; a directory means every file in it that a source recognises.

    `captured` is the day the pages were saved, YYYY-MM-DD; `renew` extracts anew what was read before.
    All files are opened before anything is written. A file that cannot be read is reported and the others
    are loaded; NothingReadable if none can be.
    """
    found = open_all(paths, captured)
    report = LoadReport(failed=found.failed, skipped=found.skipped)
    for path, listing in found.opened:
        try:
            load_listing(listing, writer, extract, report, renew=renew, progress=progress)
        except SourceError as error:  # found while reading on: of this file nothing more is written
            report.failed.append((path, str(error)))
    return report


def load_listing(
    opened: Opened,
    writer: Writer,
    extract: Extract,
    report: LoadReport,
    *,
    renew: bool = False,
    progress: Progress | None = None,
) -> None:
    """Load one open listing, and say in `report` what was done."""
    progress = progress or Silent()
    progress.listing(opened.listing.name)
    items = placed(opened)
    first, last_batch = 0, False
    while not last_batch:
        batch = list(islice(items, BATCH))
        last_batch = len(batch) < BATCH
        read = [item for item in batch if not isinstance(item, Rejected)]
        report.rejected += [(opened.listing.name, item) for item in batch if isinstance(item, Rejected)]
        spans = []
        if any(raw.listed is None for _, raw in read):
            end = first + len(read)
            spans = [Span(opened.listing, first, _END if last_batch else end - 1)]
            first = end
        write(read, spans, writer, extract, renew, progress, report)
    report.listings.append(opened.listing.name)


def write(
    read: Sequence[tuple[Listed, RawPaper]],
    spans: Sequence[Span],
    writer: Writer,
    extract: Extract,
    renew: bool,
    progress: Progress,
    report: LoadReport,
) -> None:
    """Put `read` in place of what `spans` held, in one transaction, extracting what must be; `report` counts."""
    listed = [item for item, _ in read]
    extractions = {item.record.text: raw.extraction for item, raw in read if raw.extraction}
    progress.writing(len(listed))
    while isinstance(done := writer.load(listed, extractions, spans, renew=renew), Unread):
        progress.extracting(len(done.texts))
        for (title, abstract), extraction in zip(done.texts, extract(done.texts), strict=True):
            extractions[f"{title}\n{abstract}"] = extraction
            report.extracted += 1
            progress.extracted()
        progress.writing(len(listed))
    report.records += len(listed)
    report.written |= set(done.written)
    report.unchanged |= set(done.unchanged)
    report.removed |= set(done.removed)
