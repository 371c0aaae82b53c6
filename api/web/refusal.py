"""A request that is answered without being run: a status and the words."""

from __future__ import annotations


class RefusalError(Exception):
    """An HTTP request that cannot be taken; `code` is told to GraphQL clients."""

    def __init__(self, status: int, message: str, code: str = "BAD_REQUEST") -> None:
        super().__init__(message)
        self.status = status
        self.code = code
