"""`citeweave explain` as a user runs it, its page in a real browser."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from selenium.webdriver.common.by import By

from tests.browser import chromium
from tests.journey.commands import run

PAPERS = [
    {
        "id": f"2401.0000{n}",
        "title": f"MuxNet{n}: Multiplexed Networks",
        "abstract": f"We propose MuxNet{n}, which outperforms LoRA by 3.1% on GLUE.",
    }
    for n in range(1, 4)
]


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    home = tmp_path_factory.mktemp("home")
    (home / "papers.jsonl").write_text("".join(json.dumps(row) + "\n" for row in PAPERS), "utf-8")
    assert run(home, "load", "papers.jsonl", "--workers", "1").returncode == 0
    return home


def test_a_files_papers_are_marked(home: Path) -> None:
    done = run(home, "explain", "papers.jsonl", "--nth", "2")
    assert done.returncode == 0, done.stderr
    assert "[I MuxNet2]" in done.stdout
    assert "needed" in done.stdout
    assert "MuxNet1" not in done.stdout


def test_a_paper_of_the_graph_is_shown_as_kept_and_explained_again(home: Path) -> None:
    for name in ("2401.00001", "MuxNet1: Multiplexed Networks"):
        done = run(home, "explain", name, "--json")
        (paper,) = json.loads(done.stdout)
        assert paper["reasons"] == []
        assert [claim["value"] for claim in paper["claims"]] == ["3.1%"]
    (again,) = json.loads(run(home, "explain", "2401.00001", "--again", "--json").stdout)
    assert again["links"] == paper["links"]
    assert len(again["reasons"]) == len(again["links"])


def test_what_is_neither_file_nor_paper_is_told(home: Path) -> None:
    done = run(home, "explain", "2401.99999")
    assert done.returncode == 1
    assert "no file here, and no paper of the graph" in done.stderr
    done = run(home, "explain", "papers.jsonl", "--nth", "9")
    assert (done.returncode, "has 3 papers" in done.stderr) == (2, True)


def test_the_page_in_a_browser(home: Path, tmp_path: Path) -> None:
    assert run(home, "explain", "papers.jsonl", "--html", "page.html").returncode == 0
    with chromium(tmp_path) as browser:
        browser.get((home / "page.html").as_uri())
        assert len(browser.find_elements(By.TAG_NAME, "article")) == 3
        first = browser.find_element(By.CSS_SELECTOR, "mark.introduces")
        assert first.text.startswith("MuxNet1")
        assert first.get_attribute("data-told").startswith("introduces: MuxNet1")
        assert first.value_of_css_property("border-bottom-style") in ("solid", "double")
        assert browser.get_log("browser") == []
