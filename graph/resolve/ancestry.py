"""Which of the things that a paper introduces build on which others, by its own words: a pure function of its text and
links.

A cue ("built on", "an extension of", "extends") must lead straight to the name of what is built on, within a sentence,
and what builds on it must be introduced by the paper: named before the cue in that sentence, or after a sentence's
opening ("Building on X, we propose Y"), or, where the sentence speaks of "we" or "it", be the one thing introduced, in
the paper or in its title.
What was read as evidence, and how often it was right, stands in `docs/lineage.md`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple, Self

from graph.model import Kind, Link, Mention, Role

_BASIS = (
    r"(?:recent|popular|standard|original|vanilla|existing|classical?|well-known|powerful|pre-?trained|open-source)"
)
_NOUN = r"(?:idea|concept|framework|principles?|work|success|foundations?|top|strengths?|architecture|model|paradigm)"
_CUE = re.compile(
    r"""(?<![-\w])(?P<cue>
        (?:build|builds|built|building)(?:\s\w+ly)?\s(?:up)?on
      | (?:is|are)\sbased\s(?:up)?on | based\s(?:up)?on
      | extend|extends|extending
      | (?:extension|variant|version|generali[sz]ation|modification|adaptation|reformulation|successor)\s(?:of|to)
      | improv(?:e|es|ing)\s(?:up)?on
      | (?:fine-?tuned|distilled|adapted|initiali[sz]ed|cold-started|derived|evolved)\sfrom
      | generali[sz]es|modifies|repurposes|adapts|augments
    )"""
    + rf"(?:\s(?:the|a|an|our|its|{_BASIS}|{_NOUN}\sof)){{0,4}}\s$",
    re.IGNORECASE | re.VERBOSE,
)
_REACH = 110  # characters before a name in which its cue must begin
_OTHERS = re.compile(  # between what is introduced and the cue: the cue speaks of something else
    r"\b(?:outperform\w*|surpass\w*|exceed\w*|compar\w+|than|over|versus|baselines?|prior|previous|existing|current|"
    r"conventional|unlike|whereas|while|against|dataset|benchmark|metrics?|evaluat\w+|loss|features?|using|uses?|"
    r"via|with|by)\b|[;:]",
    re.IGNORECASE,
)
_SPEAKER = re.compile(
    r"^\s*(?:In (?:this|our) (?:paper|work|study),? |Here,? |Specifically,? |To this end,? )?"
    r"(?:we|it|(?:our|this|the proposed|the) (?:\w+ ){0,2}(?:method|model|approach|framework|system|algorithm|work|"
    r"architecture|pipeline|network|architecture))"
    r"(?: (?:further|also|then|directly|naturally|is|are|was))? ?(?:\w+ly )?$",
    re.IGNORECASE,
)
_JOINT = re.compile(r"(?:,|,? and) $")  # what joins two names that one cue leads to
_OPENS = re.compile(r"^\s*(?:\w+ly )?$")
_SENTENCE = re.compile(r"[.!?](?=\s+[A-Z$\\(])|\n")
_GOES_ON = re.compile(r"-(?!based|like|style|type)\w")  # the name is part of a longer one
_BUILT_ON = frozenset({Role.USES, Role.COMPARES_WITH})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What a text says of a descent: the entities' ids, and the words from the cue to the name,
    `text[start:end] == quote`."""

    entity: str
    basis: str
    quote: str
    start: int
    end: int


class Origin(NamedTuple):
    """An entity's place in time: what is less came before. What nobody has dated comes last; of what was first seen on
    one day, that which no paper introduced on that day comes first, as it is older; then the introducing paper's id
    decides, which for arXiv's papers is an order in time, then the entity's own."""

    undated: bool
    first_seen: str
    introduced_by: str
    id: str

    @classmethod
    def of(cls, id: str, first_seen: str | None, introduced_by: str | None, introduced: str | None) -> Self:
        """By when it was first seen, and which paper introduced it when."""
        by = introduced_by if introduced_by and introduced == first_seen else ""
        return cls(first_seen is None, first_seen or "", by, id)


def evidence(text: str, links: Sequence[tuple[str, Link]]) -> list[Evidence]:
    """All of it in a paper's text (title, newline, abstract); `links` are its links, each with the entity's id."""
    made = sorted(
        (mention.start, mention.end, id, link.kind)
        for id, link in links
        if link.role is Role.INTRODUCES
        for mention in link.mentions
    )
    own = {id for _, _, id, _ in made}
    used = [
        (mention, basis, link.kind)
        for basis, link in links
        if link.role in _BUILT_ON and basis not in own and link.kind is not Kind.CONCEPT
        for mention in link.mentions
    ]
    starts = {mention.end: mention.start for mention, _, _ in sorted(used, key=lambda one: -one[0].start)}
    found = {one for mention, basis, kind in used for one in _of(text, made, basis, kind, mention, starts)}
    return sorted(found, key=lambda one: (one.start, one.end, one.entity, one.basis))


_Made = tuple[int, int, str, Kind]  # a mention's start and end, the entity's id and kind


def _of(
    text: str, made: Sequence[_Made], basis: str, kind: Kind, mention: Mention, starts: Mapping[int, int]
) -> Iterator[Evidence]:
    first, last = _sentence(text, mention.start)
    named = mention.start
    while (joint := _JOINT.search(text, first, named)) and joint.start() in starts:  # "built on X and Y"
        named = starts[joint.start()]
    lead = text[max(first, named - _REACH) : named]
    cue = _CUE.search(lead)
    if cue is None or _GOES_ON.match(text, mention.end):
        return
    at = named - len(lead) + cue.start("cue")
    data = kind is Kind.DATASET
    candidates = [one for one in made if (one[3] is Kind.DATASET) == data]
    entity = _subject(text, candidates, first, at, (mention.end, last))
    if entity:
        yield Evidence(entity, basis, text[at : mention.end], at, mention.end)


def _subject(text: str, made: Sequence[_Made], first: int, at: int, rest: tuple[int, int]) -> str | None:
    """What builds on something by the cue that starts at `at` of a sentence that starts at `first`."""
    before = [one for one in made if first <= one[0] and one[1] <= at]
    if before:
        _, end, id, _ = before[-1]
        return None if _OTHERS.search(text, end, at) else id
    if _OPENS.match(text[first:at]):
        after = [one for one in made if rest[0] <= one[0] < rest[1]]
        if after:
            return after[0][2]
    elif not _SPEAKER.match(text[first:at]):
        return None
    title = text.index("\n")
    named = {one[2] for one in made if one[1] <= title}
    ids = {one[2] for one in made}
    return next((one.pop() for one in (ids, named) if len(one) == 1), None)


def _sentence(text: str, at: int) -> tuple[int, int]:
    """Where the sentence that holds the character `at` starts and ends; a title is one."""
    first, last = 0, len(text)
    for found in _SENTENCE.finditer(text):
        if found.end() > at:
            return first, found.end()
        first = found.end()
    return first, last
