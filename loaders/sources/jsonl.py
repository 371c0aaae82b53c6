"""citeweave's own JSON lines: one paper a line, `title` and `abstract` (or `summary`) at the least.

Also read, where a line has them: `id`, `arxiv`, `doi`, `authors`, `authorCount`, `published`, `categories`,
`upvotes`, `commentCount`, `url`, `codeUrls`, `references` (ids, titles, or objects with
either). `id` tells which paper it is only where it is an arXiv id or a DOI.
"""

from __future__ import annotations

from collections.abc import Iterator

from graph.model import Record
from loaders.cited import works
from loaders.identifiers import arxiv_id, doi
from loaders.json_fields import Row, count, people, published, text, texts
from loaders.json_lines import first_row, rows
from loaders.raw import Contents, Item, Rejected
from loaders.records import checked

SUMMARY = 'JSON lines, one object with "title" and "abstract" each'
ORDER = 90


def recognises(head: str) -> bool:
    """By a title and an abstract in the first object; by either, where `head` ends in the middle of it."""
    row, cut = first_row(head)
    has_abstract = "abstract" in row or "summary" in row
    return ("title" in row or has_abstract) if cut else ("title" in row and has_abstract)


def read(text: str, captured: str | None) -> Contents:
    """One paper a line; a line that is none is rejected with the reason. Unknown keys are passed over."""
    return Contents(captured, _items(text))


def _items(file: str) -> Iterator[Item]:
    for found in rows(file):
        if isinstance(found, Rejected):
            yield found
            continue
        line, row = found
        try:
            yield checked(line, _record(row))
        except ValueError as error:
            title = row.get("title")
            yield Rejected(line, str(error), title if isinstance(title, str) else None)


def _record(row: Row) -> Record:
    names = people(row, "authors")
    known = [told for key in ("arxiv", "doi", "id", "url") if (told := _identity(row, key))]
    return Record(
        title=text(row, "title") or "",
        abstract=text(row, "abstract", "summary") or "",
        arxiv=next((found for told in known if (found := arxiv_id(told))), None),
        doi=next((found for told in known if (found := doi(told))), None),
        authors=names,
        author_count=len(names) or count(row, "authorCount"),
        published=published(row, "published"),
        comment_count=count(row, "commentCount"),
        upvotes=count(row, "upvotes"),
        url=text(row, "url"),
        code_urls=texts(row, "codeUrls"),
        categories=_categories(row),
        reference_list=works(row, "references"),
    )


def _identity(row: Row, key: str) -> str | None:
    """What a field says of the paper's identity; `arxiv` and `doi` must say it, the others may be anything."""
    if key in ("id", "url"):
        told = row.get(key)
        return told if isinstance(told, str) else None
    told = text(row, key)
    if told and not (arxiv_id(told) if key == "arxiv" else doi(told)):
        raise ValueError(f'"{key}" is {told[:60]!r}, which is no {"arXiv id" if key == "arxiv" else "DOI"}')
    return told


def _categories(row: Row) -> tuple[str, ...]:
    """A list, or one text with blanks between, as arXiv's own export has it."""
    value = row.get("categories")
    return tuple(value.split()) if isinstance(value, str) else texts(row, "categories")
