"""The page in a real browser that reaches no host but this one."""

from __future__ import annotations

import json
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
import uvicorn
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webdriver import WebDriver
from selenium.webdriver.support.ui import WebDriverWait

from api.app import create_app
from api.explorer.page import examples
from graph.model import Extraction, Kind, Link, Listed, Listing, Mention, Record, Role
from graph.store import Store
from graph.write import Span, Writer
from tests import graphs
from tests.browser import chromium

SECONDS = 60  # a busy machine takes a while to start a browser


@pytest.fixture(scope="module")
def address(embedded: Store) -> Iterator[str]:
    """A served graph of one paper, which compares with PPO."""
    graphs.emptied(embedded)
    record = Record(title="Steps: a Way", abstract="It beats Proximal Policy Optimization (PPO).")
    names = ("PPO", "Proximal Policy Optimization")
    spots = sorted((record.text.index(name), name) for name in names)
    mentions = tuple(Mention(name, at, at + len(name)) for at, name in spots)
    link = Link(Role.COMPARES_WITH, names, Kind.METHOD, 0.9, 0.9, mentions)
    listing = Listing("d" * 64, "page.txt")
    writer = Writer(embedded, now=lambda: "2026-01-01T00:00:00Z", vocabulary={})
    writer.load([Listed(listing, 0, record)], {record.text: Extraction("test-1", (link,))}, [Span(listing, 0, 9)])
    with socket.create_server(("127.0.0.1", 0)) as listener:
        config = uvicorn.Config(create_app(embedded), log_level="warning", ws="none", lifespan="off")
        server = uvicorn.Server(config)
        thread = threading.Thread(target=server.run, kwargs={"sockets": [listener]})
        thread.start()
        while not server.started:
            time.sleep(0.02)
        yield f"http://127.0.0.1:{listener.getsockname()[1]}"
        server.should_exit = True
        thread.join()


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[WebDriver]:
    with chromium(tmp_path_factory.mktemp("browser"), "--window-size=1400,900", host="127.0.0.1") as started:
        yield started


@pytest.fixture
def explorer(browser: WebDriver, address: str) -> WebDriver:
    browser.get("about:blank")
    browser.get_log("performance")
    browser.get_log("browser")
    browser.get(f"{address}/")
    button(browser, ".graphiql-execute-button")
    return browser


def button(browser: WebDriver, selector: str):
    return WebDriverWait(browser, SECONDS).until(lambda page: page.find_element(By.CSS_SELECTOR, selector))


def shows(browser: WebDriver, selector: str, text: str) -> bool:
    read = f"return document.querySelector({json.dumps(selector)})?.innerText ?? ''"
    return WebDriverWait(browser, SECONDS).until(lambda page: text in page.execute_script(read))


def requested(browser: WebDriver) -> set[str]:
    """The addresses of all that the page asked the network for."""
    messages = (json.loads(entry["message"])["message"] for entry in browser.get_log("performance"))
    asked = (m["params"]["request"]["url"] for m in messages if m["method"] == "Network.requestWillBeSent")
    return {url for url in asked if urlsplit(url).scheme in ("http", "https", "ws", "wss")}


def test_a_query_runs_with_the_network_closed(explorer: WebDriver, address: str, tmp_path: Path) -> None:
    button(explorer, ".graphiql-execute-button").click()
    assert shows(explorer, ".result-window", '"name": "PPO"')
    assert shows(explorer, ".result-window", '"COMPARES_WITH"')
    urls = requested(explorer)
    assert {f"{address}/graphql", f"{address}/explorer/explorer.js", f"{address}/explorer/explorer.css"} <= urls
    assert {urlsplit(url).hostname for url in urls} == {"127.0.0.1"}
    assert explorer.get_log("browser") == []  # nothing that the policy forbids was tried
    picture = tmp_path / "explorer.png"
    assert explorer.save_screenshot(str(picture))
    assert picture.stat().st_size > 20_000  # not an empty page


def test_the_examples_are_the_tabs(explorer: WebDriver) -> None:
    tabs = explorer.find_elements(By.CSS_SELECTOR, ".graphiql-tab")
    assert len(tabs) == len(examples())
    assert shows(explorer, ".graphiql-tabs", "WhoComparesWithPPO")


def test_the_documentation_is_there(explorer: WebDriver) -> None:
    button(explorer, 'button[aria-label="Show Documentation Explorer"]').click()
    button(explorer, "a.graphiql-doc-explorer-type-name").click()
    assert shows(explorer, ".graphiql-doc-explorer", "The paper that an identifier leads to.")


@pytest.mark.parametrize(("scheme", "dark"), [("light", False), ("dark", True)])
def test_it_follows_the_system_light_or_dark(browser: WebDriver, address: str, scheme: str, dark: bool) -> None:
    features = {"features": [{"name": "prefers-color-scheme", "value": scheme}]}
    browser.execute_cdp_cmd("Emulation.setEmulatedMedia", features)
    browser.get(f"{address}/graphql")
    container = button(browser, ".graphiql-container")
    red = int(container.value_of_css_property("background-color").split("(")[1].split(",")[0])
    assert (red < 128) is dark
