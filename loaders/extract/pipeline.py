"""The pipeline, and its Docs as records."""

from __future__ import annotations

import sys
from contextlib import ExitStack

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graph.model import Extraction
from loaders.extract import components
from loaders.extract.modes import MODELS, Mode
from loaders.extract.tokens import PaperTokenizer

_FORGOTTEN = 500_000  # characters of text: some hundreds of abstracts


def build(mode: Mode) -> Language:
    """A blank English pipeline with sentences and our components, whose weights are those of `mode`."""
    nlp = spacy.blank("en")
    nlp.max_length = sys.maxsize  # bounded by the components themselves
    nlp.tokenizer = PaperTokenizer(nlp.tokenizer, nlp.vocab)
    nlp.add_pipe("sentencizer")
    for pipe in components.PIPES:
        nlp.add_pipe(pipe, config={"mode": mode} if pipe == "citeweave_roles" else {})
    return nlp


def record(doc: Doc, mode: Mode) -> Extraction:
    """What the pipeline left on `doc`, free of spaCy."""
    return Extraction(
        model=MODELS[mode].name,
        links=doc._.citeweave_links,
        code_urls=doc._.citeweave_code,
        claims=doc._.citeweave_claims,
        references=doc._.citeweave_references,
    )


class Reader:
    """Reads one text after another; words new to spaCy are forgotten now and then, so its memory does not grow."""

    def __init__(self, mode: Mode) -> None:
        self._nlp, self._mode = build(mode), mode
        self._zone = ExitStack()
        self._read = 0  # characters since words were last forgotten

    def extract(self, title: str, abstract: str) -> Extraction:
        """One paper's extraction."""
        if self._read == 0:
            self._zone.enter_context(self._nlp.memory_zone())
        text = f"{title}\n{abstract}"
        self._read += len(text)
        try:
            return record(self._nlp(text), self._mode)
        finally:
            if self._read > _FORGOTTEN:  # most words of a text stand in those before it, and making them takes time
                self._zone.close()
                self._read = 0
