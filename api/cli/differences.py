"""What differs between two graphs, as a person and as a program reads it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from api.cli.outlet import MOST
from api.figures import visible

if TYPE_CHECKING:
    from graph.diff import Difference, Group, Link, Move


def as_object(found: Difference) -> dict[str, Any]:
    """All of it."""
    return {
        "papers": asdict(found.papers),
        "titles": dict(found.titles),
        "entities": asdict(found.entities),
        "changes": [one._asdict() for one in found.changes],
        "roles": {role: _pair(*links) for role, links in found.roles.items()},
        "citations": _pair(*found.citations),
        "moves": [one._asdict() for one in found.moves],
    }


def rendered(found: Difference) -> Iterator[str]:
    """Counts first, then the first of each."""
    if found.empty:
        yield "nothing differs"
        return
    rows = [("papers", found.papers), ("entities", found.entities)]
    yield f"{'':14}{'new':>8}{'gone':>8}{'changed':>9}"
    for what, group in rows:
        yield f"{what:14}{len(group.new):>8,}{len(group.gone):>8,}{len(group.changed):>9,}"
    for role, (new, gone) in (*found.roles.items(), ("CITES", found.citations)):
        yield f"{role:14}{len(new):>8,}{len(gone):>8,}"
    for what, group in rows:
        yield from _listed(what, group, found.titles)
    yield from _some("what is said of entities", [f"  {c.id}: {c.field} {c.before} → {c.after}" for c in found.changes])
    new, gone = found.citations
    yield from _some("citations", [*_arrows("+", new), *_arrows("-", gone)])
    yield from _some("ranks, by papers that name them", [f"  {_place(move)}  {move.id}" for move in found.moves])


def _pair(new: Sequence[Link], gone: Sequence[Link]) -> dict[str, list[list[str]]]:
    return {"new": [list(link) for link in new], "gone": [list(link) for link in gone]}


def _listed(what: str, group: Group, titles: Any) -> Iterator[str]:
    signed = [(sign, id) for sign, ids in (("+", group.new), ("-", group.gone), ("~", group.changed)) for id in ids]
    yield from _some(what, [f"  {sign} {id}" + (f"  {titles[id]}" if id in titles else "") for sign, id in signed])


def _arrows(sign: str, links: Iterable[Link]) -> list[str]:
    return [f"  {sign} {link.start} → {link.end}" for link in links]


def _place(move: Move) -> str:
    before, after = (str(place or "–") for place in (move.before, move.after))
    return f"{before:>5} → {after:<5}"


def _some(title: str, lines: Sequence[str]) -> Iterator[str]:
    if not lines:
        return
    yield f"\n{title}"
    yield from map(visible, lines[:MOST])
    if len(lines) > MOST:
        yield f"  … and {len(lines) - MOST:,} more (--json has all)"
