"""spaCy tokens in time linear in the text, whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Doc
from spacy.util import get_words_and_spaces
from spacy.vocab import Vocab

_LONG_RUN = re.compile(r"\S{300}")
_PLAIN = re.compile(r"[^\W_]+|\s|[\W_]")


class PaperTokenizer:
    """spaCy's own tokenizer for what people write, a plain one for what would make it crawl.

    spaCy strips the marks around a run of characters one by one, copying the rest each time, so a run of
    thousands takes minutes.
    """

    def __init__(self, inner: Callable[[str], Doc], vocab: Vocab) -> None:
        self._inner = inner
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        """A Doc of exactly `text`."""
        if not _LONG_RUN.search(text):
            return self._inner(text)
        words, spaces = get_words_and_spaces(_PLAIN.findall(text), text)
        return Doc(self._vocab, words=words, spaces=spaces)
