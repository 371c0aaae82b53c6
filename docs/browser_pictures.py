"""Takes the pictures of Neo4j Browser under docs/images: the guide at login, graphs in the kit's style, saved queries.

    .venv/bin/python -m docs.browser_pictures

A Neo4j of its own is started in a temporary folder and loaded with the bundled papers, the kit is made for it and
served, and a headless Chromium logs in. It needs Maven and Java 17, Chromium and its driver.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from api.browser_kit.kit import PORT
from docs.chromium import chromium
from tests.neo4j_browser import Neo4jBrowser
from tests.neo4j_local import PASSWORD, Local

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
SIZE = (1440, 1000)
_LAID_OUT = 8  # seconds that a graph takes to come to rest


def main() -> None:
    """Write browser-guide.png, browser-compared.png, browser-bridges.png, browser-evidence.png, browser-saved.png."""
    with tempfile.TemporaryDirectory() as folder, _served(Path(folder)) as server, chromium(*SIZE) as chrome:
        browser = Neo4jBrowser(chrome, server.http, server.bolt, PASSWORD)
        browser.until("Your citation graph")
        time.sleep(2)
        browser.save(IMAGES / "browser-guide.png")
        _slides(browser)
        browser.drop(".filedrop", Path(folder) / "kit" / "citeweave-queries.zip", "application/zip")
        _drawer(browser)


def _slides(browser: Neo4jBrowser) -> None:
    """The graphs of three slides, each run from the guide and shown in the whole window."""
    at = 1
    for slide, picture in ((3, "compared"), (7, "bridges"), (11, "evidence")):
        browser.turn(slide - at)
        at = slide
        browser.play(f"browser.pictures.{picture}")
        browser.enlarge()
        time.sleep(_LAID_OUT)
        browser.fit(aside=-150)
        if picture == "evidence":
            browser.find("g.relationship .overlay").click()
        time.sleep(1)
        browser.save(IMAGES / f"browser-{picture}.png")
        browser.close()


def _drawer(browser: Neo4jBrowser) -> None:
    """The drawer of favourites with two folders open, and the query of one in the editor."""
    browser.find("[data-testid=navigationFavorites]").click()
    browser.find("[data-testid='expandFolder-citeweave one thing']").click()
    time.sleep(1)
    browser.find("[data-testid='scriptTitle-Compared with']").click()
    time.sleep(2)
    browser.save(IMAGES / "browser-saved.png")


@contextmanager
def _served(folder: Path) -> Iterator[Local]:
    """A Neo4j that holds the bundled papers, with the kit for it served, until the end."""
    command = [sys.executable, "-c", "from api.cli.main import main; main()"]
    neo4j = Local(folder / "neo4j")
    with neo4j.started("--browser-kit", f"http://localhost:{PORT}"):
        own = {"NEO4J_USERNAME": "neo4j", "NEO4J_PASSWORD": PASSWORD, "CITEWEAVE_STORE": neo4j.url}
        environment = {**os.environ, **own}
        seeds = sorted(map(str, (ROOT / "seeds").glob("*.txt")))
        subprocess.run([*command, "load", *seeds], check=True, cwd=ROOT, env=environment)
        kit = [*command, "browser-kit", str(folder / "kit"), "--serve"]
        with subprocess.Popen(kit, cwd=ROOT, env=environment) as server:
            try:
                yield neo4j
            finally:
                server.terminate()


if __name__ == "__main__":
    main()
