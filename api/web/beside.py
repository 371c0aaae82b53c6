"""What is served beside GraphQL: whether this process and its store answer, and figures."""

from __future__ import annotations

import asyncio

from fastapi import APIRouter
from fastapi.responses import JSONResponse, Response

from api.graphql.batching import answers
from api.web.metrics import TYPE, Metrics
from graph.errors import StoreError
from graph.store import Store

PATHS = ("/health", "/ready", "/metrics")
_READY_SECONDS = 5.0


def beside(store: Store, metrics: Metrics) -> APIRouter:
    """The routes of `PATHS`."""
    router = APIRouter()

    @router.get("/health")
    async def health() -> dict[str, str]:
        """Alive: this process answers."""
        return {"status": "alive"}

    @router.get("/ready")
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

    @router.get("/metrics")
    async def figures() -> Response:
        """Figures for Prometheus."""
        return Response(await asyncio.to_thread(metrics.text), headers={"Content-Type": TYPE})

    return router
