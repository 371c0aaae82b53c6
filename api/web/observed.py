"""Each request counted, timed and logged: one line a request, figures for Prometheus."""

from __future__ import annotations

import logging
import time

from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.web.metrics import Metrics

_log = logging.getLogger("citeweave.requests")
_METHODS = ("GET", "HEAD", "POST", "OPTIONS")
_QUIET = ("/health", "/ready", "/metrics")  # asked for every few seconds


class Observed:
    """Watches requests."""

    def __init__(self, app: ASGIApp, metrics: Metrics, paths: tuple[str, ...]) -> None:
        """`paths` are the ones counted by name; all others are one, since anybody can make them up."""
        self._app, self._metrics, self._paths = app, metrics, paths

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer, and note how it went."""
        if scope["type"] != "http":
            return await self._app(scope, receive, send)
        begun, status = time.perf_counter(), 500

        async def sent(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
            await send(message)

        try:
            await self._app(scope, receive, sent)
        finally:
            seconds = time.perf_counter() - begun
            path = scope["path"]
            method = scope["method"] if scope["method"] in _METHODS else "other"
            self._metrics.request(path if path in self._paths else "other", method, status, seconds)
            told = {"method": method, "path": path[:200], "status": status, "ms": round(seconds * 1000, 1)}
            level = logging.DEBUG if path in _QUIET else logging.INFO
            _log.log(level, "%(method)s %(path)s %(status)s %(ms)s ms", told, extra={"told": told})
        return None
