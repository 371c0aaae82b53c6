"""Names anew for authors and organisations that a record gave a name which none of the papers written gives them."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Listed
from graph.resolve.called import AUTHOR, ORGANIZATION, Call, called, calls
from graph.resolve.names import slug
from graph.resolve.papers import MergedPaper
from graph.transaction import Transaction


def respell(tx: Transaction, dropped: Sequence[Listed], put: Sequence[MergedPaper]) -> None:
    """Conclude the names of those that the `dropped` records name otherwise than the papers `put` do."""
    lost = calls(item.record for item in dropped) - calls(item.record for paper in put for item in paper.listed)
    for what in (AUTHOR, ORGANIZATION):
        ids = sorted(called(what, lost))
        if ids:
            rows = tx.rows(f"write.facts.names_of_{what}s", ids=ids)
            given = (Call(what, row["id"], row["name"]) for row in rows)
            meant = (call for call in given if what == ORGANIZATION or slug(call.name) == call.id)
            names = called(what, meant)
            tx.run_batches(f"write.papers.call_{what}s", [{"id": id, "name": names[id]} for id in sorted(names)])
