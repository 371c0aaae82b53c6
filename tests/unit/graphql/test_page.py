from __future__ import annotations

import json
import re

from api.explorer.page import ASSETS, POLICY, examples, page

LICENSES = (ASSETS.parent / "LICENSES.txt").read_text("utf-8")


def test_the_page_names_no_other_host() -> None:
    assert "//" not in re.sub(r"<script type=.application/json.*?</script>", "", page("/graphql", "/explorer"))
    assert "http" not in POLICY


def test_the_style_sheet_loads_nothing() -> None:
    style = (ASSETS / "explorer.css").read_text("utf-8")
    assert re.findall(r"url\((?!['\"]?(?:data:|#))[^)]*\)|@import|@font-face", style) == []


def test_the_assets_are_there_and_small() -> None:
    sizes = {item.name: item.stat().st_size for item in ASSETS.iterdir()}
    assert sizes.keys() == {"explorer.js", "explorer.css", "icon.svg"}
    assert sum(sizes.values()) < 1_500_000


def test_the_examples_are_the_tabs() -> None:
    told = re.search(r'<script type="application/json" id="examples">(.*?)</script>', page("/g", "/e"), re.DOTALL)
    assert told
    assert [tab["query"] for tab in json.loads(told[1])] == list(examples().values())
    assert any("PPO" in text for text in examples().values())


def test_the_licences_of_what_is_bundled_come_with_it() -> None:
    lock = json.loads((ASSETS.parent / "source" / "package-lock.json").read_text("utf-8"))["packages"]
    for name in ("graphiql", "react", "react-dom", "graphql", "codemirror"):
        assert f"\n{name} {lock[f'node_modules/{name}']['version']} (MIT)" in LICENSES
    assert "Copyright (c) GraphQL Contributors" in LICENSES
    assert "Apache License" in LICENSES  # react-aria's
    assert not [path for path, told in lock.items() if "resolved" in told]
