"""A family as lines of text: what it descends from above, what descends from it below."""

from __future__ import annotations

from collections.abc import Iterator

from api.family.words import sentence
from graph.reads.lineage import Family, Relation


def render(family: Family) -> str:
    """Lines indented by generation, then a sentence for each descent; it ends in a newline."""
    lines = [*reversed(list(_kin(family, family.root, 1, {family.root}, older=True)))]
    lines.append(_named(family, family.root))
    lines += _kin(family, family.root, 1, {family.root}, older=False)
    if family.left_out:
        lines.append(f"{family.left_out} more left out")
    told = [sentence(family, one) for one in family.descents]
    return "\n".join([*lines, *([""] if told else []), *told]) + "\n"


def _kin(family: Family, id: str, depth: int, shown: set[str], *, older: bool) -> Iterator[str]:
    for one in family.descents:
        end, start = (one.basis, one.entity) if older else (one.entity, one.basis)
        if start != id:
            continue
        mark = ("↑" if older else "↓") + (" version" if one.relation is Relation.VERSION_OF else "")
        again = " …" if end in shown else ""
        yield f"{'  ' * depth}{mark} {_named(family, end)}{again}"
        if not again:
            shown.add(end)
            yield from _kin(family, end, depth + 1, shown, older=older)


def _named(family: Family, id: str) -> str:
    member = family.members[id]
    return f"{member.name} ({member.kind.value}{', ' + member.first_seen if member.first_seen else ''})"
