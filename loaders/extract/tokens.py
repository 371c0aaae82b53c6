"""spaCy tokens in time linear in the text, whatever it holds."""

from __future__ import annotations

import re
from collections.abc import Callable

from spacy.tokens import Doc
from spacy.util import get_words_and_spaces
from spacy.vocab import Vocab

from loaders.extract.pieces import MAX_CHARACTERS

_LONG_RUN = re.compile(r"\S{300}")
_PLAIN = re.compile(r"[^\W_]+|\s|[\W_]")


class PaperTokenizer:
    """spaCy's own tokenizer for what people write, a plain one for what would make it crawl.

    spaCy strips the marks around a run of characters one by one, copying the rest each time, so a run of
    thousands takes minutes. What lies beyond `MAX_CHARACTERS`, which no component reads as tokens, stands
    as one last token.
    """

    def __init__(self, inner: Callable[[str], Doc], vocab: Vocab) -> None:
        self._inner = inner
        self._vocab = vocab

    def __call__(self, text: str) -> Doc:
        """A Doc of exactly `text`."""
        if len(text) <= MAX_CHARACTERS and not _LONG_RUN.search(text):
            return self._inner(text)
        words, spaces = get_words_and_spaces(_PLAIN.findall(text[:MAX_CHARACTERS]), text[:MAX_CHARACTERS])
        if text[MAX_CHARACTERS:]:
            words, spaces = [*words, text[MAX_CHARACTERS:]], [*spaces, False]
        return Doc(self._vocab, words=words, spaces=spaces)
