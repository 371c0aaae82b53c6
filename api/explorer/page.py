"""The page that shows GraphiQL on the endpoint: everything it needs comes from this package, nothing from elsewhere."""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from pathlib import Path

ASSETS = Path(str(files("api.explorer") / "static"))
POLICY = (
    "default-src 'none'; script-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; "
    "style-src 'self' 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"
)
"""The page's Content-Security-Policy. The editor sets styles from its script, hence 'unsafe-inline'."""

_PAGE = """<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>citeweave · GraphQL</title>
<link rel="icon" href="{assets}/icon.svg" type="image/svg+xml">
<link rel="stylesheet" href="{assets}/explorer.css">
</head>
<body data-endpoint="{endpoint}">
<div id="explorer"><noscript>This page needs JavaScript; the endpoint itself is {endpoint}.</noscript></div>
<script type="application/json" id="examples">{examples}</script>
<script src="{assets}/explorer.js"></script>
</body>
</html>
"""


def page(endpoint: str, assets: str) -> str:
    """The page's HTML; `endpoint` and `assets` are the paths of the GraphQL endpoint and of `ASSETS`."""
    told = json.dumps([{"query": text} for text in examples().values()]).replace("<", "\\u003c")
    return _PAGE.format(endpoint=endpoint, assets=assets, examples=told)


@cache
def examples() -> dict[str, str]:
    """The example queries by file name, in the order of the tabs."""
    folder = files("api.explorer") / "examples"
    found = sorted((item for item in folder.iterdir() if item.name.endswith(".graphql")), key=lambda item: item.name)
    return {item.name: item.read_text("utf-8") for item in found}
