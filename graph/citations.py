"""Citations between papers, concluded: inferred from what they use, and asserted by reference lists and by texts.

Runs inside the load's transaction: `read` before links are written, `write` after all else that it rests on.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass

from graph import citing, facts
from graph.claims import by_name
from graph.conclusion import Conclusion, Known
from graph.facts import Text
from graph.model import Extraction, Reference
from graph.resolve import citations
from graph.resolve.papers import MergedPaper, cited, identifiers
from graph.rows import Row, id_rows
from graph.statements import reference_id
from graph.transaction import Transaction

Written = Mapping[str, tuple[MergedPaper, Extraction]]


@dataclass(frozen=True, slots=True)
class Touched:
    """Papers that a load does not write and whose citations may be other ones after it."""

    inferring: Set[str]
    asserting: Set[str]


def read(
    tx: Transaction, known: Known, concluded: Conclusion, touched: facts.Papers, written: Written, gone: Iterable[str]
) -> Touched:
    """The papers that cite what the load changes: entities of another first paper, and papers known otherwise."""
    users = facts.ids(tx, "users", concluded.reattributed & known.kept.keys())
    referring = facts.ids(tx, "referring", concluded.claimed & known.kept.keys())
    return Touched(users, referring | citing.referencing(tx, _renamed(touched, written, gone)))


def write(
    tx: Transaction, touched: Touched, moved: Set[str], written: Written, new: Set[str], texts: Mapping[str, Text]
) -> None:
    """Conclude the citations of the papers `written`, some of them `new`, of those whose links have `moved` and of
    those `touched`; `texts` are those of the papers written."""
    inferring = written.keys() | moved | touched.inferring
    asserting = written.keys() | moved | touched.asserting
    tx.run_batches("write.citations.forget_inferred", id_rows(inferring - new))
    tx.run_batches("write.citations.infer", id_rows(inferring))
    tx.run_batches("write.citations.forget_asserted", id_rows(asserting - new))
    tx.run_batches("write.citations.assert", _asserted(tx, asserting, written, texts))
    tx.run_batches("write.citations.drop", id_rows((inferring | asserting) - new))


def _renamed(touched: facts.Papers, written: Written, gone: Iterable[str]) -> set[str]:
    """The identifiers of papers of which not all lead where they led before."""
    found: set[str] = set()
    for id in {*written, *gone}:
        before = {value for item in touched.listed.get(id, ()) for value in identifiers(item.record)}
        after = set(written[id][0].identifiers) if id in written else set()
        if before != after:
            found |= before | after
    return found


def _asserted(tx: Transaction, papers: Set[str], written: Written, texts: Mapping[str, Text]) -> list[Row]:
    """Rows of `write.citations.assert`: which paper cites which, and who says so."""
    sources: dict[tuple[str, str], set[str]] = defaultdict(set)
    for paper, other, source in (*_listed(tx, papers, written), *_in_text(tx, papers, written, texts)):
        if other and other != paper:
            sources[paper, other].add(source)
    return [{"paper": pair[0], "cited": pair[1], "sources": sorted(said)} for pair, said in sorted(sources.items())]


def _listed(tx: Transaction, papers: Set[str], written: Written) -> list[tuple[str, str | None, str]]:
    """(paper, cited paper, source) for each work in the papers' reference lists."""
    works: dict[str, list[tuple[str, str]]] = citing.reference_lists(tx, papers - written.keys())
    for id, (paper, _) in written.items():
        works[id] = [(item.listing.id, work) for item in paper.listed for work in item.record.reference_list]
    known = citing.identified(tx, {value for listed in works.values() for _, work in listed for value in cited(work)})
    return [
        (paper, citations.listed(cited(work), known), f"listing:{listing}")
        for paper, listed in works.items()
        for listing, work in listed
    ]


def _in_text(
    tx: Transaction, papers: Set[str], written: Written, texts: Mapping[str, Text]
) -> list[tuple[str, str | None, str]]:
    """(paper, cited paper, source) for each in-text citation that stands at the name of an entity."""
    others = {id: found for id, found in facts.references(tx, papers - written.keys()).items() if _at_names(found)}
    named = {id: by_name(found) for id, found in facts.links(tx, others).items()}
    said: dict[str, Sequence[Reference]] = {**others}
    for id, (_, extraction) in written.items():
        if _at_names(extraction.references):
            said[id] = extraction.references
            named[id] = by_name(texts[id].links)
    at = [(id, one, named[id].get(one.name)) for id, found in said.items() for one in _at_names(found)]
    stand = [(id, one, entity) for id, one, entity in at if entity]
    introducers = citing.introducers(tx, {entity for *_, entity in stand})
    return [
        (id, citations.in_text(one, introducers.get(entity, ())), f"reference:{reference_id(id, one)}")
        for id, one, entity in stand
    ]


def _at_names(references: Iterable[Reference]) -> list[Reference]:
    return [one for one in references if one.author and one.name]
