"""Names as they are typed: those that begin so, and where none does, those that are a slip or two away.

What is looked at is bounded, and found by the index of names: a prefix that more names share than MOST is not gone
through, but asked for with up to two letters more.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graph.model import Kind
from graph.resolve.names import form
from graph.resolve.spelling import forgiven, longer, respelled, slips
from graph.store import Store

MOST = 3000  # names that a prefix may have
MOST_OF_ONE = 200  # where it is a single letter, which says little
_SHORTEST = 200  # of them, those that are looked up
_FIRST = 3  # letters in which a slip is forgiven only once the name is whole
_NEAREST = 50  # misspelled names that are looked up


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An entity that a text may be on the way to, with the name that the text begins."""

    entity: str
    name: str
    kind: Kind
    slips: int
    exact: bool


def suggest(store: Store, text: str, kinds: Collection[Kind] | None, first: int) -> tuple[Suggestion, ...]:
    """Entities whose name or alias `text` begins, the most linked first; else those that it misspells."""
    found = begun(store, text) or meant(store, text)
    return tuple(one for one in found if kinds is None or one.kind in kinds)[:first]


def begun(store: Store, text: str) -> list[Suggestion]:
    """Entities with a name that begins with `text`: those with the very name first, then the most linked."""
    typed = form(text)
    if not typed:
        return []
    forms = _begins(store, typed)
    looked = [typed, *longer(typed)] if forms is None else sorted(forms, key=_short)[:_SHORTEST]
    return _entities(store, dict.fromkeys(looked, 0), typed)


def meant(store: Store, text: str) -> list[Suggestion]:
    """Entities with a name that begins with `text` but for slips, the fewest first, then the most linked."""
    typed = form(text)
    most = forgiven(typed)
    if not most:
        return []
    near: dict[str, int] = {}
    for letters in sorted({len(typed) * 3 // 4, len(typed) // 2, _FIRST}, reverse=True):
        near = near or dict(_within(typed, _begins(store, typed[:letters]) or (), most))
    nearest = sorted(near, key=lambda name: (near[name], *_short(name)))[:_NEAREST]
    whole = dict.fromkeys(respelled(typed, _FIRST), 1)
    return _entities(store, whole | {name: near[name] for name in nearest}, typed)


def _begins(store: Store, typed: str) -> list[str] | None:
    """The names that begin so; None where they are too many."""
    most = MOST if len(typed) > 1 else MOST_OF_ONE
    rows = store.rows("search.begins", form=typed, most=most)
    return [row["form"] for row in rows] if len(rows) < most else None


def _within(typed: str, names: Iterable[str], most: int) -> Iterable[tuple[str, int]]:
    for name in names:
        far = slips(typed, name[: len(typed) + most], most)
        if far is not None:
            yield name, far


def _entities(store: Store, far: Mapping[str, int], typed: str) -> list[Suggestion]:
    """The entities of names that are so many slips away, each by its best name."""
    rows = store.rows("search.spelled", forms=list(far)) if far else ()
    best: dict[str, Mapping[str, Any]] = {}
    for row in sorted(rows, key=lambda row: _rank(row["form"], far)):
        best.setdefault(row["id"], row)
    found = sorted(best.values(), key=lambda row: (far[row["form"]], row["form"] != typed, -row["links"], row["id"]))
    return [_of(row, far[row["form"]], exact=row["form"] == typed) for row in found]


def _rank(name: str, far: Mapping[str, int]) -> tuple[int, int, str]:
    return (far[name], *_short(name))


def _short(name: str) -> tuple[int, str]:
    return (len(name), name)


def _of(row: Mapping[str, Any], far: int, *, exact: bool) -> Suggestion:
    names: Sequence[str] = [row["name"], *(row["aliases"] or ())]
    shown = next((name for name in names if form(name) == row["form"]), row["name"])
    return Suggestion(row["id"], shown, Kind(row["kind"]), far, exact)
