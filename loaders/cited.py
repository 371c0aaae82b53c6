"""Works in a source's reference list, as the graph keeps them: one text each (`graph.model.Record.reference_list`)."""

from __future__ import annotations

from collections.abc import Mapping

from graph.model import fold_blanks
from loaders.identifiers import arxiv_id, doi
from loaders.json_fields import Row

_IDS = ("arxiv", "arxivId", "doi", "id", "url")


def work(*ids: str | None, title: str | None = None) -> str | None:
    """A work by what a source calls it; None where that says nothing.

    Of `ids`, in whatever dress, the arXiv ids come first, then DOIs, then those of the source's own, as written;
    the title ends it. arXiv's own DOI of a paper says no more than its arXiv id.
    """
    told = [bare for id in ids if id and (bare := fold_blanks(id))]
    found = [f"arxiv:{known}" for id in told if (known := arxiv_id(id))]
    found += [f"doi:{known}" for id in told if not arxiv_id(id) and (known := doi(id))]
    found += [f"id:{id}" for id in told if not arxiv_id(id) and not doi(id) and " " not in id]
    shown = fold_blanks(title or "")
    if any(character.isalnum() for character in shown):
        found.append(f"title:{shown}")
    return " ".join(dict.fromkeys(found)) or None


def works(row: Row, key: str) -> tuple[str, ...]:
    """The works listed at `key`, each once: ids, titles, or objects with `arxiv`, `doi`, `id`, `url` or `title`.

    ValueError where there is something that is no list, or in it something that is none of these.
    """
    value = row.get(key)
    if value is None:
        return ()
    if not isinstance(value, list):
        raise ValueError(f'"{key}" must be a list of works, not {repr(value)[:60]}')
    return tuple(dict.fromkeys(found for item in value if (found := _read(item, key))))


def _read(item: object, key: str) -> str | None:
    if isinstance(item, str):
        return work(item, title=item if " " in fold_blanks(item) else None) if item else None
    if not isinstance(item, Mapping):
        raise ValueError(f'"{key}" holds {repr(item)[:60]}; a work is an id, a title or an object with them')
    ids = [told for name in _IDS if isinstance(told := item.get(name), str)]
    title = item.get("title")
    return work(*ids, title=title if isinstance(title, str) else None)
