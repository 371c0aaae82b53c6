"""A family in words: its title, and a sentence for each descent."""

from __future__ import annotations

from graph.reads.lineage import Descent, Family, Relation


def title(family: Family) -> str:
    """What a picture of it is called."""
    return f"Family tree of {family.members[family.root].name}"


def sentence(family: Family, one: Descent) -> str:
    """What a line of the picture says, with the papers' words."""
    entity, basis = family.members[one.entity].name, family.members[one.basis].name
    if one.relation is Relation.VERSION_OF:
        return f"{entity} is a version of {basis}."
    said = "; ".join(f"“{quote}” ({paper})" for paper, quote in zip(one.papers, one.quotes, strict=True))
    return f"{entity} builds on {basis}: {said}."
