"""The names that a finding is shown under, as its paper joins them."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

from graph.model import Link, Role
from loaders.extract.casing import lower
from loaders.extract.findings import Finding
from loaders.extract.forms import form
from loaders.extract.latex import plain
from loaders.extract.plurals import singular
from loaders.extract.tails import trim

_PLURAL = re.compile(r"[A-Z0-9]s$")
_CONSULTED = 16_384  # characters of a text that are asked how a word is written elsewhere in it
_SENTENCE_END = re.compile(r"[.!?:]\s+$|\n$|^$")


def name_findings(text: str, title_end: int, findings: Sequence[Finding], pairs: Mapping[str, str]) -> tuple[Link, ...]:
    """Each finding in `text` as a link; `pairs` maps the text's short forms to their long forms.

    The first name is the one to show: a short form before its long form, but the long form of a topic ("PPO",
    "reinforcement learning"); else what the paper writes most often.
    Of the spellings of one form one is kept, in the singular and without what surrounds it.
    """
    shorts = {form(short) for short in pairs}
    return tuple(
        Link(
            role=finding.role,
            names=_names(text, title_end, finding, shorts),
            kind=finding.kind,
            kind_confidence=finding.kind_confidence,
            confidence=finding.confidence,
            mentions=finding.mentions,
        )
        for finding in findings
    )


def _names(text: str, title_end: int, finding: Finding, shorts: set[str]) -> tuple[str, ...]:
    counted = any(_PLURAL.search(mention.quote) and form(mention.quote) in shorts for mention in finding.mentions)
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for mention in finding.mentions:
        name = plain(mention.quote, after_backslash=text[mention.start - 1 : mention.start] == "\\")
        if form(name) in shorts:
            name = singular(name)
        else:
            name = _spelled_out(name, text, title_end, mention.start, finding.role, counted=counted)
        name = name or mention.quote
        spellings[form(name) or name][name] += 1
    topic = finding.role is Role.STUDIES
    ranked = sorted(spellings, key=lambda key: ((key in shorts) == topic, -spellings[key].total()))
    return tuple(_best(spellings[key], finding.role) for key in ranked)


def _spelled_out(name: str, text: str, title_end: int, start: int, role: Role, *, counted: bool) -> str:
    """The name that a mention at `start` gives, where it is no short form; empty where nothing is left."""
    topic = role is Role.STUDIES
    in_title = start < title_end
    name = trim(name, keep_the=not in_title, keep_tail=topic)
    if topic:
        opens = in_title or _SENTENCE_END.search(text[max(0, start - 4) : start]) is not None
        name = lower(name, text[:_CONSULTED], opens=opens)
    return singular(name, counted=counted)


def _best(spellings: Counter[str], role: Role) -> str:
    """The most frequent spelling, the first of equals; a topic's in lower case before any other."""
    ranked = sorted(spellings, key=lambda name: (role is Role.STUDIES and not name.islower(), -spellings[name]))
    return ranked[0]
