"""Rankings by centrality for whoever asks again and again: each computed once for a state of the graph, in a thread.

A state is how often loads have written to the graph. Where it has changed, the next who asks has the ranking computed
anew; those who ask meanwhile wait for the same one. One is computed at a time, as each takes a processor.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from datetime import UTC, datetime

from graph.analytics.measure import measures
from graph.analytics.project import Citations, project
from graph.analytics.report import RANKED_BY, SECOND, Report, chosen, of_projection
from graph.analytics.subjects import subject as named_subject
from graph.errors import UsageError
from graph.reads.stats import stats
from graph.store import Store

LINKS = 2_000_000  # of a graph that is ranked at most; ten seconds and some hundred MB for each quarter of it
WORK = 30_000_000  # links that a measure walks at most, some half a minute
_ATTEMPTS = 2  # where the graph is written to meanwhile


@dataclass(frozen=True, slots=True)
class Wanted:
    """A ranking: of what, by which measure, over which citations."""

    subject: str = "methods"
    measure: str = RANKED_BY
    citations: Citations = "all"


@dataclass(frozen=True, slots=True)
class Kept:
    """A ranking of everything of a subject, the state of the graph that it is of, and when it was computed."""

    report: Report
    state: int
    computed: datetime


class Rankings:
    """The rankings of one store, the last one of each sort. Usable from many threads."""

    def __init__(self, store: Store, now: Callable[[], datetime] = lambda: datetime.now(UTC)) -> None:
        self._store, self._now = store, now
        self._known: dict[Wanted, tuple[int, Future[Kept]]] = {}
        self._lock, self._turn = threading.Lock(), threading.Lock()

    def ranking(self, wanted: Wanted) -> Future[Kept]:
        """The ranking of the graph as it is now, or as it comes to be while it is computed.

        It fails with UsageError where the graph is too large for that, or the measure cannot be.
        """
        state = self._state()
        with self._lock:
            known = self._known.get(wanted)
            if known and known[0] == state:
                return known[1]
            future: Future[Kept] = Future()
            self._known[wanted] = (state, future)
        threading.Thread(target=self._run, args=(wanted, future), name="ranking", daemon=True).start()
        return future

    def _run(self, wanted: Wanted, future: Future[Kept]) -> None:
        try:
            with self._turn:
                kept = self._computed(wanted)
        except UsageError as error:  # of this graph it stays so
            future.set_exception(error)
        except Exception as error:  # noqa: BLE001 whoever waits is told, whatever it is
            with self._lock:
                self._known = {one: held for one, held in self._known.items() if held[1] is not future}
            future.set_exception(error)
        else:
            future.set_result(kept)

    def _computed(self, wanted: Wanted) -> Kept:
        for attempt in range(_ATTEMPTS):
            state = self._state()
            report = _report(self._store, wanted)
            if self._state() == state or attempt == _ATTEMPTS - 1:
                break
        return Kept(report, state, self._now())

    def _state(self) -> int:
        return sum(row["writes"] for row in self._store.rows("graph.writes"))


def _report(store: Store, wanted: Wanted) -> Report:
    subject = named_subject(wanted.subject)
    known = stats(store)
    links = sum(known.roles.values()) if subject.kinds else known.citations
    if links > LINKS:
        raise UsageError(
            f"centrality: the graph's {links:,} links are more than {LINKS:,}, which is the most that is ranked on "
            "demand; `citeweave report centrality` ranks them"
        )
    projection = project(store, subject, wanted.citations)
    by = dict(measures())[wanted.measure]
    work: int = getattr(by, "work", lambda graph: 0)(projection.graph)
    if work > WORK:
        raise UsageError(
            f"centrality: {wanted.measure} would walk {work:,} links, {WORK:,} are the most on demand; "
            f"`citeweave report centrality --of {wanted.subject} --by {wanted.measure}` computes it"
        )
    second = next(name for name in SECOND if name != wanted.measure)
    return of_projection(projection, chosen(wanted.measure, [second]), wanted.measure, max(len(projection.ranked), 1))
