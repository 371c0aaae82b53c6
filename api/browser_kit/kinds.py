"""What kinds of nodes and relationships there are: every label and type that stands in the catalogue."""

from __future__ import annotations

import re
from collections.abc import Iterable

from graph import catalog

_LABEL = re.compile(r":([A-Z][a-z]\w*)")
_TYPES = re.compile(r"\[\w*:([A-Z_]+(?:\|[A-Z_]+)*)")


def labels() -> frozenset[str]:
    """The labels that some query names."""
    return frozenset(label for text in _texts() for label in _LABEL.findall(text))


def types() -> frozenset[str]:
    """The relationship types that some query names."""
    return frozenset(each for text in _texts() for found in _TYPES.findall(text) for each in found.split("|"))


def _texts() -> Iterable[str]:
    return (query.text for query in catalog.queries().values())
