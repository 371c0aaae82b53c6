"""A Daily Papers page saved as text, taken apart: its header, its paragraphs, and the footers under papers.

A footer is what stands under a paper that has one:

      • 6 authors          or an organisation's line, handle first: `nvidia NVIDIA`
    ·
    Mar 16, 2023 2         the comment count may be missing, and the year
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.model import Organization
from loaders.dates import MONTH_DAY, month_number
from loaders.records import shown

_NEWLINE = re.compile(r"\r\n|\n|\r")
_LAST_OF_HEADER = re.compile(r"(?:by ?AK )?and the research community", re.IGNORECASE)
_HEADER_REACH = 80  # lines with text: the site's whole menu is shorter
_CHROME = frozenset(
    (
        "new",
        "get trending papers in your email inbox!",
        "get trending papers in your email inbox once a day!",
        "subscribe",
        "daily papers",
        "by",
        "ak",
        "byak and the research community",
        "by ak and the research community",
        "daily",
        "weekly",
        "monthly",
        "trending papers",
        "previous",
        "next",
    )
)
_DAY = re.compile(MONTH_DAY, re.IGNORECASE)
_DATED = re.compile(rf"{MONTH_DAY}(?: (?P<comments>\d[\d,]*))?", re.IGNORECASE)
_AUTHORS = re.compile(r"(?:[•*-]\s*)?(\d[\d,]*)\s+authors?", re.IGNORECASE)
_HANDLE = re.compile(r"([A-Za-z0-9][\w.-]*)(?:\s+(\S.*))?")
_LONGEST_ORGANISATION = 120
_DOT = "·"
_UNWRAPPED = 250  # a line longer than this was not wrapped by hand, nor were its neighbours


@dataclass(frozen=True, slots=True)
class WrittenDay:
    """A day as the page writes it; the year may be left out."""

    month: int
    day: int
    year: int | None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Text between blank lines, as one line; `line` is where it starts."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Footer:
    """What stands under a paper; `fault` says what of it could not be read."""

    line: int
    author_count: int | None = None
    organization: Organization | None = None
    day: WrittenDay | None = None
    comment_count: int | None = None
    fault: str | None = None


@dataclass(slots=True)
class Layout:
    """The page's parts in their order, and the day in its header."""

    day: WrittenDay | None = None
    parts: list[Paragraph | Footer] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class _Line:
    number: int
    text: str
    apart: bool  # a blank line stands before it


def lay_out(text: str) -> Layout:
    """Take a page apart; nothing but the site's own header and buttons is left out."""
    layout = Layout()
    lines = _content(_lines(text))
    if lines and (found := _DAY.fullmatch(lines[0].text)):
        layout.day = _written(found)
        lines = lines[1:]
    block: list[_Line] = []
    at = 0
    while at < len(lines):
        footer, after = _footer(lines, at)
        if footer or (block and lines[at].apart):
            layout.parts += _paragraphs(block)
            block = []
        if footer:
            layout.parts.append(footer)
        else:
            block.append(lines[at])
        at = after
    layout.parts += _paragraphs(block)
    return layout


def is_footed(text: str) -> bool:
    """Whether at least two dated footers stand in `text`: enough to know a page without its header."""
    footers = (part for part in lay_out(text).parts if isinstance(part, Footer))
    return sum(1 for footer in footers if footer.day and not footer.fault) > 1


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    apart = True
    for number, line in enumerate(_NEWLINE.split(text), start=1):
        stripped = line.strip()
        if stripped:
            lines.append(_Line(number, stripped, apart))
        apart = not stripped
    return lines


def _content(lines: list[_Line]) -> list[_Line]:
    """The lines after the header, without the site's buttons."""
    for at, line in enumerate(lines[:_HEADER_REACH]):
        if _LAST_OF_HEADER.fullmatch(line.text):
            lines = lines[at + 1 :]
            break
    return [line for line in lines if line.text.lower() not in _CHROME]


def _footer(lines: list[_Line], at: int) -> tuple[Footer | None, int]:
    """The footer that starts at `at`, if one does, and the place after what was looked at."""
    line = lines[at]
    if found := _AUTHORS.fullmatch(line.text):
        return _dated(lines, at + 1, Footer(line.number, author_count=_number(found[1])))
    if line.text.startswith("•"):
        fault = f"{shown(line.text)!r} gives no number of authors; the paper above it is loaded without one"
        return _dated(lines, at + 1, Footer(line.number, fault=fault))
    if line.text == _DOT:
        return _dated(lines, at, Footer(line.number))
    if at + 1 < len(lines) and lines[at + 1].text == _DOT and (organization := _organization(line.text)):
        return _dated(lines, at + 1, Footer(line.number, organization=organization))
    return None, at + 1


def _dated(lines: list[_Line], at: int, begun: Footer) -> tuple[Footer, int]:
    """`begun` with the date that follows at `at`, and the place after it."""
    at += at < len(lines) and lines[at].text == _DOT
    found = _DATED.fullmatch(lines[at].text) if at < len(lines) else None
    fault = begun.fault
    day, comments = None, None
    if found:
        day = _written(found)
        comments = _number(found["comments"]) if found["comments"] else None
        at += 1
    elif at < len(lines) and not lines[at].apart:
        fault = f"{shown(lines[at].text)!r} is no date; the paper above it is loaded without one"
        at += 1
    else:
        fault = fault or "no date follows; the paper above is loaded without one"
    footer = Footer(begun.line, begun.author_count, begun.organization, day, comments, fault)
    return footer, at


def _organization(text: str) -> Organization | None:
    found = _HANDLE.fullmatch(text) if len(text) <= _LONGEST_ORGANISATION else None
    return Organization(found[1], (found[2] or found[1]).strip()) if found else None


def _paragraphs(block: list[_Line]) -> list[Paragraph]:
    """Adjacent lines are one paragraph, wrapped, unless one is too long to have been wrapped."""
    if not block:
        return []
    if any(len(line.text) > _UNWRAPPED for line in block):
        return [Paragraph(line.number, line.text) for line in block]
    return [Paragraph(block[0].number, " ".join(line.text for line in block))]


def _written(found: re.Match[str]) -> WrittenDay:
    return WrittenDay(month_number(found["month"]), int(found["day"]), int(found["year"]) if found["year"] else None)


def _number(digits: str) -> int:
    return int(digits.replace(",", ""))
