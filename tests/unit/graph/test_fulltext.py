from __future__ import annotations

import pytest

from graph.reads.fulltext import escape


@pytest.mark.parametrize(
    ("typed", "sent"),
    [
        ("Low-Rank  Adaptation", r"low\-rank adaptation"),
        ("qwen2.5 H_2O", "qwen2.5 h_2o"),
        ("S^{2}FT: why?", r"s\^\{2\}ft\: why\?"),
        ("title:x AND (y OR NOT z)", r"title\:x and \(y or not z\)"),
        ("a && b || ! -", "a b"),
        (r"back\slash /re/", r"back\\slash \/re\/"),
        ("注意力 naïve", "注意力 naïve"),
        ("", ""),
        ('"*?~', ""),
    ],
)
def test_what_is_typed_is_words_and_no_syntax(typed: str, sent: str) -> None:
    assert escape(typed) == sent


def test_no_more_words_than_the_engines_take() -> None:
    assert len(escape("word " * 5000).split()) == 64
