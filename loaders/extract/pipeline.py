"""The pipeline, and its Docs as records."""

from __future__ import annotations

import sys

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from graph.model import Extraction
from loaders.extract import components
from loaders.extract.modes import MODELS, Mode
from loaders.extract.tokens import PaperTokenizer


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


def extract_one(nlp: Language, mode: Mode, title: str, abstract: str) -> Extraction:
    """One paper's extraction; words new to spaCy are forgotten afterwards, so its memory does not grow."""
    with nlp.memory_zone():
        return record(nlp(f"{title}\n{abstract}"), mode)
