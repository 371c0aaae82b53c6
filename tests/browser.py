"""A real Chromium for tests of pages, cut off from the network."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from selenium import webdriver

_SWITCHES = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


@contextmanager
def chromium(folder: Path, *switches: str, host: str | None = None) -> Iterator[webdriver.Chrome]:
    """One that keeps its profile in `folder`, reaches no host but `host`, and logs its console and requests.

    Without Chromium and its driver the test is skipped, which CITEWEAVE_REQUIRE_BROWSER=1 forbids.
    """
    binary = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    driver = shutil.which("chromedriver")
    if binary is None or driver is None:
        reason = "no browser: chromium and chromedriver are not both installed"
        if os.environ.get("CITEWEAVE_REQUIRE_BROWSER") == "1":
            pytest.fail(f"{reason} (CITEWEAVE_REQUIRE_BROWSER=1 forbids to skip)")
        pytest.skip(reason)
    closed = "--host-resolver-rules=MAP * ~NOTFOUND" + (f", EXCLUDE {host}" if host else "")
    options = webdriver.ChromeOptions()
    options.binary_location = binary
    for switch in (*_SWITCHES, closed, f"--user-data-dir={folder}", *switches):
        options.add_argument(switch)
    options.set_capability("goog:loggingPrefs", {"performance": "ALL", "browser": "ALL"})
    browser = webdriver.Chrome(options, webdriver.ChromeService(driver))
    try:
        yield browser
    finally:
        browser.quit()
