"""The kit over HTTP as Neo4j Browser asks for it: from a page of another origin, with headers of its own."""

from __future__ import annotations

from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.middleware.cors import CORSMiddleware
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from api.browser_kit.kit import GUIDE, QUERIES, STYLE, Kit

_TYPES = {STYLE: "text/plain", QUERIES: "application/zip", GUIDE: "text/html"}
_PAGE = f"""<!doctype html>
<html lang="en"><meta charset="utf-8"><title>citeweave's kit for Neo4j Browser</title>
<p>In Neo4j Browser: <code>:style {{root}}{STYLE}</code> and <code>:play {{root}}{GUIDE}</code>.
<p>Get <a href="{QUERIES}">{QUERIES}</a> and drop it on Browser's window.
"""


def create_app(kit: Kit) -> Starlette:
    """The application; the guide's requests carry Pragma and Cache-Control, which a browser asks leave for first."""

    async def file(request: Request) -> Response:
        name = request.path_params["name"]
        if name not in kit:
            return Response("there is no such file in the kit\n", 404, media_type="text/plain")
        return Response(kit[name], media_type=_TYPES[name], headers={"Cache-Control": "no-store"})

    async def root(request: Request) -> Response:
        return HTMLResponse(_PAGE.format(root=str(request.base_url)))

    cors = Middleware(CORSMiddleware, allow_origins=["*"], allow_methods=["GET"], allow_headers=["*"])
    return Starlette(routes=[Route("/", root), Route("/{name}", file)], middleware=[cors])
