"""All that is concluded from what a load or a ruling touched, written in the order in which it rests on one another.

Entities and links come first, then what claims are about, citations, and at last the edges between entities.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set

from graph import citations, claims, conclude
from graph.between import conclude as between
from graph.citations import Written
from graph.conclusion import Conclusion, Known, Said
from graph.facts import Links, Papers, Text
from graph.transaction import Transaction


def write(
    tx: Transaction,
    known: Known,
    concluded: Conclusion,
    said: Sequence[Said],
    *,
    dropped: Links = (),
    touched: Papers | None = None,
    written: Written | None = None,
    gone: Iterable[str] = (),
    subjects: Set[str] = frozenset(),
) -> frozenset[str]:
    """Write the links in `said` and what is `concluded`, of the papers `touched` those `written` and those `gone`;
    `dropped` are links that stand no more, and `subjects` what claims that stand no more were about. Back come the
    papers some of whose links lead elsewhere than before."""
    touched, written = touched or Papers(), written or {}
    texts = {
        id: Text(paper.record.text, [(concluded.entity(id, link.names), link) for link in extraction.links])
        for id, (paper, extraction) in written.items()
    }
    citing = citations.read(tx, known, concluded, touched, written, gone)
    moved = conclude.write(tx, known, concluded, said)
    extractions = {id: extraction for id, (_, extraction) in written.items()}
    told = subjects | claims.write(tx, extractions, texts, moved)
    citations.write(tx, citing, moved, written, written.keys() - touched.kept.keys(), texts)
    between.write(tx, known, concluded, texts, dropped, moved, told)
    return moved
