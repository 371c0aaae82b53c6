"""The records that flow from loaders to the graph: what a listing says of a paper, and what its text says.

Both are facts, kept as read. Everything else in the graph is concluded from them in `graph.resolve`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

_BLANKS = re.compile(r"[\s\x00-\x1f\x7f]+")


class Role(StrEnum):
    """What an entity is to a paper; the value is the relationship type in the graph."""

    INTRODUCES = "INTRODUCES"
    USES = "USES"
    COMPARES_WITH = "COMPARES_WITH"
    EVALUATES_ON = "EVALUATES_ON"
    STUDIES = "STUDIES"

    @property
    def key(self) -> str:
        """The role's name in the extraction's JSON lines (DESIGN, section 4)."""
        return _KEYS[self]


_KEYS = {
    Role.INTRODUCES: "introduces",
    Role.USES: "uses",
    Role.COMPARES_WITH: "compares",
    Role.EVALUATES_ON: "datasets",
    Role.STUDIES: "concepts",
}


class Kind(StrEnum):
    """What an entity is; capitalised, it is the node's second label."""

    METHOD = "method"
    MODEL = "model"
    SYSTEM = "system"
    DATASET = "dataset"
    CONCEPT = "concept"


@dataclass(frozen=True, slots=True)
class Listing:
    """The page or file that records came from. `id` is the SHA-256 of its bytes, in hex."""

    id: str
    name: str
    captured: str | None = None  # the day the page was saved, YYYY-MM-DD where its year is known


@dataclass(frozen=True, slots=True)
class Organization:
    """A hub organisation: `id` is its handle, `name` what it calls itself."""

    id: str
    name: str


@dataclass(frozen=True, slots=True)
class Record:
    """One paper as one source record has it; a field that the source does not give is None or empty.

    `title` and `abstract` have every run of blanks and control characters folded to one space, so that
    offsets into `text` hold wherever the record travels (`loaders.records.checked` sees to it).
    `published` is YYYY-MM-DD; `published_inferred` says that its year was concluded, not read.
    """

    title: str
    abstract: str
    arxiv: str | None = None  # without version: 2301.00001, hep-ph/9901001
    doi: str | None = None  # lower case, without resolver
    authors: tuple[str, ...] = ()
    author_count: int | None = None
    published: str | None = None
    published_inferred: bool = False
    comment_count: int | None = None
    upvotes: int | None = None
    organization: Organization | None = None
    url: str | None = None
    code_urls: tuple[str, ...] = ()
    categories: tuple[str, ...] = ()
    reference_list: tuple[str, ...] = ()  # works cited: "arxiv:… doi:… title:…" as far as told

    @property
    def text(self) -> str:
        """The text that offsets count: title, newline, abstract."""
        return f"{self.title}\n{self.abstract}"


@dataclass(frozen=True, slots=True)
class Listed:
    """A record in its place: the fact on a LISTED_IN edge. `position` counts a listing's records from 0.

    `loaded_at` is when the graph was first told, ISO 8601 in UTC; None for what it is being told now.
    """

    listing: Listing
    position: int
    record: Record
    loaded_at: str | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True)
class Mention:
    """Where a text names something: `text[start:end] == quote`, in characters (code points)."""

    quote: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Link:
    """A paper's role edge as read from its text.

    `names` are the names that this paper joins (an acronym and its long form), the shown one first;
    `mentions` are in order of `start`; `confidence` and `kind_confidence` lie in 0..1, rounded to 3 places.
    A studied concept has kind CONCEPT and kind_confidence 1. `vocabulary` says that the model found no such
    link: it stands because a user's vocabulary lists the name.
    """

    role: Role
    names: tuple[str, ...]
    kind: Kind
    kind_confidence: float
    confidence: float
    mentions: tuple[Mention, ...]
    vocabulary: bool = False


class Direction(StrEnum):
    """Which way a claim's number points; the value is the property in the graph."""

    HIGHER = "higher"  # more of the metric: faster, more accurate, also more costly
    LOWER = "lower"  # less of it


@dataclass(frozen=True, slots=True)
class Claim:
    """A quantitative result as a text states it; `value` is its words, and `text[start:end] == value`.

    `number` is the value parsed, of a span ("from 42.9% to 84.8%") the last; `unit` is what it counts ("%", "x").
    `subject`, `against` and `on` are each the shown name of one of the paper's links where one is meant,
    otherwise the text's own words, and None where nothing is said.
    """

    metric: str | None
    value: str
    start: int
    end: int
    number: float | None = None
    unit: str | None = None
    direction: Direction | None = None
    subject: str | None = None
    against: str | None = None
    on: str | None = None


@dataclass(frozen=True, slots=True)
class Reference:
    """An in-text citation, "(Hu et al., 2021)" or "[12]": `text[start:end] == quote`, one for each work cited.

    `author` is the first author's family name, `year` the year with its letter ("2021a"), `label` what stands
    in brackets ("12", "HSW+21"); `name` is the shown name of the link that it belongs to.
    """

    quote: str
    start: int
    end: int
    author: str | None = None
    year: str | None = None
    label: str | None = None
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Extraction:
    """What one paper's text says: its links, best first in each role, and what else stands in it, in text order.

    `model` names what made it, version included.
    """

    model: str
    links: tuple[Link, ...]
    code_urls: tuple[str, ...] = ()
    claims: tuple[Claim, ...] = ()
    references: tuple[Reference, ...] = ()


def fold_blanks(text: str) -> str:
    """Every run of white space and control characters as one space, the ends stripped, lone surrogates
    replaced by U+FFFD: a text that any engine can store and that has the same offsets everywhere."""
    return _BLANKS.sub(" ", text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")).strip()
