"""The page in a real browser, from a file, with no network: nothing fails, nothing overflows, heads sort."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.webdriver.common.by import By

from api import render
from graph.analytics.report import Report
from tests.browser import chromium


@pytest.fixture(scope="module")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    with chromium(tmp_path_factory.mktemp("browser")) as started:
        yield started


def shown(browser: webdriver.Chrome, tmp_path: Path, report: Report) -> list[dict[str, str]]:
    """What the browser logs while it shows the page."""
    page = tmp_path / "report.html"
    page.write_text(render.text(report, "html"), "utf-8")
    browser.get(page.as_uri())
    return browser.get_log("browser")  # type: ignore[no-any-return]


@pytest.mark.parametrize("which", ["report", "hostile", "papers", "nothing"])
@pytest.mark.parametrize("width", [500, 1300])
def test_it_shows_without_a_fault_at_any_width(request, browser, tmp_path: Path, which: str, width: int) -> None:
    browser.set_window_size(width, 900)
    assert shown(browser, tmp_path, request.getfixturevalue(which)) == []
    wide, room = browser.execute_script(
        "return [document.documentElement.scrollWidth, document.documentElement.clientWidth]"
    )
    assert wide <= room
    pictures = browser.find_elements(By.CSS_SELECTOR, "svg")
    assert len([picture for picture in pictures if picture.is_displayed()]) * 2 == len(pictures)


def test_a_head_sorts_the_table_and_sorts_it_back(browser, tmp_path: Path, report: Report) -> None:
    shown(browser, tmp_path, report)

    def names() -> list[str]:
        return [cell.text for cell in browser.find_elements(By.CSS_SELECTOR, "tbody th")]

    def head(text: str):
        return browser.find_element(By.XPATH, f"//thead//button[starts-with(., '{text}')]")

    expected = [row.name for row in report.rows]
    head("PageRank").click()
    assert names() == [row.name for row in sorted(report.rows, key=lambda row: -row.values[1])]
    head("Method").click()
    assert names() == sorted(expected, key=str.lower)
    head("Method").click()
    assert names() == sorted(expected, key=str.lower, reverse=True)
    assert browser.find_element(By.CSS_SELECTOR, "[aria-sort=descending]").text.startswith("Method")
    head("#").click()
    assert names() == expected
