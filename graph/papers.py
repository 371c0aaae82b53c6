"""Papers as listings have them, written and dropped, with all that leads to them and from them."""

from __future__ import annotations

from collections.abc import Sequence

from graph.resolve.papers import MergedPaper
from graph.rows import Row, author_rows, identifier_rows, listed_row, organization_rows, reference_rows
from graph.transaction import Transaction


def forget(tx: Transaction, stale: Sequence[str], gone: Sequence[str]) -> None:
    """Drop what hangs on the papers that are `stale`, before it is written anew, and those that are `gone`."""
    rows: list[Row] = [{"id": id} for id in stale]
    for facts_of_text in ("links", "claims", "references"):
        tx.run_batches(f"write.{facts_of_text}.forget", rows)
    tx.run_batches("write.papers.forget", rows)
    tx.run_batches("write.papers.forget_identifiers", rows)
    tx.run_batches("write.papers.remove", [{"id": id} for id in gone])


def put(tx: Transaction, papers: Sequence[MergedPaper], rows: Sequence[Row]) -> None:
    """Write papers (`rows` are their own fields) and what their listings say of them."""
    tx.run_batches("write.papers.put", rows)
    tx.run_batches("write.listings.hold", [listed_row(p.id, item) for p in papers for item in p.listed])
    tx.run_batches("write.papers.identify", [row for p in papers for row in identifier_rows(p)])
    tx.run_batches("write.papers.reference", [row for p in papers for row in reference_rows(p)])
    tx.run_batches("write.papers.author", [row for p in papers for row in author_rows(p)])
    tx.run_batches("write.papers.organize", [row for p in papers for row in organization_rows(p)])
