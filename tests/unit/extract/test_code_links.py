from __future__ import annotations

import pytest

from loaders.extract.code_links import find_code_links


@pytest.mark.parametrize(
    ("text", "links"),
    [
        ("Code: https://github.com/a/b.", ("https://github.com/a/b",)),
        (r"at \url{https://github.com/a/b\_c}.", ("https://github.com/a/b_c",)),
        (r"\href{https://x.github.io/y/}{page}", ("https://x.github.io/y/",)),
        ("(https://a.org/X_(y)), so", ("https://a.org/X_(y)",)),
        ("[code](https://github.com/a/b)", ("https://github.com/a/b",)),
        ("on github.com/a/b, or www.foo.org/x;", ("github.com/a/b", "www.foo.org/x")),
        ("on foo.github.io.", ("foo.github.io",)),
        ("http://a.b/c;https://d.e/f", ("http://a.b/c", "https://d.e/f")),
        ("https://a.b/c https://a.b/c", ("https://a.b/c",)),
        ("数据：https://a.b/c。", ("https://a.b/c",)),
        ("https://arxiv.org/abs/1 https://doi.org/10.1/x https://youtu.be/x", ()),
        ("https://github.com/ and https:// and me@foo.com/x and and/or e.g./it", ()),
        ("https://a.b/" + "x" * 600, ()),
    ],
)
def test_addresses_are_found_clean(text: str, links: tuple[str, ...]) -> None:
    assert find_code_links(text) == links


def test_work_is_linear_in_a_hostile_text() -> None:
    assert find_code_links("https://a.b/" + "(" * 1_000_000) == ("https://a.b/",)
