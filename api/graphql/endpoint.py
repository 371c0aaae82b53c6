"""POST /graphql with a JSON body, by the executor; every other request goes to Strawberry's router."""

from __future__ import annotations

import json
from typing import Any

from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.graphql.execute import Answer, Executor

try:  # of the extra `fast`
    from orjson import dumps, loads  # type: ignore[import-not-found, unused-ignore]
except ImportError:

    def dumps(value: Any, /) -> bytes:
        """As orjson."""
        return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()

    loads = json.loads


class Endpoint:
    """An ASGI application for one path."""

    def __init__(self, executor: Executor, others: ASGIApp) -> None:
        self._executor = executor
        self._others = others

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer one request."""
        request = Request(scope, receive)
        body = await request.body()
        asked = _asked(body) if _is_json(request) else None
        if asked is None:
            await self._others(scope, _again(body, receive), send)
            return
        answer = await self._executor.answer(*asked)
        await Response(dumps(written(answer)), media_type="application/json")(scope, receive, send)


def written(answer: Answer) -> dict[str, Any]:
    """An answer as the specification has it."""
    found: dict[str, Any] = {"data": answer.data}
    if answer.errors:
        found["errors"] = answer.errors
    if answer.extensions:
        found["extensions"] = answer.extensions
    return found


def _is_json(request: Request) -> bool:
    return request.headers.get("content-type", "").partition(";")[0].strip() == "application/json"


def _asked(body: bytes) -> tuple[str, dict[str, Any] | None, str | None] | None:
    """Document, variables and the operation's name; None for a body that is none of a simple request."""
    try:
        given = loads(body)
    except ValueError:
        return None
    if not isinstance(given, dict) or given.get("extensions"):
        return None
    document, variables, name = given.get("query"), given.get("variables"), given.get("operationName")
    if not isinstance(document, str) or not isinstance(variables, dict | None) or not isinstance(name, str | None):
        return None
    return document, variables, name


def _again(body: bytes, receive: Receive) -> Receive:
    """The request's body once more, for who reads it next."""
    waiting = [body]

    async def once() -> Message:
        if waiting:
            return {"type": "http.request", "body": waiting.pop(), "more_body": False}
        return await receive()

    return once
