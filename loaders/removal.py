"""Takes out what listings said of papers, as if it had never been loaded."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Listing
from graph.write import Span, Writer
from loaders.ingest import BATCH, Extract, LoadReport, Progress, Silent, write


def spans(listing: Listing, last: int) -> list[Span]:
    """All positions of a listing up to `last`, in parts of a transaction each."""
    return [Span(listing, first, first + BATCH - 1) for first in range(0, last + 1, BATCH)]


def remove(gone: Sequence[Span], writer: Writer, extract: Extract, *, progress: Progress | None = None) -> LoadReport:
    """Take out the records in the spans and whatever rests on them alone.

    A paper of which another listing tells stays, as that one has it; where its text is then another, it is
    extracted.
    """
    report, shown = LoadReport(), progress or Silent()
    for span in gone:
        shown.listing(span.listing.name)
        write([], [span], writer, extract, False, shown, report)
    return report
