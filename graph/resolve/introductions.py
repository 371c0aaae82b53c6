"""Who introduced an entity first."""

from __future__ import annotations

from collections.abc import Iterable


def first(claims: Iterable[tuple[str, str | None]]) -> str | None:
    """The id of the paper that introduced a thing first, of (id, published); None where none claims it.

    An unknown date loses to any known one; of one day, the smaller id is first.
    """
    ranked = sorted((published is None, published or "", paper) for paper, published in claims)
    return ranked[0][2] if ranked else None
