"""The driver's errors as citeweave's own, and which of them may pass if the same is tried again.

The driver's classes are imported here and in `graph.store` alone.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager

from neo4j.exceptions import (
    AuthError,
    ClientError,
    ConstraintError,
    CypherSyntaxError,
    CypherTypeError,
    DriverError,
    Neo4jError,
    ServiceUnavailable,
    SessionExpired,
    TransientError,
)

from graph.errors import QueryError, StoreError, StoreUnavailable

_ATTEMPTS = 6  # of a statement or a transaction that another writer got in the way of
_PAUSE = 0.05  # seconds before the second attempt
_OVERTAKEN = ("ConcurrentModification", "EntityNotFound")
_MISUSE = ("Neo.ClientError.Statement.ParameterMissing", "Neo.ClientError.Statement.ArgumentError")


def pauses() -> Iterator[float]:
    """How many seconds to wait before each further attempt: twice as long each time, and not the same for everybody."""
    for attempt in range(_ATTEMPTS - 1):
        yield _PAUSE * 2**attempt * random.uniform(0.5, 1.5)


@contextmanager
def translated(name: str) -> Iterator[None]:
    """Raise the driver's errors as StoreUnavailable, QueryError or StoreError that say in what they arose.

    `name` is what was run; a note on the error (a query within a transaction) tells it closer.
    """
    try:
        yield
    except AuthError as error:
        raise StoreUnavailable(
            f"the database refused the user or the password ({error.message}); set NEO4J_USERNAME and NEO4J_PASSWORD"
        ) from error
    except (ServiceUnavailable, SessionExpired) as error:
        reason = " ".join(str(error).split())
        raise StoreUnavailable(f"the database cannot be reached ({reason}); is it running there?") from error
    except (CypherSyntaxError, CypherTypeError) as error:
        raise QueryError(f"{_where(error, name)}: {error.message}") from error
    except ClientError as error:
        if error.code and "DatabaseNotFound" in error.code:
            raise StoreUnavailable(f"{error.message} Set NEO4J_DATABASE to one that exists.") from error
        kind = QueryError if error.code in _MISUSE else StoreError
        raise kind(f"{_where(error, name)} failed: {error.message}") from error
    except (Neo4jError, DriverError) as error:
        raise StoreError(f"{_where(error, name)} failed: {error}") from error


@contextmanager
def sendable(name: str) -> Iterator[None]:
    """QueryError for a parameter that Bolt has no form for, such as a number beyond 64 bits."""
    try:
        yield
    except (OverflowError, TypeError, ValueError) as error:
        raise QueryError(f"{name}: a parameter cannot be sent to the database: {error}") from error


def passing(error: BaseException | None) -> bool:
    """Whether a statement may succeed if it is sent again: another writer was faster, or a connection broke."""
    return isinstance(error, TransientError | SessionExpired) or contended(error) or _broken(error)


def contended(error: BaseException | None) -> bool:
    """Whether a transaction may succeed if it is run again although the driver gave up on it.

    Two that create the same key at once can meet in a constraint; the embedded engine says that a record was
    changed by another with a code that the driver does not know as passing, and either may say that what was found
    is gone.
    """
    return isinstance(error, ConstraintError) or (
        isinstance(error, Neo4jError) and any(one in f"{error.code} {error.message}" for one in _OVERTAKEN)
    )


def _broken(error: BaseException | None) -> bool:
    """Whether a connection from the pool turned out dead, as after a restart of the server."""
    return isinstance(error, ServiceUnavailable) and "defunct" in str(error)


def _where(error: Exception, name: str) -> str:
    return str(getattr(error, "__notes__", [name])[0])
