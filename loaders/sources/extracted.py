"""The output of `citeweave extract`: papers that were read before, with what was found in them."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.extracted_lines import from_line
from loaders.json_lines import first_row, rows
from loaders.raw import Contents, Item, RawPaper, Rejected

SUMMARY = "the output of `citeweave extract`"
ORDER = 80


def recognises(head: str) -> bool:
    """By the keys that its lines alone have."""
    row, cut = first_row(head)
    return {"text", "introduces"} <= row.keys() and (cut or {"model", "listing"} <= row.keys())


def read(text: str, captured: str | None) -> Contents:
    """One paper a line, each in the listing and place that it had; so `captured` dates nothing in it."""
    return Contents(captured, _items(text))


def _items(text: str) -> Iterator[Item]:
    for found in rows(text):
        if isinstance(found, Rejected):
            yield found
            continue
        line, row = found
        try:
            listed, extraction = from_line(row)
        except ValueError as error:
            title = row.get("title")
            yield Rejected(line, str(error), title if isinstance(title, str) else None)
        else:
            yield RawPaper(line, listed.record, extraction, listed)
