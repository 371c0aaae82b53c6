"""Raw papers that come over the network into the graph: as a listing of their own, one request after another."""

from __future__ import annotations

import hmac
import json
import threading
from collections.abc import Mapping, Sequence
from typing import Any

from api.clock import now
from graph.errors import Forbidden, UsageError
from graph.store import Store
from graph.write import Writer
from loaders.extract.nlp import Extractor
from loaders.ingest import LoadReport, Progress, load_listing
from loaders.source import open_text

MOST = 1000  # papers a request: one transaction


class Intake:
    """Takes papers from those who have the token. The model is loaded by the first text that nobody read yet."""

    def __init__(self, store: Store, token: str) -> None:
        """An empty token: nobody may write."""
        self._store = store
        self._token = token
        self._extractor = Extractor()
        self._one = threading.Lock()  # the model reads one text at a time

    def allow(self, authorization: str | None) -> None:
        """Forbidden unless the header is `Bearer` and the token."""
        if not self._token:
            raise Forbidden("nobody may write here; whoever runs this server sets CITEWEAVE_INGEST_TOKEN to allow it")
        scheme, _, given = (authorization or "").partition(" ")
        if scheme.lower() != "bearer" or not hmac.compare_digest(given.strip().encode(), self._token.encode()):
            raise Forbidden("to write, send the header Authorization: Bearer TOKEN, with this server's token")

    def take(self, papers: Sequence[Mapping[str, Any]], name: str, progress: Progress | None = None) -> LoadReport:
        """Load papers, as the lines of citeweave's own JSON lines, as the listing `name`. The same papers again
        change nothing. UsageError for none or too many."""
        if not 0 < len(papers) <= MOST:
            raise UsageError(f"papers: {len(papers):,} are given; give 1 to {MOST:,} at once")
        text = "".join(json.dumps(paper, ensure_ascii=False, sort_keys=True) + "\n" for paper in papers)
        opened = open_text(text, name)
        report = LoadReport()
        writer = Writer(self._store, now)
        with self._one:
            load_listing(opened, writer, self._extractor.extract, report, progress=progress)
        return report
