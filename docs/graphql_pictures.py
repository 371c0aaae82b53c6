"""Takes the pictures of docs/graphql.md's queries, and of one refused, from a running `make demo`; needs Chromium.

make demo                        (in another terminal)
.venv/bin/python -m docs.graphql_pictures
"""

from __future__ import annotations

import json
import re
import sys
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

from docs.chromium import chromium

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
VARIABLES = {
    "PaperPage": {
        "id": "one-for-all-a-lightweight-stabilized-and-parameter-efficient-pre-trained-llm-for-time-series-forecasting"
    },
    "EntityPage": {"name": "LoRA"},
    "Search": {"text": "attention"},
    "PaperList": {"entity": "LoRA"},
}
REFUSED = "{papers(first: 100) {nodes {citedBy(first: 100) {nodes {cites(first: 100) {nodes {title}}}}}}}"
_BLOCK = re.compile(r"```graphql\n(query (\w+).*?)```", re.DOTALL)
_SET = """document.querySelector('.graphiql-query-editor .CodeMirror').CodeMirror.setValue(arguments[0]);
document.querySelector('.graphiql-editor-tool .CodeMirror').CodeMirror.setValue(arguments[1])"""
_PRETTY = "button[aria-label^='Prettify']"


def main(address: str = "http://127.0.0.1:8000/graphql") -> None:
    """Write graphql-NAME.png for each query of the page, and graphql-refused.png."""
    page = (ROOT / "docs" / "graphql.md").read_text("utf-8")
    queries = {name: text for text, name in _BLOCK.findall(page)} | {"refused": REFUSED}
    with chromium(1360, 860) as browser:
        for name, query in queries.items():
            picture(browser, address, query, VARIABLES.get(name, {}))
            browser.save_screenshot(str(IMAGES / f"graphql-{name}.png"))


def picture(browser: webdriver.Chrome, address: str, query: str, variables: dict[str, str]) -> None:
    """Show a query with its answer."""
    browser.get(address)
    wait = WebDriverWait(browser, 30)
    wait.until(lambda b: b.find_elements(By.CSS_SELECTOR, ".graphiql-query-editor .CodeMirror"))
    time.sleep(1)
    browser.execute_script(_SET, query, json.dumps(variables))
    browser.find_element(By.CSS_SELECTOR, _PRETTY).click()
    time.sleep(2)  # until the editor has read what it is called: it sends the name along
    browser.find_element(By.CSS_SELECTOR, ".graphiql-execute-button").click()
    wait.until(lambda b: '"cost"' in b.execute_script(_ANSWER))
    time.sleep(1)  # the answer fades in


_ANSWER = "return document.querySelector('.result-window .CodeMirror')?.CodeMirror.getValue() ?? ''"


if __name__ == "__main__":
    main(*sys.argv[1:])
