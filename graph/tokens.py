"""Cypher text as tokens: what is a word of the language, and what only looks like one in a string or comment."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.errors import QueryError

_TOKEN = re.compile(
    r"""(?P<blank>\s+|//[^\r\n]*(?=\r?\n|\Z)|/\*.*?\*/)
    |(?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
    |(?P<name>`(?:``|[^`])*`|\$`(?:``|[^`])*`|\$\w+)
    |(?P<number>0[xo][0-9a-fA-F_]+|\d[\d_]*(?:\.\d[\d_]*)?(?:[eE][+-]?\d+)?)
    |(?P<word>[^\W\d]\w*)
    |(?P<symbol>[^\w\s'"`])
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Token:
    """One token. `kind` is string, name (in backticks, or a parameter), number, word or symbol; `at` counts
    characters from 0."""

    kind: str
    text: str
    at: int

    @property
    def word(self) -> str:
        """In capitals what a word says; empty for anything else."""
        return self.text.upper() if self.kind == "word" else ""


def tokens(text: str) -> Iterator[Token]:
    """The tokens in order, without blanks and comments. QueryError for a string, comment or name left open."""
    at = 0
    while at < len(text):
        match = _TOKEN.match(text, at)
        if text.startswith("//", at) and (match is None or match["blank"] is None):
            raise QueryError(
                "a carriage return without a line feed stands in a comment: parsers differ in where that ends"
            )
        if match is None or (text.startswith("/*", at) and match["blank"] is None):
            raise QueryError(
                f"the query has something left open or out of place at character {at + 1}: {text[at : at + 20]!r}"
            )
        if match.lastgroup != "blank":
            yield Token(str(match.lastgroup), match[0], at)
        at = match.end()
