"""Neo4j Browser as a person drives it, in a Chromium that reaches this machine alone."""

from __future__ import annotations

import time
from pathlib import Path

from selenium import webdriver
from selenium.common.exceptions import InvalidElementStateException, StaleElementReferenceException
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.ui import WebDriverWait

_PATIENCE = 60  # seconds
# Browser takes files that are dropped on its drawer; a script cannot drag from the desktop, so it makes the event.
_DROP = """
const data = new DataTransfer();
const bytes = Uint8Array.from(atob(arguments[1]), character => character.charCodeAt(0));
data.items.add(new File([bytes], arguments[2], {type: arguments[3]}));
for (const kind of ["dragenter", "dragover", "drop"])
  arguments[0].dispatchEvent(new DragEvent(kind, {bubbles: true, cancelable: true, dataTransfer: data}));
"""


class Neo4jBrowser:
    """One that is logged in."""

    def __init__(self, chrome: webdriver.Chrome, http: int, bolt: int, password: str) -> None:
        self.chrome = chrome
        self._wait = WebDriverWait(
            chrome, _PATIENCE, ignored_exceptions=[InvalidElementStateException, StaleElementReferenceException]
        )
        chrome.get(f"http://localhost:{http}/browser/?connectURL=bolt://localhost:{bolt}")
        for field, text in (("username", "neo4j"), ("password", password)):
            self._wait.until(lambda _, field=field, text=text: self._filled(field, text))
        self.find("[data-testid=connect]").click()
        self._wait.until(lambda _: not self.all("[data-testid=password]"))

    def _filled(self, field: str, text: str) -> bool:
        """Fill a field of the form, which comes and goes while the page tries to connect by itself."""
        box = self.find(f"[data-testid={field}]")
        box.clear()
        box.send_keys(text)
        return bool(box.get_attribute("value") == text)

    def find(self, selector: str) -> WebElement:
        """The first element of a CSS selector, once it is there."""
        return self._wait.until(lambda chrome: chrome.find_element(By.CSS_SELECTOR, selector))

    def all(self, selector: str) -> list[WebElement]:
        """Every element of a CSS selector that is there now."""
        return self.chrome.find_elements(By.CSS_SELECTOR, selector)

    def until(self, text: str) -> None:
        """Wait until the text stands on the page."""
        self._wait.until(lambda _: text in self.find("body").text)

    def type(self, text: str) -> None:
        """Put a command or a query into the editor and run it."""
        editor = self.find("[data-testid=activeEditor] textarea")
        editor.send_keys(Keys.CONTROL, "a")
        editor.send_keys(Keys.DELETE)
        self.chrome.execute_cdp_cmd("Input.insertText", {"text": text})
        time.sleep(0.5)
        self.find("[data-testid=editor-Run]").click()

    def drop(self, place: str, file: Path, kind: str) -> None:
        """Drop a file on an element."""
        from base64 import b64encode

        self.chrome.execute_script(_DROP, self.find(place), b64encode(file.read_bytes()).decode(), file.name, kind)

    def turn(self, slides: int) -> None:
        """Turn the guide on by so many slides."""
        for _ in range(slides):
            self.find("[data-testid=nextSlide]").click()
            time.sleep(0.5)

    def play(self, text: str) -> None:
        """Run the query of the guide's slide that has this text, by its sign; wait for the graph of its answer."""
        before = len(self.all("[data-testid=frame]"))
        block = next(each for each in self.all("[data-testid=carousel] pre") if text in each.text)
        block.find_element(By.CSS_SELECTOR, "i").click()
        self._wait.until(lambda _: len(self.all("[data-testid=frame]")) > before)
        self.find("g.node")

    def enlarge(self) -> None:
        """Show the newest frame in the whole window."""
        self.find("[title=Fullscreen]").click()

    def fit(self, aside: int = 0) -> None:
        """Fit the graph into the frame, then drag it aside by so many pixels, from under the panel at the right."""
        self.find("[aria-label=zoom-to-fit]").click()
        time.sleep(1)
        svg = self.find("[data-testid=frame] svg.neod3viz, .neod3viz")
        corner = (-svg.size["width"] // 2 + 200, -svg.size["height"] // 2 + 20)
        chain = ActionChains(self.chrome).move_to_element_with_offset(svg, *corner).click_and_hold()
        chain.move_by_offset(aside, 0).release().perform()

    def close(self) -> None:
        """Leave the whole window, and do away with the newest frame."""
        self.find("[title='Close fullscreen']").click()
        self.find("[data-testid=frame] [title=Close]").click()

    def save(self, path: Path) -> None:
        """A picture of the page."""
        self.chrome.save_screenshot(str(path))
