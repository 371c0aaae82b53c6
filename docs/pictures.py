"""Takes the pictures under docs/images from a running `make demo`; needs Chromium and its driver.

    make demo                        (in another terminal)
    .venv/bin/python -m docs.pictures

The explorer runs its first example, and the report page is made from the demo's graph.
"""

from __future__ import annotations

import subprocess
import sys
import tempfile
import time
from pathlib import Path

from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from docs.chromium import chromium

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"


def main() -> None:
    """Write explorer.png, report.png and explain.png."""
    IMAGES.mkdir(exist_ok=True)
    with chromium(1360, 860) as browser, tempfile.TemporaryDirectory() as folder:
        browser.get("http://127.0.0.1:8000/graphql")
        wait = WebDriverWait(browser, 30)
        wait.until(lambda b: b.find_element(By.CSS_SELECTOR, ".graphiql-execute-button")).click()
        wait.until(lambda b: '"data"' in b.find_element(By.CSS_SELECTOR, ".result-window").text)
        time.sleep(1)  # the result fades in
        browser.save_screenshot(str(IMAGES / "explorer.png"))
        page = Path(folder) / "report.html"
        store = f"embedded:{ROOT / '.citeweave' / 'demo'}"
        command = Path(sys.executable).with_name("citeweave")
        subprocess.run([command, "--store", store, "report", "centrality", "-o", page], check=True)
        browser.set_window_size(1180, 1500)
        browser.get(page.as_uri())
        time.sleep(1)
        browser.save_screenshot(str(IMAGES / "report.png"))
        page = Path(folder) / "explain.html"
        subprocess.run([command, "explain", ROOT / "seeds" / "daily-papers-2025-10-27.txt", "--html", page], check=True)
        browser.set_window_size(1100, 1300)
        browser.get(page.as_uri())
        time.sleep(1)
        browser.save_screenshot(str(IMAGES / "explain.png"))


if __name__ == "__main__":
    main()
