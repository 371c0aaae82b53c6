"""The identifiers that a person may mean by a text: pure, the surest first."""

from __future__ import annotations

from graph.resolve.names import slug
from loaders.identifiers import arxiv_id, doi

_LONGEST = 2000  # characters; no identifier and no title is longer


def identifiers(text: str) -> tuple[str, ...]:
    """Identifiers as the graph keeps them, for an arXiv id, a DOI, an address, a title, its slug or our own id."""
    readings = [text.strip()[:_LONGEST]]
    if readings[0].startswith("paper:"):
        readings.insert(0, readings[0].removeprefix("paper:").strip())
    found: dict[str, None] = {}
    for reading in readings:
        scheme, _, rest = reading.partition(":")
        if scheme == "title" and rest:
            found[f"title:{rest}"] = None
        if arxiv := arxiv_id(reading):
            found[f"arxiv:{arxiv}"] = None
        if known := doi(reading):
            found[f"doi:{known}"] = None
        if any(char.isalnum() for char in reading):
            found[f"title:{slug(reading)}"] = None
    return tuple(found)
