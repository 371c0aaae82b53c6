"""Numbers in a text, with what belongs to them: "2.25x", "from 42.9% to 84.8%", "$3\\times$", "over 20 dB"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

# What a number counts: as written (a pattern), and the unit it means.
_UNITS = {
    r"percentage[ -]points?|%[ -]?points?|\\%[ -]points?|p\.p\.|pp(?![a-z])|ppt": "percentage points",
    r"\\?%|\\,\\%|percent": "%",
    r"\$?\\times\$?|[x×](?![A-Za-z0-9])|X(?![A-Za-z0-9])|times(?![a-z])|-?fold": "x",
    r"points?(?![a-z])|bps|AP(?![a-z])": "points",
    r"dB(?![a-z])": "dB",
    r"FPS|fps": "FPS",
    r"ms(?![a-z])|milliseconds?": "ms",
    r"seconds?|secs?(?![a-z])|s(?![A-Za-z0-9'])": "s",
    r"minutes?|mins?(?![a-z])": "min",
    r"hours?|hrs?(?![a-z])": "h",
    r"days?(?![a-z])": "days",
    r"GB(?![a-z])|MB(?![a-z])|KB(?![a-z])|TB(?![a-z])": "bytes",
    r"mm(?![a-z])|cm(?![a-z])|km(?![a-z])|nm(?![a-z])|m(?![A-Za-z0-9])": "metres",
    r"px(?![a-z])|pixels?": "px",
    r"degrees?|\{?\\deg\}?|°": "degrees",
    r"Hz|GHz|kHz|MHz": "Hz",
    r"bits?(?![a-z])": "bits",
    r"billion|B(?![A-Za-z0-9])": "billion",
    r"million|M(?![A-Za-z0-9])": "million",
    r"thousand|[Kk](?![A-Za-z0-9])": "thousand",
}
_NUMBER = r"\d+(?:[.,]\d+)*"
_UNIT = "|".join(rf"(?:{pattern})" for pattern in _UNITS)
_ONE = rf"\$?{_NUMBER}(?:[\s~$-]{{0,2}}(?:{_UNIT}))?\$?"
_QUANTITY = re.compile(
    rf"""(?P<around>(?:over|more\ than|less\ than|at\ least|under)\s|~\s?|\$?\\sim\s?|[<>≈≤≥]\s?)?
    (?P<sign>[+−±-]\s?|\$[+-])?
    (?P<first>{_ONE})
    (?:(?P<joint>\s?(?:-{{1,3}}|–|—|\$?\\pm\$?|±|\+/-)\s?|\s(?:to|out\ of)\s|/)(?P<last>[+-]?{_ONE}))?""",
    re.VERBOSE,
)
_PARSED = re.compile(_NUMBER)
_UNIT_AT = [(re.compile(rf"[\s~$-]{{0,2}}(?:{pattern})"), unit) for pattern, unit in _UNITS.items()]


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number as written, `text[start:end]`, or a span of two.

    `number` is the last one's, `first` the first one's where there are two; `unit` one of a closed list or None;
    `signed` says that a plus or minus stands before it; `joint` is what joins two numbers.
    """

    start: int
    end: int
    number: float
    unit: str | None
    first: float | None = None
    signed: bool = False
    joint: str | None = None


def quantities(text: str) -> Iterator[Quantity]:
    """Every quantity in `text`, in order, none over another; those inside a word ("GPT-4", "H100") are none."""
    at = 0
    while found := _QUANTITY.search(text, at):
        start, end = found.start(), found.end()
        inner = found.start("sign") if found["sign"] else found.start("first")
        at = max(end, inner + 1)
        if _in_a_word(text, inner, found.end("first")):
            continue
        last = found["last"]
        if last is None or _goes_on(text, end):
            end = found.end("first")
            last = None
            at = end
        start, end = _trimmed(text, start, end)
        first_number, first_unit = _parse(found["first"])
        number, unit = _parse(last) if last else (first_number, first_unit)
        yield Quantity(
            start=start,
            end=end,
            number=number,
            unit=unit or first_unit,
            first=first_number if last else None,
            signed=bool(found["sign"]),
            joint=found["joint"].strip() if last else None,
        )


def _in_a_word(text: str, start: int, end: int) -> bool:
    before = text[start - 1] if start else " "
    if before == "{":  # of a macro that sets the number off, not of an index
        before = text[start - 2] if start > 1 and text[start - 2] in "_^" else " "
    if before.isalnum() or before in "_^" or (before == "-" and start > 1 and text[start - 2].isalnum()):
        return True
    return _goes_on(text, end)


def _goes_on(text: str, end: int) -> bool:
    after = text[end] if end < len(text) else " "
    return after.isalnum() or (after == "-" and end + 1 < len(text) and text[end + 1].isalpha())


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Without blanks at the ends, and without a dollar sign that has no partner."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    if text.count("$", start, end) % 2:
        if text[start] == "$":
            start += 1
        elif text[end - 1] == "$":
            end -= 1
    return start, end


def _parse(written: str) -> tuple[float, str | None]:
    found = _PARSED.search(written)
    assert found
    digits = found[0].rstrip(".,")
    thousands = re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits)
    plain = digits.replace(",", "") if thousands else digits.replace(",", ".")
    if plain.count(".") > 1:  # a version, a date: no one number
        plain = plain.partition(".")[0]
    unit = next((unit for pattern, unit in _UNIT_AT if pattern.match(written, found.end())), None)
    return float(plain), unit
