from __future__ import annotations

import pytest

from graph.resolve.expansions import expansions
from graph.resolve.folding import spelling
from graph.resolve.likeness import alike
from graph.resolve.shown import tidy

ONE = """optimisation|optimization
behaviour cloning|behavior cloning
world modelling|world modeling
3D Gaussians Splatting|3D Gaussian Splatting
chains of thought|Chain-of-Thought
LLM agents|large language model agent
LLM-based agent|LLM agent
medical QA|medical question answering
LLaVA-v1.5-7B|LLaVA-1.5-7B
YOLOv11|YOLO11
Claude Sonnet 3.5|Claude 3.5 Sonnet
Gemini 2.0 Flash|Gemini 2 Flash
OpenAI o3|o3
Meta-Llama-3-8B|Llama 3 8B
BERT model|BERT
explainable|explainability
sample-efficient|sample efficiency
Llama-3.1-8B-Inst|Llama-3.1-8B-Instruct"""
TWO = """Llama 2|Llama 3
GPT-4|GPT-4o
meta-learning|learning
Meta-SGD|SGD
Diffusion-LM|diffusion language model
CAD dataset|CAD
LLM benchmark|LLM
SAM optimizer|SAM
ResNet-50|ResNet-101
noise|noize
Google Search|Search"""
ALIKE = """continuous rank probability score|Continuous Ranked Probability Score
Proximal Policy Optimisation|proximal policy optimization algorithm
Grapheme-to-Phoneme|grapheme-to-phoneme conversion
memory-efficient zeroth-order optimizer|memory-efficient zerothorder optimizer
vision-langugage model|vision-language model
whole slide image|whole-slide imaging"""
UNLIKE = """multimodal large language model|multilingual large language model
image restoration|image retrieval
Segment Anything Model|Segment Anything Model 2
electrocardiogram|electroencephalography
vision-language model|vision-language foundation model
point cloud|point cloud denoising
Adaptive Recognition Module|Adaptive Reconstruction Module"""


def pairs(text: str) -> list[list[str]]:
    return [line.split("|") for line in text.splitlines()]


@pytest.mark.parametrize(("one", "other"), pairs(ONE))
def test_spellings_of_one_name(one: str, other: str) -> None:
    assert spelling(one) == spelling(other)


@pytest.mark.parametrize(("one", "other"), pairs(TWO))
def test_names_of_two_things(one: str, other: str) -> None:
    assert spelling(one) != spelling(other)


@pytest.mark.parametrize(("one", "other"), pairs(ALIKE))
def test_long_forms_that_spell_one_thing(one: str, other: str) -> None:
    assert alike(one, other)
    assert alike(other, one)


@pytest.mark.parametrize(("one", "other"), pairs(UNLIKE))
def test_long_forms_of_two_things(one: str, other: str) -> None:
    assert not alike(one, other)
    assert not alike(other, one)


def test_words_that_spell_a_short_form_out_are_found() -> None:
    text = "We solve the Longest Common Subsequence problem; LCS is hard."
    assert expansions(text, "LCS") == ("longest common subsequence",)
    assert expansions(text, "LS") == ()
    assert expansions("A directed and acyclic graph. Direct. All good.", "DAGs") == ("directed acyclic graph",)


@pytest.mark.parametrize(
    ("name", "shown"),
    [("text-to-image diffusion models", "text-to-image diffusion model"), ("LoRA)", "LoRA"), ("f(x)", "f(x)")]
    + [(name, name) for name in ("dynamics", "bias", "analysis", "LLMs", "time series", "loss")],
)
def test_names_are_shown_tidied(name: str, shown: str) -> None:
    assert tidy(name) == shown
