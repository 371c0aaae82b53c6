"""The kit for Neo4j Browser: a style, saved queries and a guide, made of the catalogue and the open graph."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from api.browser_kit import guide, saved, style, values
from api.browser_kit.examples import found
from graph.errors import UsageError
from graph.store import Store

STYLE, QUERIES, GUIDE = "citeweave.grass", "citeweave-queries.zip", "guide.html"
PORT = 7475  # beside Neo4j's own
Kit = Mapping[str, bytes]
"""The files, by name."""


def make(store: Store, root: str, about: str | None = None) -> Kit:
    """The files for the open graph; `root` is where they are to be served, `about` a thing to tell of."""
    examples = found(store, about)
    return {
        STYLE: style.grass().encode(),
        QUERIES: saved.archive(saved.scripts(store, values.sets(examples))),
        GUIDE: guide.guide(store, examples, root).encode(),
    }


def write(kit: Kit, folder: Path) -> None:
    """Write the files into `folder`, which is made. UsageError where that cannot be."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in kit.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        raise UsageError(f"{folder}: the kit cannot be written there: {error}") from error


def commands(root: str) -> list[str]:
    """What to type in Browser: the style, the guide in a frame of its own, the guide at the side."""
    return [f":style {root}/{STYLE}", f":play {root}/{GUIDE}", f":guide {root}/{GUIDE}"]


def settings(root: str) -> dict[str, str]:
    """The server's settings with which style and guide come up at login."""
    host = root.partition("://")[2].partition(":")[0]
    return {
        "browser.post_connect_cmd": f"style {root}/{STYLE}; play {root}/{GUIDE}",
        "browser.remote_content_hostname_whitelist": host,
    }
