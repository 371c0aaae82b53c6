"""The store: the official Neo4j driver, and nothing else, for a Neo4j and for the embedded engine alike."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from typing import Any, Self, TypeVar

from neo4j import READ_ACCESS, WRITE_ACCESS, Driver, GraphDatabase, ManagedTransaction, Result, Session
from neo4j.exceptions import ConfigurationError

from graph import catalog
from graph.errors import QueryError, StoreError, StoreUnavailable, UsageError
from graph.faults import contended, passing, pauses, sendable, translated
from graph.transaction import Row as Row
from graph.transaction import Transaction as Transaction
from graph.transaction import row_of, rows_of
from graph.watch import note

T = TypeVar("T")
_CONNECT_SECONDS = 10.0
_PATIENCE = 30.0  # seconds in which the driver runs a failed transaction again: a cluster may change its leader
_EMBEDDED_PATIENCE = 5.0  # a dead embedded engine never comes back to its port
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


class Store:
    """One database. Open it with `Store.open`; usable from many threads at once; close it, or use `with`."""

    def __init__(
        self,
        driver: Driver,
        database: str,
        engine: str,
        held: AbstractContextManager[object] | None = None,
        address: tuple[str, tuple[str, str]] = ("", ("", "")),
    ) -> None:
        self.engine = engine  # "neo4j" or "arcadedb": picks a query's text where the two differ
        self.database = database
        self.calls = 0  # statements sent so far
        self.url = ""  # as it was named
        self.address = address  # the URL that it is connected to, with user and password
        self._driver = driver
        self._held = held or nullcontext()
        self._bookmarks = GraphDatabase.bookmark_manager()  # so that a read sees what this store wrote
        self._lock = threading.Lock()

    @classmethod
    def open(cls, url: str, *, username: str = "neo4j", password: str = "", database: str = "neo4j") -> Self:
        """Connect to `embedded:DIR`, starting the engine there if none runs, or to a Neo4j at a bolt or neo4j URL.

        UsageError for a URL of another kind, StoreUnavailable where nothing answers or the password is wrong.
        """
        scheme, _, rest = url.partition(":")
        if scheme == "embedded":
            from graph import embedded

            engine = embedded.connect(rest)
            address = (engine.url, ("root", engine.password))
            store = cls(_driver(*address, _EMBEDDED_PATIENCE), embedded.DATABASE, "arcadedb", engine, address)
        elif scheme in _SCHEMES:
            address = (url, (username, password))
            store = cls(_driver(*address, _PATIENCE), database, "neo4j", address=address)
        else:
            kinds = "embedded:DIR, bolt://HOST:PORT, neo4j://HOST:PORT or neo4j+s://HOST"
            raise UsageError(f"the store {url!r} is none of {kinds}")
        store.url = url
        try:
            store.check()
        except BaseException:
            store.close()
            raise
        return store

    def check(self) -> None:
        """StoreUnavailable unless the database answers and lets us in."""
        try:
            self._run("RETURN 1 AS one", {}, "the connection", READ_ACCESS, rows_of)
        except QueryError as error:  # a host without an address
            raise StoreUnavailable(f"the database cannot be reached: {error.__cause__}") from error

    def close(self) -> None:
        """Give the connections back; an embedded engine ends some seconds after its last client."""
        self._driver.close()
        self._held.__exit__(None, None, None)

    def __enter__(self) -> Self:
        """Itself."""
        return self

    def __exit__(self, *_: object) -> None:
        """Close it."""
        self.close()

    def count(self) -> None:
        """One more statement is being sent."""
        with self._lock:
            self.calls += 1

    def rows(self, name: str, /, **params: Any) -> list[Row]:
        """Run a named read query by itself (one trip to the server); its rows in the query's order."""
        query = catalog.query(name, self.engine)
        if query.mode != "read":
            raise QueryError(f"{name} writes; it runs in a transaction of the writer")
        bound = query.bind(params)
        return self._again(lambda: self._run(query.text, bound, name, READ_ACCESS, rows_of), passing)

    def stream(self, name: str) -> Iterator[Row]:
        """The rows of a named read query without parameters, one after another: never all of them in memory."""
        self.count()
        with translated(name), self._session(READ_ACCESS) as session:
            yield from map(row_of, session.run(catalog.query(name, self.engine).text))

    def define(self, name: str) -> None:
        """Run a named query of the schema, which makes an index or a constraint where there is none."""
        self.text_rows(catalog.query(name, self.engine).text, {}, name)

    def text_rows(
        self, text: str, params: Mapping[str, Any], name: str = "the query", *, reading: bool = False
    ) -> list[Row]:
        """Run Cypher that the caller has vetted (`graph.guard`); a passing fault is tried again.

        With `reading` a Neo4j refuses to write, too; the embedded engine knows no such thing.
        """
        access = READ_ACCESS if reading else WRITE_ACCESS
        return self._again(lambda: self._run(text, params, name, access, rows_of), passing)

    def value(self, text: str, params: Mapping[str, Any], name: str) -> Any:
        """The one value of the one record of Cypher that only reads, as the driver has it."""
        return self._again(lambda: self._run(text, params, name, READ_ACCESS, _value), passing)

    def seen(self) -> frozenset[str]:
        """What a reader elsewhere has to wait for, so that it sees what this store wrote."""
        return frozenset(self._bookmarks.get_bookmarks())

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one managed transaction, again from the start where another writer got in its way."""

        def whole(inner: ManagedTransaction) -> T:
            with Transaction(inner, self.engine, self.count) as tx:
                return work(tx)

        def once() -> T:
            with translated("the transaction"), self._session(WRITE_ACCESS) as session:
                return session.execute_write(whole)

        return self._again(once, contended)

    def _run(self, text: str, params: Mapping[str, Any], name: str, access: str, take: Callable[[Result], T]) -> T:
        self.count()
        note(text, params)
        with translated(name), self._session(access) as session, sendable(name):
            return take(session.run(text, dict(params)))

    def _session(self, access: str) -> Session:
        return self._driver.session(
            database=self.database, default_access_mode=access, bookmark_manager=self._bookmarks
        )

    def _again(self, once: Callable[[], T], worth: Callable[[BaseException | None], bool]) -> T:
        for pause in pauses():
            try:
                return once()
            except StoreError as error:
                if not worth(error.__cause__):
                    raise
            time.sleep(pause)
        return once()


def _value(result: Result) -> Any:
    return result.single(strict=True).value()


def _driver(url: str, auth: tuple[str, str], patience: float) -> Driver:
    try:
        return GraphDatabase.driver(
            url,
            auth=auth,
            notifications_min_severity="OFF",
            user_agent="citeweave",
            connection_timeout=_CONNECT_SECONDS,
            max_transaction_retry_time=patience,
        )
    except (ConfigurationError, ValueError) as error:
        raise UsageError(f"the store {url!r} is not an address that can be connected to: {error}") from error
