"""Papers that never were, as many as a measurement needs: the same for the same numbers, shaped like real ones.

Measured on the bundled pages and kept here: eleven links a paper, three of them to things that nobody else names, a
few things that very many name, short and long forms joined now and then, a claim a paper, four authors.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta

from graph.model import Claim, Direction, Extraction, Kind, Link, Listed, Listing, Mention, Organization, Record, Role

_SYLLABLES = [f"{c}{v}" for c in "bdfgklmnprtvz" for v in "aeiou"]
_FILLER = [
    "the",
    "of",
    "we",
    "a",
    "method",
    "data",
    "that",
    "for",
    "model",
    "in",
    "on",
    "with",
    "new",
    "results",
    "training",
    "show",
    "and",
    "task",
    "large",
    "learning",
]
_ABSTRACT = 150  # words
# How often a paper links in each role, to what kind, among how many things for each paper of the whole.
_LINKS = (
    (Role.USES, Kind.METHOD, 2, 0.5),
    (Role.COMPARES_WITH, Kind.METHOD, 1, 0.5),
    (Role.EVALUATES_ON, Kind.DATASET, 1, 0.1),
    (Role.STUDIES, Kind.CONCEPT, 6, 2.0),
)
_JOINED = 10  # one concept in so many has a short form that papers write beside it


def papers(count: int, seed: int = 0) -> Iterator[tuple[Listed, Extraction]]:
    """`count` papers, each as a listing has it and as its text reads; a page of them holds a thousand."""
    for number in range(count):
        dice = random.Random(f"{seed}/{number}")
        title = f"{_name(Kind.METHOD, number)}: {' '.join(dice.choices(_FILLER, k=6)).title()} {number}"
        names = [(Role.INTRODUCES, Kind.METHOD, (_name(Kind.METHOD, number),))]
        for role, kind, often, among in _LINKS:
            chosen = {_popular(dice, max(int(count * among), 20)) for _ in range(often)}
            names += [(role, kind, _names(kind, one)) for one in sorted(chosen)]
        record = Record(
            title=title,
            abstract=_abstract(dice, [name for _, _, joined in names for name in joined]),
            arxiv=f"{10 + number // 90_000:02}{1 + number // 10_000 % 9:02}.{number % 10_000:05}",
            authors=tuple(_name(Kind.CONCEPT, dice.randrange(count + 50)).title() for _ in range(4)),
            published=(date(2020, 1, 1) + timedelta(days=number % 2000)).isoformat(),
            upvotes=dice.randrange(200),
            organization=Organization(f"lab-{number % 100}", f"Lab {number % 100}"),
        )
        listing = Listing(f"{seed:032x}{number // 1000:032x}", f"page-{number // 1000}.txt", "2026-01-01")
        yield Listed(listing, number % 1000, record), _extraction(record, names)


def _popular(dice: random.Random, among: int) -> int:
    """One of so many things: few are named very often, most hardly ever."""
    return int(among * dice.random() ** 3)


def _name(kind: Kind, number: int) -> str:
    """A word of its own for each number of each kind."""
    word = kind.value[:2]
    while True:
        number, digit = divmod(number, len(_SYLLABLES))
        word += _SYLLABLES[digit]
        if not number:
            return word.capitalize()


def _names(kind: Kind, number: int) -> tuple[str, ...]:
    """What a paper calls it: a method by the name that another paper introduced it by."""
    name = _name(kind, number)
    if kind is not Kind.CONCEPT:
        return (name,)
    long = f"{name} learning of kind"
    return (long, f"{name[2:].upper()}Q") if number % _JOINED == 0 else (long,)


def _abstract(dice: random.Random, names: list[str]) -> str:
    words = dice.choices(_FILLER, k=_ABSTRACT)
    step = _ABSTRACT // len(names)
    for place, name in enumerate(names):
        words[place * step] = name
    return " ".join(words) + " by 2.5x in all."


def _extraction(record: Record, names: list[tuple[Role, Kind, tuple[str, ...]]]) -> Extraction:
    text = record.text
    links = []
    for role, kind, joined in names:
        places = [(name, text.index(name)) for name in joined]
        mentions = tuple(Mention(name, start, start + len(name)) for name, start in places)
        links.append(Link(role, joined, kind, 0.9, 0.8, mentions))
    start = text.index("2.5x")
    rival = next(joined[0] for role, _, joined in names if role is Role.COMPARES_WITH)
    claim = Claim("speed", "2.5x", start, start + 4, 2.5, "x", Direction.HIGHER, names[0][2][0], rival)
    return Extraction("benchmark-1", tuple(links), claims=(claim,))
