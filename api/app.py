"""The web application: GraphQL with its page at /graphql, and the health endpoints beside it."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request, Response
from fastapi.responses import JSONResponse, RedirectResponse
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.staticfiles import StaticFiles

from api.explorer.page import ASSETS
from api.graphql.batching import answers
from api.web.endpoint import Endpoint
from api.web.metrics import TYPE, Metrics
from api.web.observed import Observed
from api.web.options import Opening
from api.web.request_id import HEADER, RequestId
from graph.errors import StoreError
from graph.store import Store

ENDPOINT = "/graphql"
_ASSETS = "/explorer"
_BESIDE = ("/health", "/ready", "/metrics")
_READY_SECONDS = 5.0
_WORTH_PACKING = 1000  # bytes
_PREFLIGHT_SECONDS = 3600
_METHODS = ["GET", "POST", "PUT", "PATCH", "DELETE"]  # the endpoint says of the others that they are not allowed


def create_app(store: Store, opening: Opening | None = None, *, owned: bool = False) -> FastAPI:
    """The application over an open store, which is the caller's to close, or its own when it ends where `owned`."""
    opening = opening or Opening()

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        yield
        if owned:
            store.close()

    app = FastAPI(title="citeweave", lifespan=lifespan, docs_url=None, redoc_url=None, openapi_url=None)
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
    metrics = Metrics()
    app.add_middleware(Observed, metrics=metrics, paths=(ENDPOINT, *_BESIDE))
    app.add_middleware(RequestId)
    endpoint = Endpoint(store, opening, metrics, ENDPOINT, _ASSETS)
    app.add_route(ENDPOINT, endpoint.__call__, methods=_METHODS)
    app.mount(_ASSETS, StaticFiles(directory=ASSETS), name="explorer")

    @app.get("/", include_in_schema=False)
    async def root(request: Request) -> RedirectResponse:
        """To the page."""
        return RedirectResponse(str(request.scope.get("root_path", "")) + ENDPOINT)

    @app.get("/health")
    async def health() -> dict[str, str]:
        """Alive: this process answers."""
        return {"status": "alive"}

    @app.get("/ready")
    async def ready() -> JSONResponse:
        """Ready: the store answers too; 503 with the reason where it does not."""
        try:
            await answers(store, _READY_SECONDS)
        except TimeoutError:
            return JSONResponse(
                {"status": "unavailable", "reason": f"the store did not answer in {_READY_SECONDS:.0f} s"}, 503
            )
        except StoreError as error:
            return JSONResponse({"status": "unavailable", "reason": str(error)}, 503)
        return JSONResponse({"status": "ready"})

    @app.get("/metrics")
    async def figures() -> Response:
        """Figures for Prometheus."""
        return Response(await asyncio.to_thread(metrics.text), headers={"Content-Type": TYPE})

    return app
