"""A load as a command runs it: the worker processes, the clock, the progress bars, and what is said of it after."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from api.cli.outlet import MOST, note
from api.clock import now
from api.figures import shortened, visible

if TYPE_CHECKING:
    from graph.store import Store
    from graph.vocabulary import Listed
    from graph.write import Span
    from loaders.extract.modes import Mode
    from loaders.ingest import LoadReport

_TITLE = 60


def load(
    store: Store,
    paths: Sequence[Path],
    *,
    workers: int,
    mode: Mode = "default",
    captured: str | None = None,
    renew: bool = False,
    vocabulary: Listed | None = None,
) -> LoadReport:
    """Load `paths` into `store`, extracting with `workers` processes; see `loaders.ingest.load`.

    What a user's `vocabulary` lists is found in every text, and named and typed in the graph, as it says.
    """
    from api.cli.progress import Bars
    from graph.write import Writer
    from loaders import ingest
    from loaders.extract.nlp import Extractor

    writer = Writer(store, now, vocabulary.merged if vocabulary else None)
    with Extractor(mode, workers, vocabulary) as extractor, Bars() as bars:
        return ingest.load(paths, writer, extractor.extract, captured=captured, renew=renew, progress=bars)


def remove(
    store: Store, gone: Sequence[Span], *, workers: int, mode: Mode = "default", vocabulary: Listed | None = None
) -> LoadReport:
    """Take the records in the spans out of `store`; see `loaders.removal.remove`."""
    from api.cli.progress import Bars
    from graph.write import Writer
    from loaders import removal
    from loaders.extract.nlp import Extractor

    writer = Writer(store, now, vocabulary.merged if vocabulary else None)
    with Extractor(mode, workers, vocabulary) as extractor, Bars() as bars:
        return removal.remove(gone, writer, extractor.extract, progress=bars)


def tell_left_out(failed: Sequence[tuple[Path, str]], skipped: Sequence[tuple[Path, str]]) -> None:
    """Say on stderr which files could not be read, and which of a folder were left out."""
    some([f"{path}: {reason}" for path, reason in failed], "files that could not be read")
    some([f"{path}: left out: {brief(reason)}" for path, reason in skipped], "files left out")


def tell(report: LoadReport) -> None:
    """Say on stderr what was left out, where and why."""
    tell_left_out(report.failed, report.skipped)
    some(
        [
            f"{name}:{record.line}: rejected: {record.reason}" + (f" ({_short(record.title)})" if record.title else "")
            for name, record in report.rejected
        ],
        "rejected records",
    )


def summary(report: LoadReport) -> dict[str, int]:
    """The counts of a load, by what they count."""
    return {
        "listings": len(report.listings),
        "records": report.records,
        "papers written": len(report.written),
        "papers unchanged": len(report.unchanged),
        "papers removed": len(report.removed),
        "texts extracted": report.extracted,
        "records rejected": len(report.rejected),
        "files left out": len(report.skipped),
        "files failed": len(report.failed),
    }


def as_object(report: LoadReport) -> dict[str, object]:
    """A load as a program reads it: the counts, and everything left out in full."""
    return {
        **{_camel(key): count for key, count in summary(report).items()},
        "rejected": [
            {"listing": name, "line": one.line, "reason": one.reason, "title": one.title}
            for name, one in report.rejected
        ],
        "leftOut": [{"path": str(path), "reason": reason} for path, reason in report.skipped],
        "failed": [{"path": str(path), "reason": reason} for path, reason in report.failed],
    }


def brief(reason: str) -> str:
    """A reason without its advice, for a file that nobody named: a folder may hold many such."""
    return reason.partition(";")[0]


def some(lines: Sequence[str], what: str) -> None:
    """Say the first of `lines` on stderr, and how many more there are."""
    for line in lines[:MOST]:
        note(visible(line))
    if len(lines) > MOST:
        note(f"… and {len(lines) - MOST:,} more {what}")


def _short(title: str) -> str:
    return shortened(title, _TITLE)


def _camel(words: str) -> str:
    first, *rest = words.split()
    return first + "".join(word.capitalize() for word in rest)
