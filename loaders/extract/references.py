"""In-text citations: by author and year, by number, by key, and as LaTeX commands that a source left in.

Precision comes first: brackets and years hold much else in this field (intervals, shapes, dates, venues).
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.model import Link, Reference
from loaders.extract.lexicon import listed

_LETTER = r"[^\W\d_]"
_NAME = (
    rf"(?:(?:[Vv]an|[Vv]on|[Dd]e|[Dd]er|den|[Dd]i|[Dd]a|[Dd]el|[Ll]a|[Ll]e|[Ee]l|[Aa]l|bin|ten|ter)\s|[A-Z]\.\s?){{0,3}}"
    rf"(?:[OD]['’])?[^\W\d_a-z](?:{_LETTER}|['’](?!s\b)|[`-]|\\.\{{{_LETTER}\}}){{1,24}}"
)
_AUTHORS = (
    rf"(?P<author>{_NAME})(?:(?:,\s|\s(?:and|&|\\&)\s|,\s(?:and|&)\s){_NAME}){{0,5}}"
    rf"(?:,?\s(?:\\emph\{{)?et\.?~?\s?al\b\.?\}}?\.?|\sand\scolleagues)?"
)
_YEAR = r"(?:(?:19|20)\d\d[a-z]?|n\.d\.|in\spress|forthcoming)"
_PART = re.compile(
    rf"(?:(?:e\.g\.,?|see(?:\salso)?|cf\.|i\.e\.,?|inspired\sby|following)\s)?(?P<whole>{_AUTHORS},?\s(?P<years>{_YEAR}(?:,\s?(?:{_YEAR}|[a-z]\b))*))"
)
_BRACKET = re.compile(r"[(\[]([^()\[\]]{4,400})[)\]]")
_TEXTUAL = re.compile(rf"{_AUTHORS}\s?[(\[](?P<year>{_YEAR})[)\]]")
_NUMBERS = re.compile(r"\[(\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,9})\]")
_NUMBER = re.compile(r"\d{1,3}(?:\s?[–-]\s?\d{1,3})?")
_KEYS = re.compile(r"\[([A-Z][A-Za-z]{1,7}\+?\d\d[a-z]?(?:,\s?[A-Z][A-Za-z]{1,7}\+?\d\d[a-z]?){0,9})\]")
_KEY = re.compile(r"[A-Z][A-Za-z+]+\d\d[a-z]?")
_CITE = re.compile(r"\\cite[a-z]*\*?(?:\[[^\]]{0,40}\]){0,2}\{([^{}]{1,400})\}")
_LATEX_KEY = re.compile(r"[^,\s]+")
_ONE_YEAR = re.compile(rf"{_YEAR}|\b[a-z]\b")
_NO_AUTHOR = listed("no_author")
_VENUE = re.compile(r"(?:ICML|ICLR|NIPS|NeurIPS|ACL|EMNLP|CVPR|ICCV|ECCV|AAAI|IJCAI|KDD|COLT|STOC|FOCS|SODA|WMT)\d\d$")
_INTERVAL = re.compile(
    r"(?:interval|range|within|between|from|scale|domain|bounded|values?|to|in|∈|=|\^|_|\\in|[\d)])\s*$"
)
_BEFORE = re.compile(  # what may stand between a name and the citation that follows it
    r"[\s~,]*(?:(?:by|of|from|was|were|is|first|originally|recently|introduced|proposed|developed|presented|due|to|the|"
    r"framework|algorithm|optimizer|method|model|models|dataset|datasets|benchmark|architecture|approach)\b[\s~,]*){0,5}[(\[~\s]*"
)
_AFTER = re.compile(r"(?:['’]s?)?\s(?:(?:the|propose|proposed|introduce|introduced|present|developed|develop)\s){0,2}")
_MACRO = re.compile(r"\\[a-z]+$")  # \footnotemark[2]
_NEAR = 60  # characters between a name and its citation, at most


def find_references(text: str, links: Sequence[Link]) -> tuple[Reference, ...]:
    """Every work that `text` cites, in order, each with the one of `links` that it stands at, if any."""
    found: dict[tuple[int, int], Reference] = {}
    for reference in (*_bracketed(text), *_textual(text), *_numbered(text), *_keyed(text), *_commanded(text)):
        found.setdefault((reference.start, reference.end), reference)
    mentions = sorted((m.end, m.start, link.names[0]) for link in links for m in link.mentions)
    ends, starts = [end for end, *_ in mentions], sorted((start, name) for _, start, name in mentions)
    return tuple(replace(one, name=_name(text, one, mentions, ends, starts)) for _, one in sorted(found.items()))


def _bracketed(text: str) -> Iterator[Reference]:
    for bracket in _BRACKET.finditer(text):
        at = bracket.start(1)
        for part in re.finditer(r"[^;]+", bracket[1]):
            said = part[0].strip()
            match = _PART.fullmatch(said)
            if match and _is_author(match["author"]):
                begin = at + part.start() + part[0].index(said) + match.start("whole")
                yield from _by_year(text, begin, match)


def _by_year(text: str, begin: int, match: re.Match[str]) -> Iterator[Reference]:
    """One for each year; the first has the authors in its quote, a further one only its year or letter."""
    offset = begin - match.start("whole")
    first = None
    for year in _ONE_YEAR.finditer(match["years"]):
        end = offset + match.start("years") + year.end()
        start = begin if first is None else end - len(year[0])
        first = first or year[0]
        full = year[0] if len(year[0]) > 1 else first[:4] + year[0]
        yield Reference(text[start:end], start, end, author=match["author"], year=full)


def _textual(text: str) -> Iterator[Reference]:
    for match in _TEXTUAL.finditer(text):
        if _is_author(match["author"]):
            yield Reference(match[0], match.start(), match.end(), author=match["author"], year=match["year"])


def _numbered(text: str) -> Iterator[Reference]:
    dollars = [match.start() for match in re.finditer(r"\$", text)]
    for bracket in _NUMBERS.finditer(text):
        before = text[max(0, bracket.start() - 24) : bracket.start()]
        numbers = [int(number) for number in re.findall(r"\d+", bracket[1])]
        in_math = bisect_right(dollars, bracket.start()) % 2
        interval = len(numbers) > 1 and _INTERVAL.search(before)
        notation = before[-1:] in set("^_={") or text[bracket.end() : bracket.end() + 1] in set("^_(")
        if in_math or 0 in numbers or interval or notation or _MACRO.search(before):
            continue
        yield from _labelled(text, bracket, _NUMBER)


def _keyed(text: str) -> Iterator[Reference]:
    for bracket in _KEYS.finditer(text):
        if not any(_VENUE.match(key) for key in _KEY.findall(bracket[1])):
            yield from _labelled(text, bracket, _KEY)


def _commanded(text: str) -> Iterator[Reference]:
    for command in _CITE.finditer(text):
        yield from _labelled(text, command, _LATEX_KEY)


def _labelled(text: str, whole: re.Match[str], label: re.Pattern[str]) -> Iterator[Reference]:
    """One for each label; a single one is quoted with its brackets."""
    labels = list(label.finditer(text, *whole.span(1)))
    for one in labels:
        start, end = whole.span() if len(labels) == 1 else one.span()
        yield Reference(text[start:end], start, end, label=one[0])


def _is_author(name: str) -> bool:
    """Not a month, a venue or another word that stands before years."""
    return name.split()[-1] not in _NO_AUTHOR and not name.isupper() and not re.search(r"-[A-Z](?:-|$|[A-Z])", name)


def _name(
    text: str,
    one: Reference,
    mentions: Sequence[tuple[int, int, str]],
    ends: Sequence[int],
    starts: Sequence[tuple[int, str]],
) -> str | None:
    """The nearest name before it with nothing but a few linking words between, else one right after it."""
    start = one.start
    opening = max(
        text.rfind("(", start - 400 if start > 400 else 0, start), text.rfind("[", max(0, start - 400), start)
    )
    if opening >= 0 and not set(text[opening + 1 : start]) & set(")]\n"):
        start = opening  # of several in one bracket, all stand at what is before the bracket
    place = bisect_right(ends, start) - 1
    if place >= 0 and start - ends[place] <= _NEAR and _BEFORE.fullmatch(text, ends[place], start):
        return mentions[place][2]
    after = _AFTER.match(text, one.end)
    if one.label is None and after:
        place = bisect_right(starts, (after.end(), ""))
        if place < len(starts) and starts[place][0] == after.end():
            return starts[place][1]
    return None
