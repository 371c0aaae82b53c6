"""What an HTTP request asks for, as "GraphQL over HTTP" has it: by GET in its parameters, by POST as JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any

from starlette.requests import Request

from api.web.refusal import RefusalError

_LARGEST = 8 << 20  # bytes of a body: some thousand papers


@dataclass(frozen=True, slots=True)
class Asked:
    """A GraphQL request: a document, or the hash of one that is known here."""

    query: str | None
    variables: dict[str, Any] | None
    operation: str | None
    hash: str | None
    by_get: bool


async def asked(request: Request) -> Asked:
    """What the request asks for. RefusalError for one that is not well-formed."""
    if request.method == "GET":
        return _of({key: _param(key, text) for key, text in request.query_params.items()}, by_get=True)
    kind, _, rest = request.headers.get("content-type", "").partition(";")
    if kind.strip().lower() != "application/json":
        raise RefusalError(415, f"the body is {kind.strip() or 'of no type'}; send application/json")
    charset = rest.partition("charset=")[2].strip(' "').lower()
    if charset not in ("", "utf-8", "utf8"):
        raise RefusalError(415, f"the body's charset is {charset}; send utf-8")
    return _of(_json(await _body(request), "the body"), by_get=False)


async def _body(request: Request) -> bytes:
    parts, size = [], 0
    async for part in request.stream():
        size += len(part)
        if size > _LARGEST:
            raise RefusalError(413, f"the body has more than {_LARGEST:,} bytes")
        parts.append(part)
    return b"".join(parts)


def _param(key: str, text: str) -> Any:
    return _json(text, key) if key in ("variables", "extensions") and text else text


def _json(text: str | bytes, where: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise RefusalError(400, f"{where} is no JSON") from error


def _of(given: Any, *, by_get: bool) -> Asked:
    if not isinstance(given, dict):
        raise RefusalError(400, 'the request is one JSON object: {"query": …}; batches are not taken')
    query = _typed(given, "query", str)
    extensions = _typed(given, "extensions", dict) or {}
    persisted = extensions.get("persistedQuery")
    digest = persisted.get("sha256Hash") if isinstance(persisted, dict) else None
    digest = digest or _typed(given, "documentId", str)
    if query is None and not isinstance(digest, str):
        raise RefusalError(400, "there is no query in the request")
    return Asked(
        query or None,
        _typed(given, "variables", dict),
        _typed(given, "operationName", str) or None,
        digest if isinstance(digest, str) else None,
        by_get,
    )


def _typed(given: dict[str, Any], key: str, kind: type) -> Any:
    value = given.get(key)
    if value is None or (value == "" and kind is dict):
        return None
    if not isinstance(value, kind):
        raise RefusalError(400, f"{key} is no {'text' if kind is str else 'JSON object'}")
    return value
