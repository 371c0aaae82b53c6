"""A headless Chromium for pictures of pages: it reaches this machine alone. It needs Chromium and its driver."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from selenium import webdriver

_FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1",
)


@contextmanager
def chromium(width: int, height: int) -> Iterator[webdriver.Chrome]:
    """One with a window of this size, ended with the `with`."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    for flag in _FLAGS:
        options.add_argument(flag)
    driver = webdriver.ChromeService(shutil.which("chromedriver"))  # else Selenium looks for one on the network
    with webdriver.Chrome(options, driver) as browser:
        browser.set_window_size(width, height)
        yield browser
