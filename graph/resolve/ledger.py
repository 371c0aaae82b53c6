"""The ledger of which names are one thing, as text: each decision with what speaks for it. A pure function of rows.

A line `= NAME | OTHER` says that two names are one thing, `~ NAME | OTHER` that a name they share means two; what
follows # is the evidence. The rulings stand first, as a person wrote them (`graph.resolve.rulings`).
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.resolve.folding import spelling
from graph.resolve.names import form
from graph.resolve.rulings import Ruling, pair
from graph.resolve.usage import Names, longest
from graph.vocabulary import Vocabulary

HEAD = (
    "# Which names are one thing (=), and which are two (~), with what speaks for it.",
    "# To overrule: add a line `apart: ONE | OTHER` or `same: ONE | OTHER`, then `citeweave identity replay FILE`;",
    '# or `citeweave identity undo "= ONE | OTHER"`.',
)


@dataclass(frozen=True, slots=True)
class Written:
    """Names that papers join, or one that stands alone: in how many papers, and the first of them by its id."""

    names: Names
    papers: int
    first: str


@dataclass(frozen=True, slots=True)
class Rival:
    """Another thing that a shared form leads to."""

    form: str
    id: str
    name: str
    papers: int


@dataclass(slots=True)
class Decided:
    """One entity, and all that was decided of its names."""

    id: str
    name: str
    kind: str
    aliases: Sequence[str]
    written: list[Written] = field(default_factory=list)
    rivals: list[Rival] = field(default_factory=list)

    @property
    def papers(self) -> int:
        """How many papers' links lead to it."""
        return sum(one.papers for one in self.written)


def lines(decided: Iterable[Decided], rulings: Iterable[Ruling], vocabulary: Vocabulary) -> Iterator[str]:
    """The ledger's lines, in the order of `decided`."""
    yield from HEAD
    yield ""
    rulings = tuple(rulings)
    ruled = {ruling.pair: ruling.verb for ruling in rulings}
    yield from (ruling.line for ruling in rulings)
    for one in decided:
        yield ""
        yield f"# {one.id}: {one.name}, a {one.kind}, {_papers(one.papers)}"
        for alias in one.aliases:
            if ruled.get(pair(one.name, alias)) == "apart":
                continue  # papers that write both keep both names
            yield f"= {one.name} | {alias}  # {_why(one, alias, vocabulary, ruled)}"
        for rival in one.rivals:
            yield f"~ {_told(one)} | {rival.name} ({rival.id})  # {_unlike(one, rival)}"


def _why(one: Decided, alias: str, vocabulary: Vocabulary, ruled: Container[tuple[str, str]]) -> str:
    """What speaks for an alias: a ruling, the vocabulary, papers that write both, one spelling, or the short form that
    both spell out."""
    reasons = []
    if pair(one.name, alias) in ruled:
        reasons.append("ruled so")
    entry = vocabulary.get(form(alias))
    if entry and entry is vocabulary.get(form(one.name)):
        reasons.append("in the vocabulary")
    both = [w for w in one.written if {form(one.name), form(alias)} <= set(map(form, w.names))]
    if both:
        papers, first = sum(w.papers for w in both), min(w.first for w in both)
        reasons.append(f"written together by {_papers(papers)}, first {first}")
    if spelling(one.name) == spelling(alias):
        reasons.append("one spelling")
    return "; ".join(reasons or [_by_short(one, alias)])


def _by_short(one: Decided, alias: str) -> str:
    for w in one.written:
        if len(w.names) > 1 and form(alias) in map(form, w.names):
            others = [name for name in w.names if form(name) != form(alias)]
            return f"written with {', '.join(others)} by {_papers(w.papers)}, first {w.first}"
    return "spelled as another of its names"


def _unlike(one: Decided, rival: Rival) -> str:
    spelled = sum(w.papers for w in one.written if len(w.names) > 1 and rival.form in map(form, w.names))
    alone = sum(w.papers for w in one.written if len(w.names) == 1 and rival.form in map(form, w.names))
    return f"both {rival.form}: of the first {spelled} spelled out, {alone} alone; {_papers(rival.papers)} of the other"


def _told(one: Decided) -> str:
    longs = [longest(w.names) for w in one.written if len(w.names) > 1]
    return f"{longs[0] if longs else one.name} ({one.id})"


def _papers(count: int) -> str:
    return "1 paper" if count == 1 else f"{count:,} papers"


def decided(joined: Iterable[Mapping[str, object]], rivals: Iterable[Mapping[str, object]]) -> list[Decided]:
    """Rows of `identity.joined` and `identity.rivals` by entity, in the order of ids."""
    found: dict[str, Decided] = {}
    for row in joined:
        id = str(row["id"])
        if id not in found:
            aliases = row["aliases"]
            named = [str(alias) for alias in aliases] if isinstance(aliases, Sequence) else []
            found[id] = Decided(id, str(row["name"]), str(row["kind"]), named)
        names = row["names"]
        joined_names = tuple(str(name) for name in names) if isinstance(names, Sequence) else ()
        found[id].written.append(Written(joined_names, int(str(row["papers"])), str(row["first"])))
    for row in rivals:
        rival = Rival(str(row["form"]), str(row["other"]), str(row["name"]), int(str(row["papers"])))
        if str(row["id"]) in found:
            found[str(row["id"])].rivals.append(rival)
    return [found[id] for id in sorted(found)]
