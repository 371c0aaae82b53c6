"""Records built and checked in one place, so that every source refuses the same things in the same words."""

from __future__ import annotations

from dataclasses import replace

from graph.model import Record, fold_blanks
from loaders.raw import Item, RawPaper, Rejected

LONGEST_TITLE = 1_000
LONGEST_ABSTRACT = 100_000
"""In characters, after folding; what is longer is no abstract, and would only stall the extraction."""

LONGEST_FIELD = 2_000  # characters of a name, an address, a category
_SHOWN = 120


def checked(line: int, record: Record) -> Item:
    """`record` with its texts folded, or the reason why it cannot be a paper. Its `line` counts from 1."""
    folded = replace(
        record,
        title=fold_blanks(record.title),
        abstract=fold_blanks(record.abstract),
        authors=tuple(name for name in map(fold_blanks, record.authors) if name),
    )
    reason = _fault(folded)
    return Rejected(line, reason, shown(folded.title) or None) if reason else RawPaper(line, folded)


def shown(text: str) -> str:
    """`text` short enough for a message."""
    return text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…"


def _fault(record: Record) -> str | None:
    if not record.title:
        return "no title"
    if not any(character.isalnum() for character in record.title):
        return "a title without a letter or a digit"
    if not record.abstract:
        return "no abstract"
    if len(record.title) > LONGEST_TITLE:
        return f"a title of {len(record.title):,} characters; at most {LONGEST_TITLE:,} are read"
    if len(record.abstract) > LONGEST_ABSTRACT:
        return f"an abstract of {len(record.abstract):,} characters; at most {LONGEST_ABSTRACT:,} are read"
    small = (
        *record.authors,
        *record.categories,
        *record.code_urls,
        *record.reference_list,
        record.url or "",
        record.doi or "",
    )
    if longest := max((len(text) for text in small if len(text) > LONGEST_FIELD), default=0):
        return f"a name, address, category or work of {longest:,} characters; at most {LONGEST_FIELD:,} are read"
    return None
