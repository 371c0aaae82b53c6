"""What a person types, as a full-text query that both engines read alike."""

from __future__ import annotations

import re

_SYNTAX = re.compile(r'[+\-&|!(){}\[\]^"~*?:\\/]')  # what Lucene's query parser takes for its own
_MOST = 64  # words; the parser refuses a thousand and more


def escape(text: str) -> str:
    r"""The words of `text` for `db.index.fulltext.queryNodes`, any of which may match; empty where there is none.

    A word keeps its punctuation, escaped, because the index splits it in a way of its own (`qwen2.5` and `h_2o` are
    one term, `low-rank` two). Lower case takes AND, OR, NOT and TO their meaning.
    """
    words = (word for word in text.lower().split() if any(character.isalnum() for character in word))
    return " ".join(_SYNTAX.sub(r"\\\g<0>", word) for word, _ in zip(words, range(_MOST), strict=False))
