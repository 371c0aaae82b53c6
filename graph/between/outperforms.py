"""OUTPERFORMS edges: which entity is stated to do better than which, concluded from the claims about them."""

from __future__ import annotations

from collections.abc import Set

from graph.model import Direction
from graph.resolve.results import Result, outperforming
from graph.rows import Row
from graph.transaction import Transaction


def write(tx: Transaction, subjects: Set[str]) -> None:
    """Conclude anew what the entities in `subjects` outperform."""
    ids = sorted(subjects)
    if not ids:
        return
    tx.run_batches("write.outperforms.forget", [{"id": id} for id in ids])
    (row,) = tx.rows("write.facts.results", ids=ids)
    rows: list[Row] = [
        {"winner": one.winner, "loser": one.loser, "papers": list(one.papers), "metrics": list(one.metrics)}
        for one in outperforming(map(_result, row["found"]))
    ]
    tx.run_batches("write.outperforms.put", rows)


def _result(row: Row) -> Result:
    return Result(row["subject"], row["against"], row["paper"], row["metric"], Direction(row["direction"]))
