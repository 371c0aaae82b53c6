"""A paper with its extraction as one JSON object, the line that `citeweave extract` prints, and back.

All that the graph keeps as fact is in it, so that loading the lines gives the graph that loading the pages
gives (DESIGN, section 4).
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from graph.model import Extraction, Kind, Link, Listed, Listing, Mention, Organization, Record, Role, fold_blanks
from loaders.dates import iso_day
from loaders.json_fields import Row, count, texts
from loaders.records import shown

_SHA256 = re.compile(r"[0-9a-f]{64}")


def to_line(listed: Listed, extraction: Extraction, line: int | None = None) -> dict[str, object]:
    """The object of one line; `line` is where the record stands in its own file, where that is known."""
    record = listed.record
    return {
        "id": record.arxiv or record.doi,
        "title": record.title,
        "text": record.text,
        **{role.key: [_entity(link) for link in extraction.links if link.role is role] for role in Role},
        "code": list(extraction.code_urls),
        "claims": [],
        "references": [],
        "model": extraction.model,
        "truncated": extraction.truncated,
        "listing": _listing(listed, line),
    }


def from_line(row: Row) -> tuple[Listed, Extraction]:
    """What one line says, links in the order of roles. ValueError where it is no such line or contradicts itself."""
    source = _object(row, "listing")
    record = _record(source)
    if row.get("text") != record.text:
        raise ValueError('its "text" is not the title, a newline and the abstract of its "listing"')
    links = tuple(
        _link(role, _mapping(entity, role.key), record.text) for role in Role for entity in _list(row, role.key)
    )
    extraction = Extraction(_string(row, "model"), links, texts(row, "code"), truncated=row.get("truncated") is True)
    position = count(source, "position")
    if position is None:
        raise ValueError('its "listing" has no "position"')
    return Listed(_origin(source), position, record), extraction


def _listing(listed: Listed, line: int | None) -> dict[str, object]:
    record, origin = listed.record, listed.listing
    organization = record.organization
    return {
        "id": origin.id,
        "name": origin.name,
        "captured": origin.captured,
        "sha256": origin.id,
        "position": listed.position,
        "line": line,
        "title": record.title,
        "abstract": record.abstract,
        "arxiv": record.arxiv,
        "doi": record.doi,
        "authors": list(record.authors),
        "authorCount": record.author_count,
        "published": record.published,
        "publishedInferred": record.published_inferred,
        "commentCount": record.comment_count,
        "upvotes": record.upvotes,
        "organization": {"id": organization.id, "name": organization.name} if organization else None,
        "url": record.url,
        "codeUrls": list(record.code_urls),
        "categories": list(record.categories),
    }


def _entity(link: Link) -> dict[str, object]:
    entity: dict[str, object] = {
        "name": link.names[0],
        "names": list(link.names),
        "surface": list(dict.fromkeys(mention.quote for mention in link.mentions)),
    }
    if link.role is not Role.STUDIES:
        entity |= {"kind": link.kind.value, "kindConfidence": link.kind_confidence}
    evidence = [{"quote": m.quote, "start": m.start, "end": m.end} for m in link.mentions]
    return entity | {"confidence": link.confidence, "evidence": evidence}


def _origin(source: Row) -> Listing:
    identity = _string(source, "id")
    if not _SHA256.fullmatch(identity):
        raise ValueError('its listing\'s "id" is not the SHA-256 of a file, in hex')
    return Listing(identity, _string(source, "name"), _day(source, "captured"))


def _record(source: Row) -> Record:
    organization = _object(source, "organization") if source.get("organization") is not None else None
    return Record(
        title=_folded(source, "title"),
        abstract=_folded(source, "abstract"),
        arxiv=_optional(source, "arxiv"),
        doi=_optional(source, "doi"),
        authors=texts(source, "authors"),
        author_count=count(source, "authorCount"),
        published=_day(source, "published"),
        published_inferred=source.get("publishedInferred") is True,
        comment_count=count(source, "commentCount"),
        upvotes=count(source, "upvotes"),
        organization=Organization(_string(organization, "id"), _string(organization, "name")) if organization else None,
        url=_optional(source, "url"),
        code_urls=texts(source, "codeUrls"),
        categories=texts(source, "categories"),
    )


def _link(role: Role, entity: Row, text: str) -> Link:
    names = texts(entity, "names") or (_string(entity, "name"),)
    mentions = tuple(_mention(_mapping(item, "evidence"), text) for item in _list(entity, "evidence"))
    if not mentions:
        raise ValueError(f"{shown(names[0])!r} has no evidence")
    studied = role is Role.STUDIES
    return Link(
        role=role,
        names=names,
        kind=Kind.CONCEPT if studied else Kind(_string(entity, "kind")),
        kind_confidence=1.0 if studied else _share(entity, "kindConfidence"),
        confidence=_share(entity, "confidence"),
        mentions=mentions,
    )


def _mention(row: Row, text: str) -> Mention:
    quote, start, end = _string(row, "quote"), count(row, "start"), count(row, "end")
    if start is None or end is None or text[start:end] != quote:
        raise ValueError(f"{shown(quote)!r} does not stand at {start} to {end} of its text")
    return Mention(quote, start, end)


def _object(row: Row, key: str) -> Row:
    return _mapping(row.get(key), key)


def _mapping(value: object, key: str) -> Row:
    if not isinstance(value, Mapping):
        raise ValueError(f'"{key}" holds {type(value).__name__} where an object must be')
    return value


def _list(row: Row, key: str) -> list[object]:
    value = row.get(key)
    if not isinstance(value, list):
        raise ValueError(f'"{key}" must be a list')
    return value


def _string(row: Row, key: str) -> str:
    value = row.get(key)
    if not isinstance(value, str) or not value:
        raise ValueError(f'"{key}" must be a text that is not empty')
    return value


def _optional(row: Row, key: str) -> str | None:
    return None if row.get(key) is None else _string(row, key)


def _folded(row: Row, key: str) -> str:
    value = _string(row, key)
    if fold_blanks(value) != value:
        raise ValueError(f'its "{key}" has line breaks or double blanks, so that offsets cannot be trusted')
    return value


def _day(row: Row, key: str) -> str | None:
    value = _optional(row, key)
    if value is not None and iso_day(value) != value:
        raise ValueError(f'"{key}" is {shown(value)!r}, which is no day; write it as YYYY-MM-DD')
    return value


def _share(row: Row, key: str) -> float:
    value = row.get(key)
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError(f'"{key}" must be a number from 0 to 1')
    return float(value)
