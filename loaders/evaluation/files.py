"""Gold, predictions and texts from their files, and each paper's found in them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Generic, TypeVar

from graph.errors import NothingReadable, SourceError
from graph.model import fold_blanks
from loaders.evaluation.lines import reading
from loaders.evaluation.readings import Annotated, Reading
from loaders.evaluation.rule import title_key
from loaders.files import read_content
from loaders.identifiers import arxiv_id
from loaders.json_fields import Row, text
from loaders.json_lines import rows
from loaders.raw import RawPaper, Rejected
from loaders.source import open_all

T = TypeVar("T")
_FORMAT = 'one JSON object a line, with "title" and the roles (docs/extraction.md shows one)'


class ByPaper(Generic[T]):
    """Something for each paper, found by its arXiv id, else by its title's letters and digits where one of the two
    has no id."""

    def __init__(self) -> None:
        self._by_arxiv: dict[str, T] = {}
        self._by_title: dict[str, tuple[str | None, T]] = {}

    def put(self, arxiv: str | None, title: str, value: T) -> None:
        """Keep `value`; it takes the place of what was there."""
        if arxiv:
            self._by_arxiv[arxiv] = value
        self._by_title[title_key(title)] = arxiv, value

    def get(self, arxiv: str | None, title: str) -> T | None:
        """What was kept for the paper."""
        if arxiv and arxiv in self._by_arxiv:
            return self._by_arxiv[arxiv]
        known, value = self._by_title.get(title_key(title), (None, None))
        return None if arxiv and known else value


def read_gold(paths: Sequence[Path]) -> list[Annotated]:
    """The annotated papers, file by file, in the order of the lines.

    A line that carries an `abstract` (or `summary`) has its text. NothingReadable for a file that holds none;
    SourceError for a line that is none, and for a paper that is annotated twice.
    """
    papers, places = [], ByPaper[str]()
    names = Counter(path.name for path in paths)
    for path in paths:
        file = path.name if names[path.name] == 1 else str(path)
        for line, row in _rows(path, "gold"):
            paper = _parsed(path, line, row, _annotated)
            place = f"{path}:{line}"
            if (before := places.get(paper.arxiv, paper.title)) is not None:
                raise SourceError(f"{place}: {before} annotates this paper already; leave one of them out")
            places.put(paper.arxiv, paper.title, place)
            papers.append(replace(paper, file=file, line=line))
    return papers


def read_predicted(path: Path) -> ByPaper[Reading]:
    """The predictions of a file; of two for one paper the last. Errors as in `read_gold`."""
    found = ByPaper[Reading]()
    for line, row in _rows(path, "predictions"):
        found.put(_arxiv(row), _parsed(path, line, row, _title), _parsed(path, line, row, reading))
    return found


def read_texts(paths: Sequence[Path]) -> tuple[ByPaper[tuple[str, str]], list[str]]:
    """Titles and abstracts from anything that a source reads, of several for one paper the one with the longest
    abstract; and what was rejected or could not be read, each with its place and the reason."""
    found, rejected = ByPaper[tuple[str, str]](), []
    opened = open_all(paths)
    rejected += [f"{path}: {reason}" for path, reason in opened.failed]
    for path, listing in opened.opened:
        for item in listing.items:
            if isinstance(item, Rejected):
                rejected.append(f"{path}:{item.line}: {item.reason}")
            else:
                _keep_longest(found, item)
    return found, rejected


def _keep_longest(found: ByPaper[tuple[str, str]], paper: RawPaper) -> None:
    record = paper.record
    known = found.get(record.arxiv, record.title)
    if known is None or len(record.abstract) > len(known[1]):
        found.put(record.arxiv, record.title, (record.title, record.abstract))


def with_texts(papers: Sequence[Annotated], found: ByPaper[tuple[str, str]]) -> list[Annotated]:
    """The papers, those without a text of their own with the one that was found."""
    return [replace(paper, text=paper.text or found.get(paper.arxiv, paper.title)) for paper in papers]


def _rows(path: Path, what: str) -> Iterator[tuple[int, Row]]:
    """The objects of a file with their lines."""
    try:
        content = read_content(path)
    except SourceError as error:
        raise NothingReadable(f"{path}: {error}") from error
    for found in rows(content.text):
        if isinstance(found, Rejected):
            raise SourceError(f"{path}:{found.line}: {found.reason}; {what} must be {_FORMAT}")
        yield found


def _parsed(path: Path, line: int, row: Row, parse: Callable[[Row], T]) -> T:
    try:
        return parse(row)
    except ValueError as error:
        raise SourceError(f"{path}:{line}: {error}; a line must be {_FORMAT}") from error


def _annotated(row: Row) -> Annotated:
    abstract = text(row, "abstract", "summary")
    title = _title(row)
    known = (fold_blanks(title), abstract) if abstract else None
    return Annotated("", 0, title, _arxiv(row), text(row, "sampling"), reading(row), known)


def _title(row: Row) -> str:
    title = text(row, "title")
    if title is None:
        raise ValueError('it has no "title"')
    return title


def _arxiv(row: Row) -> str | None:
    told = (row.get(key) for key in ("arxiv", "id", "key"))
    return next((found for value in told if isinstance(value, str) and (found := arxiv_id(value))), None)
