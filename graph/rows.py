"""Records as the rows that `cypher/write/` takes, and back."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from graph.model import Kind, Link, Listed, Listing, Mention, Organization, Record, Role
from graph.resolve.called import AUTHOR, ORGANIZATION, called, calls
from graph.resolve.names import slug
from graph.resolve.papers import MergedPaper, cited

Row = dict[str, Any]  # what a driver sends and receives


def filled(fields: Mapping[str, Any]) -> Row:
    """Without what is absent: a property is there or not, on every engine."""
    return {key: value for key, value in fields.items() if value is not None}


def id_rows(ids: Iterable[str]) -> list[Row]:
    """Rows of nothing but an id, in order."""
    return [{"id": id} for id in sorted(ids)]


def listed_row(paper: str, listed: Listed) -> Row:
    """A LISTED_IN edge."""
    record, organization = listed.record, listed.record.organization
    fields = filled(
        {
            "position": listed.position,
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
            "organizationId": organization.id if organization else None,
            "organizationName": organization.name if organization else None,
            "url": record.url,
            "codeUrls": list(record.code_urls),
            "categories": list(record.categories),
            "referenceList": list(record.reference_list) or None,
            "loadedAt": listed.loaded_at,
        }
    )
    return {"paper": paper, "listing": listed.listing.id, "fields": fields}


def listed_of(row: Mapping[str, Any]) -> Listed:
    """The record on a LISTED_IN edge, from a row of `write.facts.records`."""
    fields = row["record"]
    organization = fields.get("organizationId")
    record = Record(
        title=fields["title"],
        abstract=fields["abstract"],
        arxiv=fields.get("arxiv"),
        doi=fields.get("doi"),
        authors=tuple(fields.get("authors") or ()),
        author_count=fields.get("authorCount"),
        published=fields.get("published"),
        published_inferred=bool(fields.get("publishedInferred")),
        comment_count=fields.get("commentCount"),
        upvotes=fields.get("upvotes"),
        organization=Organization(organization, fields["organizationName"]) if organization else None,
        url=fields.get("url"),
        code_urls=tuple(fields.get("codeUrls") or ()),
        categories=tuple(fields.get("categories") or ()),
        reference_list=tuple(fields.get("referenceList") or ()),
    )
    listing = Listing(row["listing"], row["name"], row.get("captured"))
    return Listed(listing, fields["position"], record, fields.get("loadedAt") or row.get("paperLoadedAt"))


def paper_row(paper: MergedPaper, model: str, text_code: tuple[str, ...]) -> Row:
    """A Paper node: the merged fields, what its text was read by and when it came first."""
    record = paper.record
    loaded_at = min((item.loaded_at for item in paper.listed if item.loaded_at), default=None)
    return {
        "id": paper.id,
        "fields": filled(
            {
                "id": paper.id,
                "title": record.title,
                "abstract": record.abstract,
                "published": record.published,
                "publishedInferred": record.published_inferred,
                "authorCount": record.author_count,
                "commentCount": record.comment_count,
                "upvotes": record.upvotes,
                "url": record.url,
                "codeUrls": list(dict.fromkeys((*record.code_urls, *text_code))),
                "categories": list(record.categories),
                "arxivId": record.arxiv,
                "doi": record.doi,
                "model": model,
                "textCode": list(text_code),
                "loadedAt": loaded_at,
            }
        ),
    }


def identifier_rows(paper: MergedPaper) -> list[Row]:
    """All that leads to a paper."""
    return [{"paper": paper.id, "value": value} for value in paper.identifiers]


def reference_rows(paper: MergedPaper) -> list[Row]:
    """REFERENCES edges: every identifier that works in its reference lists have, each with these works as written."""
    works: dict[str, set[str]] = defaultdict(set)
    for work in {work for item in paper.listed for work in item.record.reference_list}:
        for value in cited(work):
            works[value].add(work)
    return [{"paper": paper.id, "value": value, "works": sorted(said)} for value, said in sorted(works.items())]


def author_rows(paper: MergedPaper) -> list[Row]:
    """AUTHORED_BY edges, in order; an author's id is the normalised name."""
    names = called(AUTHOR, calls(item.record for item in paper.listed))
    ids = [slug(name) for name in paper.record.authors]
    return [
        {"paper": paper.id, "author": id, "name": names[id], "position": position} for position, id in enumerate(ids)
    ]


def organization_rows(paper: MergedPaper) -> list[Row]:
    """The FROM edge, if there is one."""
    organization = paper.record.organization
    if organization is None:
        return []
    names = called(ORGANIZATION, calls(item.record for item in paper.listed))
    return [{"paper": paper.id, "organization": organization.id, "name": names[organization.id]}]


def link_row(paper: str, entity: str, link: Link, model: str) -> Row:
    """A role edge."""
    return {
        "paper": paper,
        "entity": entity,
        "fields": {
            "confidence": link.confidence,
            "kind": link.kind.value,
            "kindConfidence": link.kind_confidence,
            "model": model,
            "names": list(link.names),
            "quotes": [mention.quote for mention in link.mentions],
            "starts": [mention.start for mention in link.mentions],
            "ends": [mention.end for mention in link.mentions],
        }
        | ({"vocabulary": True} if link.vocabulary else {}),
    }


def link_of(row: Mapping[str, Any]) -> Link:
    """The link on a role edge, from a row of `write.facts.links`."""
    fields = row["link"]
    mentions = zip(fields["quotes"], fields["starts"], fields["ends"], strict=True)
    return Link(
        role=Role(row["role"]),
        names=tuple(fields["names"]),
        kind=Kind(fields["kind"]),
        kind_confidence=float(fields["kindConfidence"]),
        confidence=float(fields["confidence"]),
        mentions=tuple(Mention(quote, start, end) for quote, start, end in mentions),
        vocabulary=bool(fields.get("vocabulary")),
    )


def listing_rows(listings: Iterable[Listing]) -> list[Row]:
    """A Listing node for each of the listings, once."""
    return [{"id": one.id, "name": one.name, "captured": one.captured} for one in dict.fromkeys(listings)]
