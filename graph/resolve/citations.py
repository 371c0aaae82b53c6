"""Which paper is meant by a work that a source cites: pure functions of what it says and of the papers known."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from graph.model import Reference
from graph.resolve.names import slug

_SCHEMES = ("arxiv:", "doi:")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Introducer:
    """A paper that claims to introduce an entity: its day, and its first author's id."""

    paper: str
    published: str | None = None
    author: str | None = None


def listed(work: Sequence[str], known: Mapping[str, Mapping[str, Collection[str]]]) -> str | None:
    """The id of the paper that a work of a reference list is; `work` are its identifiers, the best first.

    `known` leads from an identifier to the papers that have it, each with all of its identifiers. The first
    identifier that leads to a paper decides. A title does not lead to a paper of another arXiv id or DOI, and
    what leads to two papers leads to none.
    """
    for value in work:
        papers = known.get(value, {})
        sure = value.startswith(_SCHEMES)
        found = [paper for paper, theirs in papers.items() if sure or not _contradicted(work, theirs)]
        if found:
            return found[0] if len(found) == 1 else None
    return None


def in_text(reference: Reference, introducers: Iterable[Introducer]) -> str | None:
    """The id of the paper that an in-text citation means, of those that introduce what it stands at.

    It is by the author cited and of the year cited; where none is, of the year before, as texts cite the
    printed version of what was a preprint. Two that fit are none.
    """
    year = _YEAR.match(reference.year or "")
    if not year or not reference.author:
        return None
    ours = [one for one in introducers if one.published and _is_by(one.author, reference.author)]
    for wanted in (int(year[0]), int(year[0]) - 1):
        found = {one.paper for one in ours if one.published and one.published.startswith(str(wanted))}
        if found:
            return found.pop() if len(found) == 1 else None
    return None


def _contradicted(values: Iterable[str], theirs: Collection[str]) -> bool:
    """Whether a work and a paper have each an identifier of one scheme, and not the same."""
    for scheme in _SCHEMES:
        said = {value for value in values if value.startswith(scheme)}
        known = {value for value in theirs if value.startswith(scheme)}
        if said and known and not said & known:
            return True
    return False


def _is_by(author: str | None, family: str) -> bool:
    """Whether the author of this id, a normalised name, has this family name."""
    words = slug(family).split("-")
    return author is not None and author.split("-")[-len(words) :] == words
