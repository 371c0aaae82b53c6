"""The Daily Papers site's own answer, a list of records, as people save it.

Some saves wrap the list in an object; in some each record, or the whole list, is a Python literal instead of JSON.
"""

from __future__ import annotations

import ast
import json
import re

from graph.errors import SourceError
from loaders.daily_papers.site_record import listing_day, read_site_record
from loaders.dates import iso_day
from loaders.json_array import Element, elements
from loaders.raw import Contents, Item, Rejected

SUMMARY = "the Daily Papers site's JSON answer"
ORDER = 20

_ARRAY = re.compile(r'\s*(?:\{.{0,4000}?"(?:data|dailyPapers|papers|results)"\s*:\s*)?\[', re.DOTALL)
_RECORD = re.compile(r"""[\[,]\s*(?:\{\s*["']paper["']\s*:|"\{\s*'paper'\s*:)""")
_KEYS = re.compile(r"""["']paper["']\s*:\s*\{""")
_AGAIN = re.compile(r"""(?<=,)\s*(?:\{(?=\s*"paper"\s*:)|"(?=\{\s*'paper'\s*:))""")
_LITERAL = re.compile(r"\s*\[\s*\{\s*'")
_LITERAL_RECORD = re.compile(r"\{\s*'paper'\s*:")
_WRAPPED_DAY = re.compile(r'"date(?:String)?"\s*:\s*"([^"]{1,40})"')


def recognises(head: str) -> bool:
    """A list, alone or in an object, whose records hold a `paper`."""
    return head.lstrip()[:1] in ("[", "{") and _ARRAY.match(head) is not None and _KEYS.search(head) is not None


def read(text: str, captured: str | None) -> Contents:
    """The records' papers; a broken record is rejected with its line, and the others stand.

    Saved on `captured`, else on the latest day on which a record was put on the list, else on the day that
    the wrapping object names. SourceError where there is no list.
    """
    found = _ARRAY.match(text)
    if found is None:
        raise SourceError("the list of records is not where the site's answer has it; save the answer again")
    if _LITERAL.match(text):
        records = _literal(text)
    else:
        records = [_unpacked(element) for element in elements(text, found.end() - 1, _AGAIN)]
    days = [day for record in records if (day := listing_day(record.value))]
    named = _WRAPPED_DAY.search(found.group())
    day = captured or max(days, default=None) or (iso_day(named[1]) if named else None)
    return Contents(day, map(_item, records))


def _item(element: Element) -> Item:
    if element.fault:
        return Rejected(element.line, element.fault)
    return read_site_record(element.line, element.value)


def _literal(text: str) -> list[Element]:
    """The records of a file that is one Python literal."""
    try:
        values = list(ast.literal_eval(text.strip()))
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError) as error:
        raise SourceError("a list of Python literals that is broken; save the answer again, as JSON") from error
    starts = [text.count("\n", 0, found.start()) + 1 for found in _LITERAL_RECORD.finditer(text)]
    lines = starts if len(starts) == len(values) else [1] * len(values)
    return [Element(line, value) for line, value in zip(lines, values, strict=True)]


def _unpacked(element: Element) -> Element:
    """The element with its record, where that was written as text."""
    if not isinstance(element.value, str):
        return element
    for parse in (json.loads, ast.literal_eval):
        try:
            return Element(element.line, parse(element.value))
        except (ValueError, SyntaxError, MemoryError, RecursionError):
            continue
    return Element(element.line, fault="a record as text that is neither JSON nor a Python literal")
