"""Errors as clients see them: citeweave's own with their words and a code, all others masked.

The code stands in `extensions.code`: the error's class in capitals, STORE_UNAVAILABLE for StoreUnavailable.
"""

from __future__ import annotations

import re

from graphql import GraphQLError
from strawberry.extensions import MaskErrors

from graph.errors import CiteweaveError

INTERNAL = "INTERNAL_ERROR"
_HUMP = re.compile(r"(?<=[a-z])(?=[A-Z])")


def code(error: CiteweaveError) -> str:
    """The code of one of citeweave's own errors."""
    return _HUMP.sub("_", type(error).__name__).upper()


def unexpected(error: GraphQLError) -> bool:
    """Whether a resolver failed in a way that nobody foresaw."""
    return error.path is not None and not isinstance(error.original_error, CiteweaveError | GraphQLError | None)


class Errors(MaskErrors):
    """Puts codes on citeweave's errors and hides the words of unexpected ones, which go to the log."""

    def __init__(self) -> None:
        super().__init__(should_mask_error=lambda error: error.path is not None)

    def anonymise_error(self, error: GraphQLError) -> GraphQLError:
        """The error as clients see it."""
        original = error.original_error
        if isinstance(original, CiteweaveError):
            message, extensions = str(original), {"code": code(original)}
        elif unexpected(error):
            message, extensions = "Something went wrong inside citeweave; its log says what.", {"code": INTERNAL}
        else:
            return error
        return GraphQLError(message, error.nodes, error.source, error.positions, error.path, extensions=extensions)
