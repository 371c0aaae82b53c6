"""The one way into the graph: facts in, the conclusions that they touch recomputed, in one transaction.

`Writer.load` takes what listings say of papers and what the papers' texts say. Records already kept are read
back, all are merged again (`graph.resolve.papers`), and the papers whose text is new and not yet read are
named, for the caller to extract. So loading A then B equals B then A equals both at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from graph import conclude, conclusion, consequences, facts, names, papers
from graph.facts import Papers
from graph.model import Extraction, Link, Listed, Listing
from graph.resolve.papers import MergedPaper, merge
from graph.rows import listing_rows, paper_row
from graph.store import Store
from graph.sweep import sweep
from graph.transaction import Transaction
from graph.vocabulary import Vocabulary, bundled


@dataclass(frozen=True, slots=True)
class Span:
    """The part of a listing that a load replaces: positions from `first` to `last`, both included."""

    listing: Listing
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class Written:
    """What a load changed: ids of the papers written, of those left as they were, and of those taken out."""

    written: tuple[str, ...]
    unchanged: tuple[str, ...]
    removed: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Unread:
    """Texts, as (title, abstract), that must be extracted before the load can be written. Nothing was."""

    texts: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Change:
    """One paper to write: as merged, and what its text says."""

    paper: MergedPaper
    extraction: Extraction


class Writer:
    """Writes to one store; `now` gives the time of loading as ISO text."""

    def __init__(self, store: Store, now: Callable[[], str], vocabulary: Vocabulary | None = None) -> None:
        self._store = store
        self._now = now
        self._vocabulary = bundled() if vocabulary is None else vocabulary

    def load(
        self,
        listed: Sequence[Listed],
        extractions: Mapping[str, Extraction],
        spans: Sequence[Span] = (),
        *,
        renew: bool = False,
    ) -> Written | Unread:
        """Put `listed` in place of what was there and of what `spans` held, whole or not at all.

        `extractions` are looked up by the record's text. A paper whose text is already read keeps its links
        unless `renew`. Where a text is still to be read, nothing is written and the texts come back.
        """
        return self._store.write(lambda tx: self._load(tx, listed, extractions, spans, renew))

    def _load(
        self,
        tx: Transaction,
        listed: Sequence[Listed],
        extractions: Mapping[str, Extraction],
        spans: Sequence[Span],
        renew: bool,
    ) -> Written | Unread:
        tx.rows("write.lock")
        replaced = {id for span in spans for id in _held(tx, span)}
        touched = facts.papers(tx, listed, replaced)
        listed = _dated(listed, touched, self._now())
        places = {_place(item) for item in listed}
        kept = (item for items in touched.listed.values() for item in items)
        old = [item for item in kept if _place(item) not in places and not _covered(item, spans)]
        merged = merge([*old, *listed])
        same = {paper.id for paper in merged if _unchanged(paper, touched) and not renew}
        stale = [paper for paper in merged if paper.id not in same]
        links = facts.links(tx, touched.kept.keys() - same)
        read = facts.extractions(tx, touched, links)
        changes, unread = _changes(stale, touched, read, extractions, renew)
        if unread:
            return Unread(tuple(unread))
        gone = sorted(touched.listed.keys() - {paper.id for paper in merged})
        tx.run_batches("write.listings.put", listing_rows(item.listing for item in listed))
        if changes or gone:
            self._write(tx, changes, gone, touched, links)
        return Written(tuple(change.paper.id for change in changes), tuple(sorted(same)), tuple(gone))

    def _write(
        self,
        tx: Transaction,
        changes: Sequence[_Change],
        gone: Sequence[str],
        touched: Papers,
        links: Mapping[str, Sequence[tuple[str, Link]]],
    ) -> None:
        days = {change.paper.id: change.paper.record.published for change in changes}
        stale = [*(id for id in days if id in touched.kept), *gone]
        subjects = facts.ids(tx, "subjects", stale)
        papers.forget(tx, stale, gone)
        said = [(c.paper.id, c.extraction.model, link) for c in changes for link in c.extraction.links]
        dropped = [pair for id in stale for pair in links[id]]
        said_of = {change.paper.id: change.paper.record.text for change in changes}
        others = (name for _, link in dropped for name in link.names)
        known = conclude.read(tx, said, others, said_of, self._vocabulary)
        rows = [paper_row(c.paper, c.extraction.model, c.extraction.code_urls) for c in changes]
        papers.put(tx, [change.paper for change in changes], rows)
        concluded = conclusion.conclude(known, said, dropped, days, self._vocabulary)
        consequences.write(
            tx,
            known,
            concluded,
            said,
            dropped=dropped,
            touched=touched,
            written={change.paper.id: (change.paper, change.extraction) for change in changes},
            gone=gone,
            subjects=subjects,
        )
        unsaid = [item for id in stale for item in touched.listed[id]]
        sweep(tx, unsaid)
        names.respell(tx, unsaid, [change.paper for change in changes])


def _changes(
    papers: Sequence[MergedPaper],
    touched: Papers,
    read: Mapping[str, Extraction],
    extractions: Mapping[str, Extraction],
    renew: bool,
) -> tuple[list[_Change], list[tuple[str, str]]]:
    """What is to be written of the papers, and the texts that nobody has read yet; `read` are extractions by id."""
    of_text = {kept.text: kept for kept in touched.kept.values() if kept.id in read}
    changes, unread = [], []
    for paper in papers:
        text = paper.record.text
        kept = of_text.get(text)
        if kept and not renew:
            extraction = read[kept.id]
        elif text in extractions:
            extraction = extractions[text]
        else:
            unread.append((paper.record.title, paper.record.abstract))
            continue
        changes.append(_Change(paper, extraction))
    return changes, unread


def _dated(listed: Sequence[Listed], touched: Papers, now: str) -> list[Listed]:
    """The same, each with the time that it was loaded first, `now` where the graph has it not."""
    known = {_fact(item): item.loaded_at for items in touched.listed.values() for item in items}
    return [replace(item, loaded_at=item.loaded_at or known.get(_fact(item)) or now) for item in listed]


def _held(tx: Transaction, span: Span) -> set[str]:
    found = tx.rows("write.facts.listed_in", listing=span.listing.id, first=span.first, last=span.last)
    return {row["id"] for row in found}


def _place(item: Listed) -> tuple[str, int]:
    return (item.listing.id, item.position)


def _covered(item: Listed, spans: Sequence[Span]) -> bool:
    return any(s.listing.id == item.listing.id and s.first <= item.position <= s.last for s in spans)


def _unchanged(paper: MergedPaper, touched: Papers) -> bool:
    """Whether the graph keeps just these records for the paper, and has read the text they give it."""
    kept = touched.kept.get(paper.id)
    if kept is None or kept.text != paper.record.text:
        return False
    return {_fact(item) for item in touched.listed[paper.id]} == {_fact(item) for item in paper.listed}


def _fact(item: Listed) -> tuple[object, ...]:
    return (*_place(item), item.record)
