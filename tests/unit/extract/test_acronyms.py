from __future__ import annotations

import pytest

from loaders.extract.acronyms import find_pairs


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        ("uses Proximal Policy Optimization (PPO) here", {"PPO": "Proximal Policy Optimization"}),
        (
            "a policy such as Proximal Policy Optimization (PPO)",
            {"PPO": "Proximal Policy Optimization"},
        ),
        ("with self-supervised learning (SSL)", {"SSL": "self-supervised learning"}),
        ("all multi-modal large language models (MLLMs)", {"MLLMs": "multi-modal large language models"}),
        ("towards Large Language Models (LLMs)", {"LLMs": "Large Language Models"}),
        (
            "Reinforcement Learning from Human Feedback (RLHF)",
            {"RLHF": "Reinforcement Learning from Human Feedback"},
        ),
        ("by Low-Rank Adaptation (LoRA)", {"LoRA": "Low-Rank Adaptation"}),
        ("a sparse Mixture of Experts (MoE)", {"MoE": "Mixture of Experts"}),
        ("our Chain-of-Thought (CoT; Wei et al.)", {"CoT": "Chain-of-Thought"}),
        ("of the Variational Autoencoder (VAE)", {"VAE": "Variational Autoencoder"}),
        ("by Automatic Short Answer Grading (ASAG)", {"ASAG": "Automatic Short Answer Grading"}),
        ("in text-to-image (T2I) models", {"T2I": "text-to-image"}),
        ("an electroencephalography (EEG) signal", {"EEG": "electroencephalography"}),
        ("GPT-4 with vision (GPT-4V)", {"GPT-4V": "GPT-4 with vision"}),
        ("Computing Neumann-Nash equilibria (NE)", {"NE": "Nash equilibria"}),
        ("a strategy from Saliency-Based Auto-Encoders (SBAE)", {"SBAE": "Saliency-Based Auto-Encoders"}),
        (
            "FRUGAL (Full-Rank Updates with GrAdient spLitting)",
            {"FRUGAL": "Full-Rank Updates with GrAdient spLitting"},
        ),
        (
            "Full-Rank Updates with GrAdient spLitting (FRUGAL)",
            {"FRUGAL": "Full-Rank Updates with GrAdient spLitting"},
        ),
        ("RAG (i.e., retrieval-augmented generation)", {"RAG": "retrieval-augmented generation"}),
        (r"\textbf{D}irect \textbf{P}reference Tuning (\textbf{DPT})", {"DPT": "Direct Preference Tuning"}),
    ],
)
def test_finds_the_whole_long_form(text: str, pairs: dict[str, str]) -> None:
    assert find_pairs(text) == pairs


@pytest.mark.parametrize(
    "text",
    [
        "",
        "it gains (12.5%) and (3x)",
        "on three tasks (MATH, GSM8K)",
        "as others did (Smith et al., 2020)",
        "AdamW (with warm restarts) and LoRA (rank 8)",
        "the chemical knowledge of (FG)",
        "first. Large Language. Models (LLM)",
        "(AB)",
    ],
)
def test_takes_no_other_bracket_for_a_pair(text: str) -> None:
    assert find_pairs(text) == {}


def test_the_best_of_several_long_forms_is_kept() -> None:
    text = "Some Odd Phrases Omitted (PPO). Proximal Policy Optimization (PPO)."
    assert find_pairs(text) == {"PPO": "Proximal Policy Optimization"}
