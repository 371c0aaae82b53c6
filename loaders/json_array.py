"""The elements of a JSON array in a text, each with its line, also where some of them are broken."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass

_DECODER = json.JSONDecoder(strict=False)
_BLANK = re.compile(r"[\s,]*")
_MOST_FAULTS = 1000  # after so many the rest is no list of records


@dataclass(frozen=True, slots=True)
class Element:
    """One element of the array and the line that it starts on, from 1; where it is broken, the `fault` too."""

    line: int
    value: object = None
    fault: str | None = None


def elements(text: str, start: int, again: re.Pattern[str]) -> Iterator[Element]:
    """The elements of the array whose bracket stands at `start`, in order.

    A broken one is told and passed over: reading goes on where `again`, which matches up to and with the first
    character of an element, next matches. A text that ends before its array does is told as the last element.
    """
    at, line, counted, faults = start + 1, 1, 0, 0
    while True:
        at = _skip(text, at)
        line += text.count("\n", counted, at)
        counted = at
        if at < len(text) and text[at] == "]":
            return
        fault = None
        if at >= len(text):
            fault = "the text ends before its list does; it was cut"
        else:
            try:
                value, at = _DECODER.raw_decode(text, at)
            except RecursionError:
                fault = "nested too deeply"
            except ValueError as error:
                fault = f"not JSON: {getattr(error, 'msg', error)}"
        if fault is None:
            yield Element(line, value)
            continue
        yield Element(line, fault=fault)
        faults += 1
        following = again.search(text, at + 1) if faults < _MOST_FAULTS else None
        if following is None:
            return
        at = following.end() - 1


def _skip(text: str, at: int) -> int:
    found = _BLANK.match(text, at)
    return found.end() if found else at
