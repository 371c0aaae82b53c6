"""Papers that make conclusions hard: made by dice, the same for the same seed.

Acronyms of several meanings, spellings of one name, names of the vocabulary, two papers that introduce one thing on
one day, papers without a date, preprints beside what was published of them, works of one title, authors and labs in
several spellings, places of a listing that said something else before.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass, replace

from graph.model import (
    Claim,
    Direction,
    Extraction,
    Kind,
    Link,
    Listed,
    Listing,
    Mention,
    Organization,
    Record,
    Reference,
    Role,
)

NAMES = (
    ("SAM",),
    ("SAM", "Sharpness-Aware Minimization"),
    ("SAM", "Segment Anything Model"),
    ("Segment Anything Model",),
    ("sharpness aware minimization",),
    ("MPC",),
    ("MPC", "Model Predictive Control"),
    ("MPC", "Multi-Party Computation"),
    ("model-predictive controls",),
    ("BN",),
    ("BN", "Batch Normalization"),
    ("BN", "Batch Normalisation"),
    ("BN", "Bayesian Network"),
    ("SOAP",),
    ("SOAP", "Simple Object Access Protocol"),
    ("PPO",),
    ("PPO", "Proximal Policy Optimization"),
    ("proximal policy optimisation",),
    ("LoRA",),
    ("LoRA", "Low-Rank Adaptation"),
    ("low rank adaptation",),
    ("FlashAttention",),
    ("FlashAttention-2",),
    ("Flash Attention",),
    ("Alpha",),
    ("ALPHA",),
    ("Alphas", "Alpha Beta Search"),
)
DAYS = ("2024-03-01", "2024-03-01", "2024-03-02", "2025-01-01", None)
AUTHORS = ("Ann Lee", "ANN LEE", "ann lee", "Bo Li", "Bo-Li", "Cy Oz", "Cý Öz")
LABS = (Organization("lab", "The Lab"), Organization("lab", "Lab"), Organization("home", "At Home"), None)
LISTINGS = tuple(Listing(letter * 64, f"page-{letter}.txt", "2026-01-01") for letter in "abcd")


@dataclass(frozen=True, slots=True)
class Paper:
    """A record in its place, and what its text says, as a model and an older one read it."""

    listed: Listed
    said: Extraction
    said_before: Extraction

    @property
    def place(self) -> tuple[str, int]:
        return self.listed.listing.id, self.listed.position


def papers(seed: str, works: int) -> list[Paper]:
    """What listings say of so many works: of each in one place or several, in some of them first this, then that."""
    dice = random.Random(seed)
    free = {listing: iter(range(1000)) for listing in LISTINGS}
    found = []
    for number in range(works):
        for record in _records(dice, number):
            listing = dice.choice(LISTINGS)
            place = Listed(listing, next(free[listing]), record)
            found.append(_read(dice, place))
            if dice.random() < 0.15:
                earlier = replace(record, abstract=f"{record.abstract} {_filler(dice)}", upvotes=1)
                found.append(_read(dice, replace(place, record=earlier)))
    return found


def _records(dice: random.Random, number: int) -> Iterator[Record]:
    """One work as listings have it. Every fifth has the title of the one before."""
    title = f"On Trees, Part {number - (number % 5 == 4)}"
    full = Record(
        title=title,
        abstract=_abstract(dice),
        arxiv=f"2401.{number:05}",
        authors=tuple(dice.sample(AUTHORS, 3)),
        published=dice.choice(DAYS),
        upvotes=dice.randrange(9),
        organization=dice.choice(LABS),
        code_urls=(f"https://example.org/{number}",),
    )
    shape = dice.randrange(6)
    if shape == 0:
        yield replace(full, arxiv=None)
    elif shape == 1:  # a preprint and what was published of it, which only their title joins
        yield full
        yield replace(full, arxiv=None, doi=f"10.1/{number}", published=dice.choice(DAYS), abstract=_abstract(dice))
    elif shape == 2:  # joined by a third
        yield replace(full, title=f"{title}: a preprint")
        yield replace(full, arxiv=None, doi=f"10.1/{number}", published=dice.choice(DAYS))
        yield Record(title=f"{title}, again", abstract="Short.", arxiv=full.arxiv, doi=f"10.1/{number}")
    elif shape == 3:  # one page after another
        yield full
        yield replace(full, upvotes=20, comment_count=3, authors=tuple(dice.sample(AUTHORS, 4)))
        yield replace(full, upvotes=30, published_inferred=True, published=dice.choice(DAYS))
    elif shape == 4:
        yield full
        yield Record(title=title, abstract=_abstract(dice), authors=tuple(dice.sample(AUTHORS, 2)))
    else:
        yield full


def _abstract(dice: random.Random) -> str:
    named = dice.sample(NAMES, dice.randint(1, 4))
    said = [f"It speaks of {' or '.join(names)}." for names in named]
    numbers = [f"{number}x faster (Hu et al., 20{number})." for number in range(11, 11 + dice.randint(1, 5))]
    return " ".join([*said, *numbers, _filler(dice)])


def _filler(dice: random.Random) -> str:
    return " ".join(dice.choices(("leaf", "root", "bark", "twig", "wood"), k=dice.randint(0, 9)))


def _read(dice: random.Random, listed: Listed) -> Paper:
    """One text is read one way, wherever it stands."""
    text = listed.record.text
    now, before = (_extraction(random.Random(text + model), text, model) for model in ("hard-2", "hard-1"))
    return Paper(listed, now, before)


def _extraction(dice: random.Random, text: str, model: str) -> Extraction:
    named = [names for names in NAMES if all(name in text for name in names)]
    links = [_link(dice, text, names) for names in named if dice.random() < 0.9]
    shown = [link.names[0] for link in links]
    claims, cited = [], []
    for number in range(11, 16):
        value, quote = f"{number}x", f"Hu et al., 20{number}"
        if value in text:
            about = (dice.choice([*shown, "trees"]) for _ in range(3))
            start = text.index(value)
            claims.append(
                Claim("speed", value, start, start + len(value), float(number), "x", Direction.HIGHER, *about)
            )
        if quote in text:
            start, name = text.index(quote), dice.choice([*shown, None])
            cited.append(Reference(quote, start, start + len(quote), "Hu", f"20{number}", None, name))
    return Extraction(model, tuple(links), ("https://example.org/code",), tuple(claims), tuple(cited))


def _link(dice: random.Random, text: str, names: tuple[str, ...]) -> Link:
    role = dice.choice([*Role, Role.INTRODUCES, Role.USES])
    kind = Kind.CONCEPT if role is Role.STUDIES else dice.choice((Kind.METHOD, Kind.MODEL, Kind.SYSTEM))
    places = sorted((text.index(name), name) for name in names)
    mentions = tuple(Mention(name, start, start + len(name)) for start, name in places)
    sure = 1.0 if kind is Kind.CONCEPT else round(dice.uniform(0.4, 1.0), 3)
    return Link(role, names, kind, sure, round(dice.uniform(0.3, 1.0), 3), mentions)
