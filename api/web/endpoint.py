"""GraphQL over HTTP: a request in, its answer out, with the status codes and media types of the specification.

As `application/graphql-response+json` a request that did not run has a status of its own; as `application/json`
every well-formed one is a 200, as older clients expect.
"""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from typing import Any

from starlette.requests import Request
from starlette.responses import HTMLResponse, Response, StreamingResponse

from api.explorer.page import POLICY, page
from api.web import media
from api.web.answering import Answering, Reply
from api.web.asked import Asked, asked
from api.web.events import events
from api.web.metrics import Metrics
from api.web.options import Opening
from api.web.persisted import text_of
from api.web.refusal import RefusalError
from graph.store import Store
from loaders.ingest import Progress

try:  # of the extra `fast`
    import orjson
except ImportError:
    orjson = None  # type: ignore[assignment]

_CACHED = "private, no-cache"  # kept, and asked for again with its tag each time
_OFF = "the page is switched off here; send queries by POST"


class Endpoint:
    """The endpoint over a store."""

    def __init__(self, store: Store, opening: Opening, metrics: Metrics, path: str, assets: str) -> None:
        self._opening = opening
        self.answering = Answering(store, opening, metrics)
        self._path, self._assets = path, assets

    async def __call__(self, request: Request) -> Response:
        """Answer the request."""
        try:
            if request.method not in ("GET", "HEAD", "POST"):
                return Response(status_code=405, headers={"Allow": "GET, POST"})
            shows = request.method == "GET" and not {"query", "extensions", "documentId"} & set(request.query_params)
            kind = media.preferred(request.headers.get("accept"), page=shows)
            if kind == media.HTML:
                return self._page(request)
            wanted = await asked(request)
        except RefusalError as refusal:
            return _json(refused(refusal), media.JSON, refusal.status)
        return await self._answer(request, wanted, kind)

    async def _answer(self, request: Request, wanted: Asked, kind: str) -> Response:
        try:
            text = text_of(wanted, self._opening.persisted, only=self._opening.persisted_only)
        except RefusalError as refusal:
            return _json(refused(refusal), kind, 200 if kind == media.JSON else refusal.status)
        if kind == media.EVENTS:
            return self._events(text, wanted, request)
        reply = await self.answering.reply(text, wanted, request)
        if reply.method:  # a mutation by GET
            return _json(reply.body, kind, 405, {"Allow": "POST"})
        status = reply.status if kind == media.RESPONSE else 200
        if wanted.by_get and wanted.hash and status == 200 and "errors" not in reply.body:
            return _tagged(request, reply, kind)
        return _json(reply.body, kind, status)

    def _events(self, text: str, wanted: Asked, request: Request) -> Response:
        async def answer(progress: Progress) -> dict[str, Any]:
            return (await self.answering.reply(text, wanted, request, progress)).body

        headers = {"Cache-Control": "no-store", "X-Accel-Buffering": "no"}
        return StreamingResponse(events(answer), media_type=f"{media.EVENTS}; charset=utf-8", headers=headers)

    def _page(self, request: Request) -> Response:
        if not self._opening.ide:
            return Response(_OFF, 404, media_type="text/plain")
        root = str(request.scope.get("root_path", ""))
        headers = {"Content-Security-Policy": POLICY, "Vary": "Accept", "Referrer-Policy": "no-referrer"}
        return HTMLResponse(page(root + self._path, root + self._assets), headers=headers)


def refused(refusal: RefusalError) -> dict[str, Any]:
    """A refusal as GraphQL clients read it."""
    return {"errors": [{"message": str(refusal), "extensions": {"code": refusal.code}}]}


def _tagged(request: Request, reply: Reply, kind: str) -> Response:
    response = _json(reply.body, kind, 200, {"Cache-Control": _CACHED})
    tag = f'W/"{hashlib.sha256(bytes(response.body)).hexdigest()[:32]}"'  # weak: it may be compressed on its way
    response.headers["ETag"] = tag
    given = [one.strip() for one in request.headers.get("if-none-match", "").split(",")]
    if tag in given or tag.removeprefix("W/") in given:
        return Response(status_code=304, headers={"ETag": tag, "Cache-Control": _CACHED, "Vary": "Accept"})
    return response


def _encoded(body: dict[str, Any]) -> bytes:
    if orjson is not None:
        with suppress(TypeError):  # half a surrogate pair, or a number beyond 64 bits: the other one writes these
            return orjson.dumps(body)
    return json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _json(body: dict[str, Any], kind: str, status: int, headers: dict[str, str] | None = None) -> Response:
    named = kind if kind in (media.JSON, media.RESPONSE) else media.JSON
    return Response(
        _encoded(body),
        status,
        {"Vary": "Accept", "Content-Type": f"{named}; charset=utf-8", **(headers or {})},
    )
