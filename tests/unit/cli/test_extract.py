"""The lines that `citeweave extract` prints: in the order of the input, whatever is extracted and whatever was."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator

from hypothesis import given
from hypothesis import strategies as st

from api.cli.commands.extract import lines
from graph.model import Extraction, Listed, Listing, Record
from loaders.raw import RawPaper

LISTING = Listing("0" * 64, "page.txt")
KNOWN = Extraction("known-1", ())


def read(texts: Iterable[tuple[str, str]]) -> Iterator[Extraction]:
    for _ in texts:
        yield Extraction("read-1", ())


def read_ahead(texts: Iterable[tuple[str, str]]) -> Iterator[Extraction]:
    yield from read(list(texts))


def item(number: int, known: bool) -> tuple[Listed, RawPaper]:
    record = Record(f"Title {number}", "Abstract.")
    return Listed(LISTING, number, record), RawPaper(number + 1, record, KNOWN if known else None)


@given(st.lists(st.booleans()), st.booleans())
def test_every_record_has_its_line_in_order(known: list[bool], ahead: bool) -> None:
    items = [item(number, was) for number, was in enumerate(known)]
    rows = [json.loads(line) for line in lines(items, read_ahead if ahead else read)]
    assert [row["listing"]["position"] for row in rows] == list(range(len(known)))
    assert [row["model"] for row in rows] == ["known-1" if was else "read-1" for was in known]
    assert [row["listing"]["line"] for row in rows] == [number + 1 for number in range(len(known))]
