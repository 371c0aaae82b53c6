"""The web application: GraphQL with its page at /graphql, and the health endpoints beside it."""

from __future__ import annotations

import asyncio
import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import TYPE_CHECKING

from fastapi import FastAPI, Request
from fastapi.responses import RedirectResponse
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from api.explorer.page import ASSETS
from api.web.beside import PATHS, beside
from api.web.endpoint import Endpoint
from api.web.metrics import Metrics
from api.web.observed import Observed
from api.web.options import Opening
from api.web.request_id import HEADER, RequestId
from graph.errors import UsageError
from graph.store import Store

if TYPE_CHECKING:
    from opentelemetry.sdk.trace import TracerProvider

ENDPOINT = "/graphql"
_ASSETS = "/explorer"
_WORTH_PACKING = 1000  # bytes
_PREFLIGHT_SECONDS = 3600
_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]  # the endpoint says of the others that they are not allowed


def create_app(store: Store, opening: Opening | None = None, *, owned: bool = False) -> FastAPI:
    """The application over an open store, which is the caller's to close, or its own when it ends where `owned`."""
    opening = opening or Opening()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        async with endpoint.answering.executor.reading():
            gc.collect()
            gc.freeze()  # what lives as long as the server is not gone through again and again
            yield
        if spans:
            await asyncio.to_thread(spans.shutdown)  # sends what is left
        if owned:
            store.close()

    app = FastAPI(title="citeweave", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
    metrics = Metrics()
    spans = _surround(app, opening, metrics)
    endpoint = Endpoint(store, opening, metrics, ENDPOINT, _ASSETS)
    app.add_route(ENDPOINT, endpoint.__call__, methods=_METHODS)
    app.mount(_ASSETS, StaticFiles(directory=ASSETS), name="explorer")

    @app.get("/", include_in_schema=False)
    async def root(request: Request) -> RedirectResponse:
        """To the page."""
        return RedirectResponse(str(request.scope.get("root_path", "")) + ENDPOINT)

    app.include_router(beside(store, metrics))
    return app


def _surround(app: FastAPI, opening: Opening, metrics: Metrics) -> TracerProvider | None:
    """What every request goes through, the outermost last; what gathers traces, where they are sent."""
    app.add_middleware(GZipMiddleware, minimum_size=_WORTH_PACKING)
    if opening.origins:
        app.add_middleware(
            CORSMiddleware,
            allow_origins=list(opening.origins),
            allow_methods=["GET", "POST"],
            allow_headers=["*"],
            expose_headers=["ETag", HEADER],
            max_age=_PREFLIGHT_SECONDS,
        )
    app.add_middleware(Observed, metrics=metrics, paths=(ENDPOINT, *PATHS))
    spans = _traced(app, opening.traces)
    app.add_middleware(RequestId)
    return spans


def _traced(app: FastAPI, address: str) -> TracerProvider | None:
    """Have the application's requests traced, where there is an address to send the traces to."""
    if not address:
        return None
    try:
        from api.web.traces import Traced, provider
    except ImportError as error:
        raise UsageError("CITEWEAVE_TRACES needs OpenTelemetry: install citeweave[telemetry]") from error
    spans = provider(address)
    app.add_middleware(Traced, spans=spans)
    return spans
