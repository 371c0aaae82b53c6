"""JSON lines: a file's objects one by one, each with its line, and the reason where a line holds none."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

from loaders.json_fields import Row
from loaders.raw import Rejected

_DECODER = json.JSONDecoder()
_OPENING = re.compile(r"\s*\{")
_KEY = re.compile(r'[\s,]*"([^"\\\n]*)"\s*:\s*')

LONGEST_LINE = 8_000_000  # characters: a paper with its extraction has some thousands


def rows(text: str) -> Iterator[tuple[int, Row] | Rejected]:
    """The object on each line that is not blank, with the line's number from 1."""
    start, number = 0, 0
    while start < len(text):
        end = text.find("\n", start)
        end = len(text) if end < 0 else end
        number += 1
        if end - start > LONGEST_LINE:
            yield Rejected(number, f"a line of {end - start:,} characters; at most {LONGEST_LINE:,} are read")
        elif line := text[start:end].strip():
            yield _row(number, line)
        start = end + 1


def first_row(head: str) -> tuple[Row, bool]:
    """The first object of a file that starts with `head`, empty where no line holds one; and whether it is cut.

    A cut one, on a first line longer than `head`, has the keys that can be made out, with their values where
    these are whole.
    """
    whole = head[: head.rfind("\n") + 1] or head
    found = next((found[1] for found in rows(whole) if not isinstance(found, Rejected)), None)
    if found is not None or "\n" in head:
        return found or {}, False
    return _made_out(head), True


def _made_out(head: str) -> Row:
    found: dict[str, object] = {}
    opening = _OPENING.match(head)
    at = opening.end() if opening else len(head)
    while key := _KEY.match(head, at):
        found[key[1]] = None
        try:
            found[key[1]], at = _DECODER.raw_decode(head, key.end())
        except (ValueError, RecursionError):
            break
    return found


def _row(number: int, line: str) -> tuple[int, Row] | Rejected:
    try:
        value = json.loads(line)
    except ValueError as error:
        return Rejected(number, f"not JSON: {getattr(error, 'msg', error)} (column {getattr(error, 'colno', 1)})")
    except RecursionError:
        return Rejected(number, "not JSON that can be read: nested too deeply")
    if not isinstance(value, dict):
        return Rejected(number, f"a line must hold one object, not {type(value).__name__}")
    return number, value
