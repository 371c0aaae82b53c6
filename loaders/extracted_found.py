"""What a paper's text says, as parts of its extracted line (`loaders.extracted_lines`), and back."""

from __future__ import annotations

from graph.model import Claim, Direction, Kind, Link, Mention, Reference, Role
from loaders.extracted_fields import list_at, mapping, optional, share, string
from loaders.json_fields import Row, count, texts
from loaders.records import shown


def entity_row(link: Link) -> dict[str, object]:
    """An entity of a role's list."""
    entity: dict[str, object] = {
        "name": link.names[0],
        "names": list(link.names),
        "surface": list(dict.fromkeys(mention.quote for mention in link.mentions)),
    }
    if link.role is not Role.STUDIES:
        entity |= {"kind": link.kind.value, "kindConfidence": link.kind_confidence}
    evidence = [{"quote": m.quote, "start": m.start, "end": m.end} for m in link.mentions]
    made = {"vocabulary": True} if link.vocabulary else {}
    return entity | {"confidence": link.confidence, "evidence": evidence} | made


def read_link(role: Role, entity: Row, text: str) -> Link:
    """And back; ValueError where it is none, or its evidence does not stand in `text`."""
    names = texts(entity, "names") or (string(entity, "name"),)
    mentions = tuple(_mention(mapping(item, "evidence"), text) for item in list_at(entity, "evidence"))
    if not mentions:
        raise ValueError(f"{shown(names[0])!r} has no evidence")
    studied = role is Role.STUDIES
    return Link(
        role=role,
        names=names,
        kind=Kind.CONCEPT if studied else Kind(string(entity, "kind")),
        kind_confidence=1.0 if studied else share(entity, "kindConfidence"),
        confidence=share(entity, "confidence"),
        mentions=mentions,
        vocabulary=entity.get("vocabulary") is True,
    )


def _mention(row: Row, text: str) -> Mention:
    quote, start, end = string(row, "quote"), count(row, "start"), count(row, "end")
    if start is None or end is None or text[start:end] != quote:
        raise ValueError(f"{shown(quote)!r} does not stand at {start} to {end} of its text")
    return Mention(quote, start, end)


def claim_row(claim: Claim) -> dict[str, object]:
    """An entry of `claims`."""
    return {
        "metric": claim.metric,
        "value": claim.value,
        "number": claim.number,
        "unit": claim.unit,
        "direction": claim.direction,
        "subject": claim.subject,
        "against": claim.against,
        "on": claim.on,
        "quote": claim.value,
        "start": claim.start,
        "end": claim.end,
    }


def read_claim(row: Row, text: str) -> Claim:
    """And back; ValueError likewise."""
    place = _mention(row, text)
    number = row.get("number")
    if number is not None and (isinstance(number, bool) or not isinstance(number, int | float)):
        raise ValueError('"number" must be a number')
    return Claim(
        metric=optional(row, "metric"),
        value=place.quote,
        start=place.start,
        end=place.end,
        number=None if number is None else float(number),
        unit=optional(row, "unit"),
        direction=Direction(string(row, "direction")) if row.get("direction") is not None else None,
        subject=optional(row, "subject"),
        against=optional(row, "against"),
        on=optional(row, "on"),
    )


def reference_row(reference: Reference) -> dict[str, object]:
    """An entry of `references`."""
    return {
        "author": reference.author,
        "year": reference.year,
        "label": reference.label,
        "name": reference.name,
        "quote": reference.quote,
        "start": reference.start,
        "end": reference.end,
    }


def read_reference(row: Row, text: str) -> Reference:
    """And back; ValueError likewise."""
    place = _mention(row, text)
    return Reference(
        quote=place.quote,
        start=place.start,
        end=place.end,
        author=optional(row, "author"),
        year=optional(row, "year"),
        label=optional(row, "label"),
        name=optional(row, "name"),
    )
