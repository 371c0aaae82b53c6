"""The store: the official Neo4j driver, and nothing else, for a Neo4j and for the embedded engine alike."""

from __future__ import annotations

import random
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, Self, TypeVar

from neo4j import Bookmarks, Driver, GraphDatabase, ManagedTransaction, Session
from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConfigurationError,
    ConstraintError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graph import catalog
from graph.errors import QueryError, StoreError, StoreUnavailable, UsageError

T = TypeVar("T")
Row = dict[str, Any]
_ATTEMPTS = 6  # of a statement or a transaction that another writer got in the way of
_PAUSE = 0.05  # seconds before the second attempt, doubled each time, with jitter
_SCHEMES = ("bolt", "bolt+s", "bolt+ssc", "neo4j", "neo4j+s", "neo4j+ssc")


class Transaction:
    """A managed transaction in which named queries run; what they write is kept if all of them succeed."""

    def __init__(self, store: Store, inner: ManagedTransaction) -> None:
        self._store = store
        self._inner = inner

    def rows(self, name: str, **params: Any) -> list[Row]:
        """Run a named query; its rows as dictionaries, in the query's order."""
        query = catalog.query(name, self._store.engine)
        self._store.count()
        try:
            return self._inner.run(query.text, query.bind(params)).data()
        except Neo4jError as error:  # left as it is: the driver decides whether to run the transaction again
            error.add_note(name)
            raise

    def run_batches(self, name: str, rows: Sequence[Row], size: int = 1000) -> list[Row]:
        """Run a named query that takes `$rows`, one call for each `size` of them; none where there are none."""
        parts = (rows[start : start + size] for start in range(0, len(rows), size))
        return [row for part in parts for row in self.rows(name, rows=part)]


class Store:
    """One database. Open it with `Store.open`; usable from many threads at once; close it, or use `with`."""

    def __init__(
        self, driver: Driver, database: str, engine: str, held: AbstractContextManager[object] | None = None
    ) -> None:
        self.engine = engine  # "neo4j" or "arcadedb": picks a query's text where the two differ
        self.database = database
        self.calls = 0  # statements sent so far
        self._driver = driver
        self._held = held or nullcontext()
        self._bookmarks: Bookmarks | None = None
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
            store = cls(_driver(engine.url, ("root", engine.password)), embedded.DATABASE, "arcadedb", engine)
        elif scheme in _SCHEMES:
            store = cls(_driver(url, (username, password)), database, "neo4j")
        else:
            kinds = "embedded:DIR, bolt://HOST:PORT, neo4j://HOST:PORT or neo4j+s://HOST"
            raise UsageError(f"the store {url!r} is none of {kinds}")
        try:
            store.check()
        except BaseException:
            store.close()
            raise
        return store

    def check(self) -> None:
        """StoreUnavailable unless the database answers and lets us in."""
        self._run("RETURN 1 AS one", {}, "the connection")

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

    def rows(self, name: str, **params: Any) -> list[Row]:
        """Run a named read query by itself (one trip to the server); its rows in the query's order."""
        query = catalog.query(name, self.engine)
        if query.mode != "read":
            raise QueryError(f"{name} writes; it runs in a transaction of the writer")
        return self.text_rows(query.text, query.bind(params), name)

    def define(self, name: str) -> None:
        """Run a named query of the schema, which makes an index or a constraint where there is none."""
        self.text_rows(catalog.query(name, self.engine).text, {}, name)

    def text_rows(self, text: str, params: Mapping[str, Any], name: str = "the query") -> list[Row]:
        """Run Cypher that the caller has vetted (`graph.guard`); a passing fault is tried again."""
        return self._again(lambda: self._run(text, params, name))

    def write(self, work: Callable[[Transaction], T]) -> T:
        """Run `work` in one managed transaction, again from the start where another writer got in its way."""

        def once() -> T:
            with _named("the transaction"), self._session() as session:
                done = session.execute_write(lambda inner: work(Transaction(self, inner)))
                self._remember(session.last_bookmarks())
                return done

        return self._again(once)

    def _run(self, text: str, params: Mapping[str, Any], name: str) -> list[Row]:
        self.count()
        with _named(name), self._session() as session:
            rows = session.run(text, dict(params)).data()
            self._remember(session.last_bookmarks())
            return rows

    def _session(self) -> Session:
        return self._driver.session(database=self.database, bookmarks=self._bookmarks)

    def _remember(self, bookmarks: Bookmarks) -> None:
        """So that a read sees what this store wrote, on a cluster too."""
        with self._lock:
            self._bookmarks = bookmarks

    def _again(self, once: Callable[[], T]) -> T:
        for attempt in range(1, _ATTEMPTS):
            try:
                return once()
            except StoreError as error:
                if not _passing(error.__cause__):
                    raise
                time.sleep(_PAUSE * 2**attempt * random.uniform(0.5, 1.5))
        return once()


def _driver(url: str, auth: tuple[str, str]) -> Driver:
    try:
        return GraphDatabase.driver(url, auth=auth, notifications_min_severity="OFF", user_agent="citeweave")
    except (ConfigurationError, ValueError) as error:
        raise UsageError(f"the store {url!r} is not an address that can be connected to: {error}") from error


def _passing(error: BaseException | None) -> bool:
    """Whether the same again may succeed: another writer was faster, or a connection broke."""
    if isinstance(error, TransientError | SessionExpired | ConstraintError):
        return True
    return isinstance(error, Neo4jError) and "ConcurrentModification" in str(error)


@contextmanager
def _named(name: str) -> Iterator[None]:
    """Driver errors as citeweave's own, saying in what they arose (a note on the error tells it closer)."""
    try:
        yield
    except AuthError as error:
        raise StoreUnavailable(
            f"the database refused the user or the password ({error.message}); set NEO4J_USERNAME and NEO4J_PASSWORD"
        ) from error
    except (ServiceUnavailable, SessionExpired) as error:
        raise StoreUnavailable(
            f"the database cannot be reached ({error}); is it running, and is the address right?"
        ) from error
    except ClientError as error:
        if error.code and "DatabaseNotFound" in error.code:
            raise StoreUnavailable(f"{error.message} Set NEO4J_DATABASE to one that exists.") from error
        raise StoreError(f"{_where(error, name)} failed: {error.message}") from error
    except (Neo4jError, DriverError) as error:
        raise StoreError(f"{_where(error, name)} failed: {error}") from error


def _where(error: Exception, name: str) -> str:
    return str(getattr(error, "__notes__", [name])[0])
