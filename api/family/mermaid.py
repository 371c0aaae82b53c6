"""A family tree in Mermaid's language, as many Markdown pages draw it."""

from __future__ import annotations

from api.family.layout import layout
from api.family.words import title
from graph.reads.lineage import Family, Relation


def render(family: Family) -> str:
    """The text of a flowchart, ending in a newline."""
    places = layout(family).places
    ordered = sorted(places, key=lambda id: places[id])
    number = {id: f"n{at}" for at, id in enumerate(ordered)}
    lines = ["---", f"title: {_text(title(family))}", "---", "flowchart LR"]
    for id in ordered:
        member = family.members[id]
        year = f"<br/>{member.first_seen[:4]}" if member.first_seen else ""
        lines.append(f"  {number[id]}[{_text(member.name, year)}]")
    for one in family.descents:
        arrow = "-. version .->" if one.relation is Relation.VERSION_OF else "-->"
        lines.append(f"  {number[one.basis]} {arrow} {number[one.entity]}")
    lines.append(f"  style {number[family.root]} stroke-width:4px")
    return "\n".join(lines) + "\n"


def _text(text: str, more: str = "") -> str:
    """Quoted, with what Mermaid or a page would act on as character references."""
    kept = "".join(char if char.isalnum() or char in " -_.,:+*/()" else f"#{ord(char)};" for char in text)
    return f'"{kept}{more}"'
