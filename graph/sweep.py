"""Takes out what nothing leads to any more."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Listed
from graph.resolve.names import slug
from graph.resolve.papers import cited, identifiers
from graph.transaction import Transaction


def sweep(tx: Transaction, dropped: Sequence[Listed]) -> None:
    """Take out what only the dropped records led to."""
    records = [item.record for item in dropped]
    keys = {
        "identifiers": {value for r in records for value in identifiers(r)}
        | {value for r in records for work in r.reference_list for value in cited(work)},
        "authors": {slug(name) for r in records for name in r.authors},
        "organizations": {record.organization.id for record in records if record.organization},
        "listings": {item.listing.id for item in dropped},
    }
    for what, some in keys.items():
        if some:
            tx.rows(f"write.orphans.{what}", keys=sorted(some))
