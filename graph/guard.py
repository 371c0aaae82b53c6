"""Lets through the Cypher that only reads.

Neither engine does this for us everywhere: the embedded one runs writes in a read transaction. So a text passes
only if every place where a clause can begin holds a clause that reads; what is not known is refused.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from graph.errors import QueryError
from graph.store import Row, Store
from graph.tokens import Token, tokens


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_CLAUSES = _words("MATCH OPTIONAL WITH UNWIND RETURN CALL")
_INNER = _words("WHERE ORDER BY SKIP OFFSET LIMIT UNION YIELD USING")
_OPERATORS = _words("AS AND OR XOR NOT IN IS STARTS ENDS CONTAINS DISTINCT CASE WHEN THEN ELSE ON ALL")
_ENDINGS = _words("END ASC ASCENDING DESC DESCENDING")
_KNOWN = _CLAUSES | _INNER | _OPERATORS | _ENDINGS
# Refused wherever they could be a clause at all; other unknown ones wherever a clause can begin.
_REFUSED = _words("CREATE MERGE SET DELETE DETACH NODETACH REMOVE INSERT FOREACH LOAD DROP")
_PROCEDURES = frozenset(
    {"dbms.components", "db.labels", "db.relationshiptypes", "db.propertykeys", "db.index.fulltext.querynodes"}
)
_FUNCTIONS = frozenset({"date", "datetime", "duration", "localdatetime", "localtime", "point", "time", "vector"})
_SUBQUERIES = _words("CALL EXISTS COUNT COLLECT")
_BEFORE_NAMES = frozenset(".:|&!")  # what follows one of these is a property, a label or a type
_ESCAPE = re.compile(r"\\u([0-9a-fA-F]{4})")


def reading(store: Store, text: str, params: Mapping[str, Any]) -> list[Row]:
    """Run `text` if it only reads; its rows. QueryError names what in it does not."""
    check_read_only(text)
    return store.text_rows(text.rstrip().rstrip(";"), params, reading=True)


def check_read_only(text: str) -> None:
    """QueryError, naming the clause, unless `text` is one statement that only reads."""
    _check(text)
    # A parser may replace these before it looks for quotes, or only within strings: the text must read both ways.
    if _ESCAPE.search(text):
        _check(_ESCAPE.sub(lambda match: chr(int(match[1], 16)), text))


def _check(text: str) -> None:
    found = list(tokens(text))
    while found and found[-1].text == ";":
        found.pop()
    if not found:
        raise QueryError("the query is empty")
    braces = _subqueries(found)
    for number, token in enumerate(found):
        if token.text == ";":
            raise QueryError("one statement at a time: there is a semicolon within the query")
        if token.text == "(":
            _check_function(found, number)
        if token.word and not _is_name(found, number):
            _check_word(found, number, braces)


def _check_word(found: list[Token], number: int, braces: frozenset[int]) -> None:
    """QueryError where a word is, or could be, a clause that does more than read."""
    token, before = found[number], found[number - 1] if number else None
    if token.word in _REFUSED:
        raise _refused(token)
    begins = before is None or number - 1 in braces or before.word == "UNION"
    if begins and token.word not in (_CLAUSES | {"ALL", "DISTINCT"} if before else _CLAUSES):
        raise _refused(token)
    if _ends_operand(found, number - 1, braces) and token.word not in _KNOWN:
        raise _refused(token)
    if token.word == "CALL":
        _check_procedure(found, number + 1)


def _is_name(found: list[Token], number: int) -> bool:
    """Whether a word can only be a property, a label, a type or the key of a map."""
    before = found[number - 1].text if number else ""
    if before == ".":
        return number > 1 and found[number - 2].kind != "number"  # not the clause after `1.`
    return before in _BEFORE_NAMES or (before in ("{", ",") and _text(found, number + 1) == ":")


def _text(found: list[Token], number: int) -> str:
    return found[number].text if number < len(found) else ""


def _subqueries(found: list[Token]) -> frozenset[int]:
    """The numbers of the braces that open a subquery: `CALL {`, `CALL (x) {`, `EXISTS {` and the like."""
    opened: list[int] = []
    braces = set()
    closing: int | None = None  # the token before the parenthesis that the token before this one closes
    for number, token in enumerate(found):
        before = found[number - 1] if number else None
        word = "" if before is None else found[closing].word if closing is not None else before.word
        if token.text == "{" and word in (_SUBQUERIES if closing is None else {"CALL"}):
            braces.add(number)
        closing = None
        if token.text == "(":
            opened.append(number - 1)
        elif token.text == ")" and opened:
            start = opened.pop()
            closing = start if start >= 0 else None
    return frozenset(braces)


def _ends_operand(found: list[Token], number: int, braces: frozenset[int]) -> bool:
    """Whether an expression or a pattern is complete with this token, so that a word after it is of the language."""
    if number < 0 or number in braces:
        return False
    token = found[number]
    if token.word:
        return _is_name(found, number) or token.word in _ENDINGS or token.word not in _KNOWN
    if token.text == "*":
        return number > 0 and found[number - 1].word in ("RETURN", "WITH", "DISTINCT", "YIELD")
    return token.kind != "symbol" or token.text in ")]}"


def _check_procedure(found: list[Token], number: int) -> None:
    if _text(found, number) in ("(", "{"):
        return
    parts = []
    for token in found[number:]:
        if token.kind not in ("word", "name") and token.text != ".":
            break
        if token.word == "YIELD":
            break
        parts.append(token.text.strip("`"))
    name = "".join(parts)
    if name.lower() not in _PROCEDURES:
        allowed = "dbms.components, db.labels, db.relationshipTypes, db.propertyKeys and db.index.fulltext.queryNodes"
        raise QueryError(f"CALL {name} is refused: of procedures, only {allowed} can be called here")


def _check_function(found: list[Token], number: int) -> None:
    """QueryError where the parenthesis at `number` calls a function of a namespace that others may have filled."""
    start = number
    while start > 2 and _named(found[start - 1]) and found[start - 2].text == "." and _named(found[start - 3]):
        start -= 2
    if start == number or (start > 1 and found[start - 2].word == "CALL"):  # no namespace, or a procedure
        return
    name = "".join(token.text.strip("`") for token in found[start - 1 : number])
    if name.split(".")[0].lower() not in _FUNCTIONS:
        raise QueryError(f"{name} is refused: of functions with a dot, only those of {', '.join(sorted(_FUNCTIONS))}")


def _named(token: Token) -> bool:
    return token.kind in ("word", "name") and token.word not in _KNOWN


def _refused(token: Token) -> QueryError:
    return QueryError(
        f"{token.text} at character {token.at + 1} is refused: only queries that read can be run here "
        "(MATCH, OPTIONAL MATCH, WHERE, WITH, UNWIND, CALL, RETURN, ORDER BY, SKIP, LIMIT, UNION); "
        "a name that looks like a clause goes in backticks"
    )
