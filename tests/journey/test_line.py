"""The whole line, loaded by every way there is: the same graph, to the hash."""

from __future__ import annotations

import json
from collections import defaultdict
from pathlib import Path

import pytest

from graph.digest import canonical_hash
from graph.store import Store
from tests import graphs
from tests.bundled import SEEDS, load


@pytest.fixture(scope="module")
def hashes() -> dict[str, str]:
    """The hash of the bundled corpus by engine, as the tests come to know it."""
    return {}


def test_page_by_page_in_any_order_and_again_give_one_hash(
    store: Store, lines: Path, tmp_path: Path, hashes: dict[str, str]
) -> None:
    load(store, lines)
    whole = canonical_hash(store)
    hashes[store.engine] = whole
    load(store, lines)
    assert canonical_hash(store) == whole

    pages: dict[str, list[str]] = defaultdict(list)
    for line in lines.read_text("utf-8").splitlines():
        pages[json.loads(line)["listing"]["name"]].append(line)
    graphs.wipe(store)
    for name in sorted(pages, reverse=True):
        part = tmp_path / f"{name}.jsonl"
        part.write_text("\n".join(pages[name]), "utf-8")
        load(store, part)
    assert canonical_hash(store) == whole

    # The pages themselves, whose texts are all read by now, say the same as their extracted lines.
    report = load(store, SEEDS)
    assert (report.records, len(report.written), report.rejected) == (345, 0, [])
    assert canonical_hash(store) == whole


def test_both_engines_hold_the_same_graph(hashes: dict[str, str]) -> None:
    if len(hashes) < 2:
        pytest.skip("one engine alone was here")
    assert len(set(hashes.values())) == 1
