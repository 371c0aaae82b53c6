"""A paper with its extraction as one JSON object, the line that `citeweave extract` prints, and back.

All that the graph keeps as fact is in it, so that loading the lines gives the graph that loading the pages
gives (DESIGN, section 4).
"""

from __future__ import annotations

import re

from graph.model import Extraction, Listed, Listing, Organization, Record, Role
from loaders.extracted_fields import day, folded, list_at, mapping, object_at, optional, string
from loaders.extracted_found import claim_row, entity_row, read_claim, read_link, read_reference, reference_row
from loaders.json_fields import Row, count, texts

_SHA256 = re.compile(r"[0-9a-f]{64}")


def to_line(listed: Listed, extraction: Extraction, line: int | None = None) -> dict[str, object]:
    """The object of one line; `line` is where the record stands in its own file, where that is known."""
    record = listed.record
    return {
        "id": record.arxiv or record.doi,
        "title": record.title,
        "text": record.text,
        **{role.key: [entity_row(link) for link in extraction.links if link.role is role] for role in Role},
        "code": list(extraction.code_urls),
        "claims": [claim_row(claim) for claim in extraction.claims],
        "references": [reference_row(reference) for reference in extraction.references],
        "model": extraction.model,
        "listing": _listing(listed, line),
    }


def from_line(row: Row) -> tuple[Listed, Extraction]:
    """What one line says, links in the order of roles. ValueError where it is no such line or contradicts itself."""
    source = object_at(row, "listing")
    record = _record(source)
    if row.get("text") != record.text:
        raise ValueError('its "text" is not the title, a newline and the abstract of its "listing"')
    links = tuple(
        read_link(role, mapping(entity, role.key), record.text) for role in Role for entity in list_at(row, role.key)
    )
    extraction = Extraction(
        model=string(row, "model"),
        links=links,
        code_urls=texts(row, "code"),
        claims=tuple(read_claim(mapping(item, "claims"), record.text) for item in list_at(row, "claims")),
        references=tuple(
            read_reference(mapping(item, "references"), record.text) for item in list_at(row, "references")
        ),
    )
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
        "referenceList": list(record.reference_list),
    }


def _origin(source: Row) -> Listing:
    identity = string(source, "id")
    if not _SHA256.fullmatch(identity):
        raise ValueError('its listing\'s "id" is not the SHA-256 of a file, in hex')
    return Listing(identity, string(source, "name"), day(source, "captured"))


def _record(source: Row) -> Record:
    organization = object_at(source, "organization") if source.get("organization") is not None else None
    return Record(
        title=folded(source, "title"),
        abstract=folded(source, "abstract"),
        arxiv=optional(source, "arxiv"),
        doi=optional(source, "doi"),
        authors=texts(source, "authors"),
        author_count=count(source, "authorCount"),
        published=day(source, "published"),
        published_inferred=source.get("publishedInferred") is True,
        comment_count=count(source, "commentCount"),
        upvotes=count(source, "upvotes"),
        organization=Organization(string(organization, "id"), string(organization, "name")) if organization else None,
        url=optional(source, "url"),
        code_urls=texts(source, "codeUrls"),
        categories=texts(source, "categories"),
        reference_list=texts(source, "referenceList"),
    )
