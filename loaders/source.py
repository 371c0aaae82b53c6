"""The contract of a source, how the one that reads a file is found, and a file opened as a listing.

A source is a module in `loaders/sources/`; the file's name is the source's name and nothing else lists it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Protocol

from loaders.raw import RawPaper, Rejected


class Source(Protocol):
    """What a module in `loaders/sources/` offers."""

    SUMMARY: str  # one line for the help page
    ORDER: int  # sources are asked in this order, the most particular first

    def recognises(self, head: str) -> bool:
        """Whether the first 64 Ki characters of a file look like this source's."""

    def read(self, text: str, captured: str | None) -> Iterator[RawPaper | Rejected]:
        """The file's records in their order; `captured` is the day given by the user, YYYY-MM-DD.

        Raises SourceError where the file as a whole is not what it seemed.
        """
