"""What surrounds a request: its id, its figures, the line it leaves in the log."""

from __future__ import annotations

import json
import logging

import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import PlainTextResponse
from starlette.routing import Route
from starlette.testclient import TestClient

from api.web import logs, media
from api.web.metrics import Metrics
from api.web.observed import Observed
from api.web.refusal import RefusalError
from api.web.request_id import RequestId


async def _answer(request: Request) -> PlainTextResponse:
    logging.getLogger("citeweave.test").warning("inside")
    return PlainTextResponse("yes")


@pytest.fixture
def watched() -> tuple[TestClient, Metrics]:
    metrics = Metrics()
    app = Starlette(routes=[Route("/known", _answer)])
    app.add_middleware(Observed, metrics=metrics, paths=("/known",))
    app.add_middleware(RequestId)
    return TestClient(app), metrics


@pytest.mark.parametrize(("given", "kept"), [("a-1", True), ("x" * 129, False), ("a b", False), ('"}', False)])
def test_a_request_keeps_its_id_where_that_is_fit_for_a_log(watched, given: str, kept: bool) -> None:
    client, _ = watched
    told = client.get("/known", headers={"x-request-id": given}).headers["x-request-id"]
    assert (told == given) is kept
    assert told


def test_paths_that_nobody_serves_are_counted_as_one(watched) -> None:
    client, metrics = watched
    for path in ("/known", "/a", "/b"):
        client.get(path)
    text = metrics.text().decode()
    assert 'citeweave_http_request_seconds_count{method="GET",path="known"' not in text
    assert 'citeweave_http_request_seconds_count{method="GET",path="/known",status="200"} 1.0' in text
    assert 'citeweave_http_request_seconds_count{method="GET",path="other",status="404"} 2.0' in text


def test_log_lines_are_json_with_the_requests_id(watched, capsys: pytest.CaptureFixture[str]) -> None:
    root = logging.getLogger()
    before, level = root.handlers, root.level
    try:
        logs.begin("json", "info")
        watched[0].get("/known", headers={"x-request-id": "mine"})
    finally:
        root.handlers = before
        root.setLevel(level)
    inside, request = [json.loads(line) for line in capsys.readouterr().err.splitlines() if "citeweave" in line]
    assert (inside["message"], inside["level"], inside["requestId"]) == ("inside", "warning", "mine")
    assert (request["path"], request["status"], request["requestId"]) == ("/known", 200, "mine")


def test_a_browser_gets_the_page_only_where_there_is_one() -> None:
    browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"
    assert media.preferred(browser, page=True) == media.HTML
    assert media.preferred(browser, page=False) == media.JSON
    with pytest.raises(RefusalError):
        media.preferred("application/json;q=0", page=False)
