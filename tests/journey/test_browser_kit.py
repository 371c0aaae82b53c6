"""`citeweave browser-kit`, from the command line to a real Neo4j Browser that takes what it serves."""

from __future__ import annotations

import re
import signal
import subprocess
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from zipfile import ZipFile

import pytest

from api.browser_kit import kit, saved, style
from graph import schema
from tests.browser import chromium
from tests.contract import small_graph
from tests.journey.commands import run, start
from tests.neo4j_browser import Neo4jBrowser
from tests.neo4j_local import PASSWORD, Local, free_ports

ORIGIN = "http://localhost:7474"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A user's home with an empty graph."""
    return tmp_path_factory.mktemp("home")


@contextmanager
def served(home: Path, port: int, *options: str | Path) -> Iterator[str]:
    """Where `browser-kit --serve` serves, once it says so; it must end well when it is told to."""
    process = start(home, *options, "browser-kit", "--serve", "--port", str(port))
    try:
        assert process.stderr is not None
        lines = iter(process.stderr.readline, "")
        assert any("serving them" in line for line in lines), process.communicate()
        yield f"http://localhost:{port}"
    finally:
        process.send_signal(signal.SIGTERM)
        process.communicate(timeout=20)
    assert process.returncode == 0


def asked(url: str, method: str = "GET", **headers: str) -> tuple[int, dict[str, str], bytes]:
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    with urllib.request.urlopen(urllib.request.Request(url, method=method, headers=sent)) as answer:
        return answer.status, {name.lower(): value for name, value in answer.headers.items()}, answer.read()


def test_an_empty_graph_has_a_kit_too(home: Path, tmp_path: Path) -> None:
    done = run(home, "browser-kit", tmp_path / "kit")
    assert done.returncode == 0, done.stderr
    assert {path.name for path in (tmp_path / "kit").iterdir()} == {kit.STYLE, kit.QUERIES, kit.GUIDE}
    assert (tmp_path / "kit" / kit.STYLE).read_text("utf-8") == style.grass()
    with ZipFile(tmp_path / "kit" / kit.QUERIES) as packed:
        assert len(packed.namelist()) == len(list(saved.saved()))
    for line in [*kit.commands("http://localhost:7475"), *(f"{n}={v}" for n, v in SETTINGS.items())]:
        assert f"  {line}\n" in done.stdout
    assert "wrote citeweave.grass, citeweave-queries.zip, guide.html" in done.stderr


SETTINGS = kit.settings("http://localhost:7475")


def test_without_a_folder_it_writes_into_one_of_its_own_here(home: Path, tmp_path: Path) -> None:
    assert run(home, "browser-kit", cwd=tmp_path).returncode == 0
    assert (tmp_path / "browser-kit" / kit.GUIDE).is_file()


def test_a_folder_that_cannot_be_is_told(home: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    done = run(home, "browser-kit", tmp_path / "file")
    assert done.returncode == 2
    assert "the kit cannot be written there" in done.stderr


def test_it_is_served_as_neo4j_browser_asks_for_it(home: Path, tmp_path: Path) -> None:
    (port,) = free_ports(1)
    with served(home, port) as root:
        leave = {"Origin": ORIGIN, "Access_Control_Request_Method": "GET"}
        wanted = "cache-control,pragma"
        status, headers, _ = asked(f"{root}/{kit.GUIDE}", "OPTIONS", **leave, Access_Control_Request_Headers=wanted)
        assert status == 200
        assert headers["access-control-allow-origin"] == "*"
        assert headers["access-control-allow-headers"] == wanted
        for name in (kit.STYLE, kit.QUERIES, kit.GUIDE):
            status, headers, body = asked(f"{root}/{name}", Origin=ORIGIN)
            assert (status, headers["access-control-allow-origin"]) == (200, "*")
            assert headers["cache-control"] == "no-store"
            assert body
        assert kit.QUERIES.encode() in asked(root)[2]
    assert not (home / "browser-kit").exists(), "without a folder, none is written while it serves"


def test_a_port_that_is_taken_is_told_before_anything_is_made(home: Path) -> None:
    (port,) = free_ports(1)
    with served(home, port):
        done = run(home, "browser-kit", "--serve", "--port", str(port))
    assert done.returncode == 1
    assert f"port {port} on 127.0.0.1 is taken" in done.stderr


@pytest.fixture
def browser(tmp_path: Path, local_neo4j: Local) -> Iterator[Neo4jBrowser]:
    """A Neo4j Browser at login, before a Neo4j that has the kit's settings and holds the small graph."""
    (port,) = free_ports(1)
    with local_neo4j.started("--browser-kit", f"http://localhost:{port}") as store:
        schema.ensure(store)
        small_graph.load(store)
        process = _serving(tmp_path, local_neo4j.url, port)
        try:
            with chromium(tmp_path / "profile", host="localhost") as chrome:
                chrome.set_window_size(1440, 1000)
                yield Neo4jBrowser(chrome, local_neo4j.http, local_neo4j.bolt, PASSWORD)
        finally:
            process.send_signal(signal.SIGTERM)
            process.communicate(timeout=20)


def _serving(home: Path, url: str, port: int) -> subprocess.Popen[str]:
    words = ["--store", url, "browser-kit", str(home / "kit"), "--serve", "--port", str(port)]
    process = start(home, *words, extra={"NEO4J_PASSWORD": PASSWORD})
    assert process.stderr is not None
    assert any("serving them" in line for line in iter(process.stderr.readline, "")), process.communicate()
    return process


def test_style_and_guide_come_up_at_login_and_saved_queries_by_drop(browser: Neo4jBrowser, tmp_path: Path) -> None:
    browser.until("Your citation graph")
    conf = (tmp_path / "neo4j" / "conf" / "neo4j.conf").read_text("utf-8").splitlines()
    port = re.search(r"localhost:(\d+)", next(line for line in conf if line.startswith("browser.post")))
    assert port is not None
    assert [f"{name}={value}" for name, value in kit.settings(f"http://localhost:{port[1]}").items()] == [
        line for line in conf if line.startswith("browser.")
    ]
    browser.turn(3)
    browser.play("browser.pictures.introduced")  # one paper both uses it and compares with it: two arrows, bent
    fills = {node.value_of_css_property("fill") for node in browser.all("g.node circle.b-outline")}
    looks = style.nodes()
    assert fills == {rgb(looks[label]["color"]) for label in ("Paper", "Method")}
    arrows = [path.get_attribute("d") or "" for path in browser.all("g.relationship path")]
    assert arrows
    assert [d for d in arrows if "NaN" in d] == [], "Browser draws no arrow there"
    assert {"uses", "cites"} <= {text.text for text in browser.all("g.relationship text")}, "the style's own words"
    browser.drop(".filedrop", tmp_path / "kit" / kit.QUERIES, "application/zip")
    browser.find("[data-testid=navigationFavorites]").click()
    for name in {saved.folder(query) for query in saved.saved()}:
        browser.find(f"[data-testid='expandFolder-{name}']")
    browser.find("[data-testid='expandFolder-citeweave one thing']").click()
    browser.find("[data-testid='scriptTitle-Compared with']")


def rgb(color: str) -> str:
    return f"rgb({', '.join(str(part) for part in bytes.fromhex(color[1:]))})"
