"""Everything that can go wrong, as one tree; each message says what, where and what to do.

CiteweaveError
├── UsageError            the request itself is wrong (exit code 2)
│   └── NothingReadable   no given path held anything that a source can read
├── SourceError           a file cannot be read as the source that recognised it
├── ExtractionError       the span model cannot be loaded or run
├── QueryError            a named query is unknown, misused, or ad-hoc Cypher is refused
├── NotFound              what was asked for by name or id is not in the graph
├── Forbidden             the one who asks may not do that
├── PortTaken             the address to serve at cannot be had
└── StoreError            the database refused or failed
    └── StoreUnavailable  the database cannot be reached or started
"""


class CiteweaveError(Exception):
    """Root of all errors that citeweave raises on purpose."""


class UsageError(CiteweaveError):
    """The request is wrong; trying again unchanged is no use."""


class NothingReadable(UsageError):
    """None of the given paths held anything that a source can read."""


class SourceError(CiteweaveError):
    """A file cannot be read as the source that recognised it."""


class ExtractionError(CiteweaveError):
    """The span model cannot be loaded or run."""


class QueryError(CiteweaveError):
    """A named query is unknown or misused, or ad-hoc Cypher is refused."""


class NotFound(CiteweaveError):
    """What was asked for by name or id is not in the graph."""


class Forbidden(CiteweaveError):
    """The one who asks may not do that."""


class PortTaken(CiteweaveError):
    """The address to serve at cannot be had: another program has it, or we may not."""


class StoreError(CiteweaveError):
    """The database refused a statement or failed while running it."""


class StoreUnavailable(StoreError):
    """The database cannot be reached or started."""
