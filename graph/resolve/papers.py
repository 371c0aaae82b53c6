"""Which records speak of one paper, and what they say together: pure functions of the records.

Nothing here depends on the order in which records came: every choice is made by rank (`_rank`).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, fields
from typing import TypeVar

from graph.model import Listed, Record
from graph.resolve.groups import Groups
from graph.resolve.names import slug

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class MergedPaper:
    """One paper as all its records have it together; `listed` in order of rank, the fullest first."""

    id: str
    record: Record
    identifiers: tuple[str, ...]
    listed: tuple[Listed, ...]


def identifiers(record: Record) -> tuple[str, ...]:
    """What a record is known by, the best first: `arxiv:…`, `doi:…`, `title:…`."""
    strong = (("arxiv", record.arxiv), ("doi", record.doi))
    return (*(f"{scheme}:{value}" for scheme, value in strong if value), f"title:{slug(record.title)}")


def cited(work: str) -> tuple[str, ...]:
    """The same of a work in a reference list (`Record.reference_list`)."""
    told, _, title = f" {work}".partition(" title:")
    return (*told.split(), *((f"title:{slug(title)}",) if title else ()))


def merge(listed: Iterable[Listed]) -> list[MergedPaper]:
    """The papers that the records speak of, by id.

    Records that share an arXiv id or a DOI are one paper. So are records that share a title, unless that
    would join two arXiv ids or two DOIs; then the records with a title alone go to the smallest id.
    """
    ordered = sorted(listed, key=_rank)
    groups = Groups(range(len(ordered)))
    by_identifier: dict[str, list[int]] = defaultdict(list)
    for index, item in enumerate(ordered):
        for identifier in identifiers(item.record):
            by_identifier[identifier].append(index)
    for identifier, members in by_identifier.items():
        if not identifier.startswith("title:"):
            groups.join_all(members)
    strong = groups.by_root()
    joins = []
    for identifier, members in by_identifier.items():
        if identifier.startswith("title:"):
            roots = {groups.root(member) for member in members}
            known = [ordered[index].record for root in roots for index in strong[root]]
            joins.append(_joined_by_title(members, ordered, known))
    for join in joins:
        groups.join_all(join)
    papers = [_merged([ordered[index] for index in members]) for members in groups.by_root().values()]
    return sorted(papers, key=lambda paper: paper.id)


def _joined_by_title(members: Sequence[int], listed: Sequence[Listed], known: Sequence[Record]) -> list[int]:
    """Those records of one title that are one paper; `known` are all records of their papers so far."""
    if len({r.arxiv for r in known if r.arxiv}) <= 1 and len({r.doi for r in known if r.doi}) <= 1:
        return list(members)
    bare = [i for i in members if len(identifiers(listed[i].record)) == 1]
    named = [i for i in members if len(identifiers(listed[i].record)) > 1]
    return [min(named, key=lambda i: identifiers(listed[i].record)), *bare]


def _rank(item: Listed) -> tuple[int, int, str, int]:
    """The fullest record first, then the longest abstract, then the listing's id and the place in it."""
    filled = sum(getattr(item.record, field.name) not in (None, (), "", False) for field in fields(Record))
    return (-filled, -len(item.record.abstract), item.listing.id, item.position)


def _merged(listed: Sequence[Listed]) -> MergedPaper:
    records = [item.record for item in listed]
    known = sorted({identifier for record in records for identifier in identifiers(record)})
    arxiv = min((r.arxiv for r in records if r.arxiv), default=None)
    doi = min((r.doi for r in records if r.doi), default=None)
    authors = max((r.authors for r in records), key=len)
    dated = next((r for r in records if r.published and not r.published_inferred), None)
    dated = dated or next((r for r in records if r.published), None)
    counts = [r.author_count for r in records if r.author_count is not None]
    record = Record(
        title=records[0].title,
        abstract=records[0].abstract,
        arxiv=arxiv,
        doi=doi,
        authors=authors,
        author_count=max([len(authors), *counts[:1]]) or None,
        published=dated.published if dated else None,
        published_inferred=dated.published_inferred if dated else False,
        comment_count=_most(r.comment_count for r in records),
        upvotes=_most(r.upvotes for r in records),
        organization=_first(records, lambda r: r.organization),
        url=_first(records, lambda r: r.url) or (f"https://arxiv.org/abs/{arxiv}" if arxiv else None),
        code_urls=tuple(dict.fromkeys(url for r in records for url in r.code_urls)),
        categories=_first(records, lambda r: r.categories or None) or (),
    )
    return MergedPaper(arxiv or doi or slug(record.title), record, tuple(known), tuple(listed))


def _first(records: Sequence[Record], field: Callable[[Record], T | None]) -> T | None:
    return next((value for record in records if (value := field(record)) is not None), None)


def _most(counts: Iterable[int | None]) -> int | None:
    """Counts only grow, so the largest is the newest."""
    return max((count for count in counts if count is not None), default=None)
