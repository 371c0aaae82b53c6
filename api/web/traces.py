"""Traces for OpenTelemetry: a span for each request, sent to a collector. Needs the extra `telemetry`."""

from __future__ import annotations

import re
from importlib.metadata import version

from opentelemetry.exporter.otlp.proto.http.trace_exporter import OTLPSpanExporter
from opentelemetry.propagate import extract
from opentelemetry.sdk.resources import Resource
from opentelemetry.sdk.trace import TracerProvider
from opentelemetry.sdk.trace.export import BatchSpanProcessor
from opentelemetry.trace import SpanKind, StatusCode
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.web.request_id import current

_QUIET = re.compile(r"/(health|ready|metrics)")


def provider(address: str) -> TracerProvider:
    """Sends spans to the collector's OTLP address, as in `http://localhost:4318/v1/traces`."""
    about = Resource.create({"service.name": "citeweave", "service.version": version("citeweave")})
    made = TracerProvider(resource=about)
    made.add_span_processor(BatchSpanProcessor(OTLPSpanExporter(endpoint=address)))
    return made


class Traced:
    """Makes a span of each request, a child of the caller's where a `traceparent` came with it."""

    def __init__(self, app: ASGIApp, spans: TracerProvider) -> None:
        self._app, self._tracer = app, spans.get_tracer("citeweave")

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer within a span."""
        if scope["type"] != "http" or _QUIET.fullmatch(scope["path"]):
            return await self._app(scope, receive, send)
        parent = extract(dict(Headers(scope=scope)))
        known = {
            "http.request.method": scope["method"],
            "url.path": scope["path"],
            "citeweave.request_id": current.get() or "",
        }
        with self._tracer.start_as_current_span(
            scope["method"], context=parent, kind=SpanKind.SERVER, attributes=known
        ) as span:

            async def sent(message: Message) -> None:
                if message["type"] == "http.response.start":
                    span.set_attribute("http.response.status_code", message["status"])
                    if message["status"] >= 500:
                        span.set_status(StatusCode.ERROR)
                await send(message)

            await self._app(scope, receive, sent)
        return None
