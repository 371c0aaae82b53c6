"""Which paragraph of a text page is a title and which an abstract.

The site writes both as one paragraph each, titles of up to 240 characters, abstracts of a sentence or more. So
most papers are plain pairs; the rules here are for pages with a part missing. They look at the paragraphs between
two footers, and never pair a title with another paper's abstract: what stays alone is rejected.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.daily_papers.layout import Paragraph
from loaders.raw import Rejected
from loaders.records import shown

_LONGEST_TITLE = 260  # of 40,000 titles on arXiv none has more than 240
_FEWEST_WORDS = 12  # in a short abstract that ends like a sentence; such titles are fewer than 1 in 10,000
_SENTENCE_END = re.compile(r"[.!?…。][)\]\"'”’$}*]*$")
_ADDRESS = re.compile(r"https?://|www\.|\w\.(?:com|org|io|net)/")
_LONGEST_ADDRESS = 300
_VOTES = re.compile(r"\d{1,6}|-")


@dataclass(frozen=True, slots=True)
class Pair:
    """A paper's title and abstract; `upvotes` where a number stands above the title."""

    title: Paragraph
    abstract: str
    upvotes: int | None = None


def pair(paragraphs: Sequence[Paragraph], at_end: bool) -> Iterator[Pair | Rejected]:
    """The papers among the paragraphs between two footers, in order.

    `at_end` says that the page ends after them: then an abstract that breaks off in a sentence was cut.
    """
    at, votes = 0, None
    while at < len(paragraphs):
        if _is_votes(paragraphs, at):
            votes = int(paragraphs[at].text) if paragraphs[at].text != "-" else None
            at += 1
            continue
        after = _end_of_paper(paragraphs, at)
        yield _paper(paragraphs[at:after], votes, at_end and after == len(paragraphs))
        at, votes = after, None


def _paper(paragraphs: Sequence[Paragraph], votes: int | None, at_end: bool) -> Pair | Rejected:
    title, rest = paragraphs[0], paragraphs[1:]
    if not rest:
        if _is_abstract(title.text):
            return Rejected(title.line, "an abstract without a title", shown(title.text))
        cut = "; the page ends here" if at_end else ""
        return Rejected(title.line, f"a title without an abstract{cut}", shown(title.text))
    abstract = " ".join(paragraph.text for paragraph in rest)
    if at_end and not _is_finished(abstract):
        return Rejected(title.line, "the page ends in the middle of the abstract", shown(title.text))
    return Pair(title, abstract, votes)


def _end_of_paper(paragraphs: Sequence[Paragraph], at: int) -> int:
    """Where the paper that starts at `at` ends: title and abstract, or one of them alone."""
    if _is_abstract(paragraphs[at].text):
        return at + 1
    after = at + 1
    if after < len(paragraphs) and (_is_abstract(paragraphs[after].text) or _is_short_abstract(paragraphs, after)):
        after += 1
        while after < len(paragraphs) and _continues(paragraphs[after - 1].text, paragraphs[after].text):
            after += 1
    return after


def _is_abstract(text: str) -> bool:
    return len(text) > _LONGEST_TITLE or (text.endswith(".") and len(text.split()) >= _FEWEST_WORDS)


def _is_short_abstract(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """A paragraph after a title that could be a title too: it is none where the next one does not need it."""
    if at + 1 == len(paragraphs):
        return True
    return not _is_abstract(paragraphs[at + 1].text) and paragraphs[at].text.endswith(".")


def _continues(before: str, text: str) -> bool:
    """Whether `text` carries on an abstract. A whole paragraph after a whole one does not: its title is lost."""
    if _is_abstract(text):
        return not _is_finished(before) or text[0].islower() or text[0] in "•-*("
    return "://" in text and not _VOTES.fullmatch(text)


def _is_finished(text: str) -> bool:
    last = text[-_LONGEST_ADDRESS:].rsplit(maxsplit=1)[-1]
    return _SENTENCE_END.search(last) is not None or _ADDRESS.search(last) is not None


def _is_votes(paragraphs: Sequence[Paragraph], at: int) -> bool:
    """A number alone is an upvote count where a title follows, and a title where an abstract does."""
    return (
        _VOTES.fullmatch(paragraphs[at].text) is not None
        and at + 1 < len(paragraphs)
        and not _is_abstract(paragraphs[at + 1].text)
    )
