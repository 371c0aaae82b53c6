"""Takes out what nothing leads to any more."""

from __future__ import annotations

from collections.abc import Sequence

from graph.model import Listed
from graph.resolve.names import slug
from graph.resolve.papers import identifiers
from graph.store import Transaction


def sweep(tx: Transaction, dropped: Sequence[Listed]) -> None:
    """Take out what only the dropped records led to."""
    records = [item.record for item in dropped]
    tx.rows("write.orphans.identifiers", keys=sorted({value for r in records for value in identifiers(r)}))
    tx.rows("write.orphans.authors", keys=sorted({slug(name) for r in records for name in r.authors}))
    organizations = {record.organization.id for record in records if record.organization}
    tx.rows("write.orphans.organizations", keys=sorted(organizations))
    tx.rows("write.orphans.listings", keys=sorted({item.listing.id for item in dropped}))
