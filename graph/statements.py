"""Claims and in-text citations as the rows that `cypher/write/` takes, and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.model import Claim, Direction, Reference
from graph.rows import Row, filled


def claim_id(paper: str, claim: Claim) -> str:
    """A claim's key: its paper and its place."""
    return f"{paper}#{claim.start}-{claim.end}"


def claim_row(paper: str, claim: Claim) -> Row:
    """A Claim node."""
    fields = {
        "id": claim_id(paper, claim),
        "metric": claim.metric,
        "value": claim.value,
        "number": claim.number,
        "unit": claim.unit,
        "direction": claim.direction.value if claim.direction else None,
        "subject": claim.subject,
        "against": claim.against,
        "on": claim.on,
        "quote": claim.value,
        "start": claim.start,
        "end": claim.end,
    }
    return {"paper": paper, "fields": filled(fields)}


def claim_of(fields: Mapping[str, Any]) -> Claim:
    """The claim of a Claim node's properties."""
    direction, number = fields.get("direction"), fields.get("number")
    return Claim(
        metric=fields.get("metric"),
        value=fields["quote"],
        start=fields["start"],
        end=fields["end"],
        number=None if number is None else float(number),
        unit=fields.get("unit"),
        direction=Direction(direction) if direction else None,
        subject=fields.get("subject"),
        against=fields.get("against"),
        on=fields.get("on"),
    )


def reference_id(paper: str, reference: Reference) -> str:
    """An in-text citation's key, likewise."""
    return f"{paper}#{reference.start}-{reference.end}"


def reference_row(paper: str, reference: Reference) -> Row:
    """A Reference node."""
    fields = {
        "id": reference_id(paper, reference),
        "author": reference.author,
        "year": reference.year,
        "label": reference.label,
        "name": reference.name,
        "quote": reference.quote,
        "start": reference.start,
        "end": reference.end,
    }
    return {"paper": paper, "fields": filled(fields)}


def reference_of(fields: Mapping[str, Any]) -> Reference:
    """The in-text citation of a Reference node's properties."""
    return Reference(
        quote=fields["quote"],
        start=fields["start"],
        end=fields["end"],
        author=fields.get("author"),
        year=fields.get("year"),
        label=fields.get("label"),
        name=fields.get("name"),
    )
