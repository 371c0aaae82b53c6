"""The web application: GraphQL with its page at /graphql, and the health endpoints beside it."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager

from fastapi import FastAPI, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse
from starlette.middleware.cors import CORSMiddleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.routing import Route
from starlette.staticfiles import StaticFiles
from strawberry.fastapi import GraphQLRouter

from api.explorer.page import ASSETS, POLICY, page
from api.graphql.batching import answers
from api.graphql.context import Context
from api.graphql.endpoint import Endpoint
from api.graphql.execute import Executor
from api.graphql.schema import build
from graph.errors import StoreError
from graph.store import Store

ENDPOINT = "/graphql"
_ASSETS = "/explorer"
_READY_SECONDS = 5.0
_WORTH_PACKING = 1000  # bytes


class _Router(GraphQLRouter[Context, None]):
    """Strawberry's endpoint with a page of our own, which loads nothing from elsewhere."""

    async def render_graphql_ide(self, request: Request) -> HTMLResponse:
        """The page, for a browser that asks for HTML."""
        root = str(request.scope.get("root_path", ""))
        headers = {"Content-Security-Policy": POLICY, "Vary": "Accept", "Referrer-Policy": "no-referrer"}
        return HTMLResponse(page(root + ENDPOINT, root + _ASSETS), headers=headers)


def create_app(store: Store, origins: Sequence[str] = ()) -> FastAPI:
    """The application over an open store, which stays the caller's to close.

    `origins` are the web origins of other sites whose pages may send queries, as in `https://example.org`.
    """
    schema = build()
    executor = Executor(schema, store)

    @asynccontextmanager
    async def lifespan(app: FastAPI) -> AsyncIterator[None]:
        async with executor.reading():
            gc.collect()
            gc.freeze()  # what lives as long as the server is not gone through again and again
            yield

    app = FastAPI(title="citeweave", docs_url=None, redoc_url=None, openapi_url=None, lifespan=lifespan)
    app.add_middleware(GZipMiddleware, minimum_size=_WORTH_PACKING)
    if origins:
        app.add_middleware(
            CORSMiddleware, allow_origins=list(origins), allow_methods=["GET", "POST"], allow_headers=["*"]
        )

    async def context() -> Context:
        return Context(store)

    router = _Router(schema, path=ENDPOINT, context_getter=context, subscription_protocols=())
    app.router.routes.append(Route(ENDPOINT, Endpoint(executor, router), methods=["POST"]))
    app.include_router(router)
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

    return app
