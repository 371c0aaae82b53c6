"""What went wrong: how often for which reason, and the worst of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from api.evaluation_page.layout import Cell, Excerpt, Section, Table
from api.sentences import sentence
from graph.model import Role
from loaders.evaluation.evaluate import Evaluation
from loaders.evaluation.mistakes import Mistake, Why

_AROUND = 90  # characters of a sentence on either side of a quote
_SIDES = ((True, "missed"), (False, "found, but wrong"))


def sections(evaluation: Evaluation, most: int) -> Iterator[Section]:
    """The reasons, and where `most` is not 0 that many of the worst links, missed and wrong, of each role."""
    found = evaluation.mistakes
    if not found:
        return
    parts: list[str | Table] = []
    for missed, what in _SIDES:
        side = [mistake for mistake in found if mistake.missed is missed]
        parts += [_reasons(f"links {what}", side)] if side else []
    yield Section("What went wrong", parts)
    for role in Role:
        for missed, what in _SIDES:
            shown = worst(found, role, missed, most)
            if shown:
                yield Section(f"{role.key}: {what}", [_table(shown, missed)])


def worst(found: Sequence[Mistake], role: Role, missed: bool, most: int) -> list[Mistake]:
    """The worst `most` of one role and side; not two of one paper while there are others."""
    left = [mistake for mistake in found if mistake.role is role and mistake.missed is missed]
    first = {mistake.title: mistake for mistake in reversed(left)}
    ranked = [one for one in left if first[one.title] is one] + [one for one in left if first[one.title] is not one]
    return ranked[:most]


def excerpt(mistake: Mistake) -> Excerpt:
    """Its last mention in its sentence; the bare name where no place of it is known."""
    if mistake.text is None or not mistake.mentions:
        return Excerpt("", mistake.name, "")
    place = mistake.mentions[-1]  # an abstract says more about a role than a title
    first, last = sentence(mistake.text, place.start, place.end)
    before, after = mistake.text[first : place.start], mistake.text[place.end : last]
    before = before if len(before) <= _AROUND else f"…{before[-_AROUND:]}"
    after = after if len(after) <= _AROUND else f"{after[:_AROUND]}…"
    return Excerpt(before, place.quote, after)


def _reasons(what: str, found: Sequence[Mistake]) -> Table:
    counted = Counter((mistake.why, mistake.role) for mistake in found)
    rows = [[why.value, *(f"{counted[why, role]:,}" for role in Role)] for why in Why]
    kept = [row for row, why in zip(rows, Why, strict=True) if any(counted[why, role] for role in Role)]
    return Table([what, *(role.key for role in Role)], kept)


def _table(shown: Sequence[Mistake], missed: bool) -> Table:
    heads = ["entity", "why", "in", "paper"]
    rows: list[list[Cell]] = [[one.name, _why(one), excerpt(one), one.title] for one in shown]
    if missed:
        return Table(heads, rows, frozenset(range(4)))
    sure = ["" if one.confidence is None else f"{one.confidence:.2f}" for one in shown]
    return Table(["", *heads], [[x, *row] for x, row in zip(sure, rows, strict=True)], frozenset(range(1, 5)))


def _why(mistake: Mistake) -> str:
    if mistake.why is not Why.OTHER_ROLE:
        return mistake.why.value
    roles = ", ".join(role.key for role in mistake.others)
    sure = f" {mistake.confidence:.2f}" if mistake.missed and mistake.confidence else ""
    return f"{mistake.why.value}: {roles}{sure}"
