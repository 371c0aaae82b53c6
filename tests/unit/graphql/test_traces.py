"""Traces reach a collector: a real one's address, played by a server here that keeps what comes."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from opentelemetry.proto.collector.trace.v1.trace_service_pb2 import ExportTraceServiceRequest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from api.web.traces import Traced, provider


async def _answer(request: Request) -> PlainTextResponse:
    return PlainTextResponse("no", 503)


@pytest.mark.filterwarnings("ignore::DeprecationWarning")
def test_a_request_is_a_span_of_its_callers_trace() -> None:
    came: list[bytes] = []

    class Collector(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["content-length"]))
            came.append(body)
            self.send_response(200)
            self.end_headers()

        def log_message(self, *_: object) -> None:
            pass

    with HTTPServer(("127.0.0.1", 0), Collector) as collector:
        threading.Thread(target=collector.serve_forever, daemon=True).start()
        spans = provider(f"http://127.0.0.1:{collector.server_port}/v1/traces")
        app = Starlette(routes=[Route("/graphql", _answer), Route("/health", _answer)])
        app.add_middleware(Traced, spans=spans)
        client = TestClient(app)
        trace = "4bf92f3577b34da6a3ce929d0e0e4736"
        client.get("/graphql", headers={"traceparent": f"00-{trace}-00f067aa0ba902b7-01"})
        client.get("/health")
        spans.shutdown()
        collector.shutdown()
    sent = ExportTraceServiceRequest()
    sent.ParseFromString(came[0])
    (resource,) = sent.resource_spans
    (span,) = [span for scope in resource.scope_spans for span in scope.spans]
    assert span.trace_id.hex() == trace
    told = {one.key: one.value for one in span.attributes}
    assert told["url.path"].string_value == "/graphql"
    assert told["http.response.status_code"].int_value == 503
    assert "citeweave" in {one.value.string_value for one in resource.resource.attributes}
