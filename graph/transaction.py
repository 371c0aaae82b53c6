"""A managed transaction: named queries one after another, those that only write while the caller goes on."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Any, Protocol, Self

from neo4j import ManagedTransaction, Record, Result
from neo4j.exceptions import Neo4jError

from graph import catalog
from graph.faults import sendable
from graph.values import plain

Row = dict[str, Any]
_AHEAD = 8  # batches that may wait for the database: enough to keep it at work, too few to fill the memory


class Reader(Protocol):
    """Whatever runs named queries that read: a transaction, or a store."""

    def rows(self, name: str, /, **params: Any) -> list[Row]:
        """Run a named query; its rows as dictionaries, in the query's order."""


class Transaction:
    """What named queries wrote is kept if all of them succeed. Used from one thread; end it, or use `with`."""

    def __init__(self, inner: ManagedTransaction, engine: str, count: Callable[[], None]) -> None:
        self._inner = inner
        self._engine = engine
        self._count = count
        self._sender = ThreadPoolExecutor(1, "citeweave-writes")  # starts its thread with the first batch
        self._sent: deque[Future[list[Row]]] = deque()

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for what was sent. Where something failed, nothing more is sent, and the driver may roll back."""
        try:
            if kind is None:
                self._settle(0)
        finally:
            self._sender.shutdown(cancel_futures=True)

    def rows(self, name: str, /, **params: Any) -> list[Row]:
        """Run a named query; its rows as dictionaries, in the query's order. It sees all that was written before."""
        self._settle(0)
        return self._run(name, params)

    def run_batches(self, name: str, rows: Sequence[Row], size: int = 1000) -> list[Row]:
        """Run a named query that takes `$rows`, one call for each `size` of them; none where there are none.

        A query that gives no rows is run while the caller goes on; that it failed is told by what comes after
        it, at the latest by the end of the transaction.
        """
        parts = (rows[start : start + size] for start in range(0, len(rows), size))
        if catalog.query(name, self._engine).returns:
            return [row for part in parts for row in self.rows(name, rows=part)]
        for part in parts:
            self._settle(_AHEAD)
            self._sent.append(self._sender.submit(self._run, name, {"rows": part}))
        return []

    def _settle(self, most: int) -> None:
        """Wait until at most so many batches are under way; raise what one of them raised."""
        while len(self._sent) > most:
            self._sent.popleft().result()

    def _run(self, name: str, params: dict[str, Any]) -> list[Row]:
        query = catalog.query(name, self._engine)
        self._count()
        bound = query.bind(params)
        try:
            with sendable(name):
                return rows_of(self._inner.run(query.text, bound))
        except Neo4jError as error:  # left as it is: the driver decides whether to run the transaction again
            error.add_note(name)
            raise


def rows_of(result: Result) -> list[Row]:
    """The rows of a result, as plain Python."""
    return [row_of(record) for record in result]


def row_of(record: Record) -> Row:
    """A row, as plain Python."""
    return {key: plain(value, _exported) for key, value in zip(record.keys(), record.values(), strict=True)}


def _exported(value: Any) -> Any:
    return Record([("value", value)]).data()["value"]  # type: ignore[no-untyped-call]
