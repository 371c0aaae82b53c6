"""The pipeline as a spaCy user meets it."""

from __future__ import annotations

import pytest
from spacy.language import Language

from loaders.extract.components import PIPES
from loaders.extract.pipeline import build

TEXT = (
    "RePlain: A Plain Method for Tuning Language Models\n"
    "We propose RePlain for reinforcement learning. RePlain outperforms PPO on GSM8K. "
    "Our code is at https://github.com/plain/replain."
)


@pytest.fixture(scope="module")
def nlp() -> Language:
    return build("fast")


def test_the_pipeline_is_sentences_and_our_components(nlp: Language) -> None:
    assert nlp.pipe_names == ["sentencizer", *PIPES]
    assert nlp.analyze_pipes()["problems"] == {name: [] for name in nlp.pipe_names}


def test_mentions_are_spans_by_role(nlp: Language) -> None:
    doc = nlp(TEXT)
    assert doc.text == TEXT
    assert {span.text for span in doc.spans["introduces"]} == {"RePlain"}
    assert {span.label_ for span in doc.spans["datasets"]} == {"dataset"}
    assert {span.label_ for span in doc.spans["concepts"]} == {"concept"}
    assert doc._.citeweave_links[0].names == ("RePlain",)
    assert doc._.citeweave_code == ("https://github.com/plain/replain",)


def test_a_text_without_an_abstract_is_a_title(nlp: Language) -> None:
    doc = nlp("MuxNet: A Net")
    assert doc._.citeweave_candidates.flags[:, 0].all()
    assert nlp("")._.citeweave_links == ()
