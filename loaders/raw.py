"""What a source yields: a paper as it claims it, or the reason why a record cannot be one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Extraction, Listed, Record


@dataclass(frozen=True, slots=True)
class RawPaper:
    """A record with the line it starts on (from 1) in its file.

    `extraction` and `listed` are set only by a source whose lines were already extracted: then the record
    keeps the listing and the place that it had when it was read first.
    """

    line: int
    record: Record
    extraction: Extraction | None = None
    listed: Listed | None = None


@dataclass(frozen=True, slots=True)
class Rejected:
    """A record that cannot be a paper: where it stands and why."""

    line: int
    reason: str
    title: str | None = None


Item = RawPaper | Rejected


@dataclass(frozen=True, slots=True)
class Contents:
    """What is in a file: its records in order, to be taken once, and the day it was saved, YYYY-MM-DD, as the
    user or the file itself tells or lets conclude."""

    captured: str | None
    items: Iterator[Item]
