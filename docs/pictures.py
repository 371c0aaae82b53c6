"""Takes the pictures under docs/images from a running `make demo`; needs Chromium and its driver.

    make demo                        (in another terminal)
    .venv/bin/python docs/pictures.py

The explorer runs its first example, and the report page is made from the demo's graph.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
FLAGS = (
    "--headless=new",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--hide-scrollbars",
    "--force-device-scale-factor=1",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)


def main() -> None:
    """Write explorer.png, report.png and explain.png."""
    IMAGES.mkdir(exist_ok=True)
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or ""
    driver = webdriver.ChromeService(shutil.which("chromedriver"))  # else Selenium looks for one on the network
    for flag in FLAGS:
        options.add_argument(flag)
    with webdriver.Chrome(options, driver) as browser, tempfile.TemporaryDirectory() as folder:
        browser.set_window_size(1360, 860)
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
