from __future__ import annotations

import pytest

from graph.model import Kind, Mention, Role
from loaders.extract.casing import lower
from loaders.extract.findings import Finding
from loaders.extract.latex import plain
from loaders.extract.naming import name_findings
from loaders.extract.plurals import singular
from loaders.extract.tails import trim


def names(role: Role, text: str, *quotes: str, pairs: dict[str, str] | None = None) -> tuple[str, ...]:
    mentions, start = [], 0
    for quote in quotes:
        start = text.index(quote, start)
        mentions.append(Mention(quote, start, start + len(quote)))
        start += len(quote)
    finding = Finding(role, Kind.METHOD, 1.0, 1.0, tuple(mentions))
    return name_findings(text, text.index("\n"), [finding], pairs or {})[0].names


def test_a_short_form_is_shown_before_its_long_form() -> None:
    text = "On Tuning\nProximal Policy Optimization (PPO) and PPO"
    pairs = {"PPO": "Proximal Policy Optimization"}
    quotes = ("Proximal Policy Optimization", "PPO", "PPO")
    assert names(Role.USES, text, *quotes, pairs=pairs) == ("PPO", "Proximal Policy Optimization")


def test_a_topic_is_shown_by_its_long_form_in_lower_case_and_singular() -> None:
    text = "On Tuning\nLarge Language Models (LLMs)"
    pairs = {"LLMs": "Large Language Models"}
    found = names(Role.STUDIES, text, "Large Language Models", "LLMs", pairs=pairs)
    assert found == ("large language model", "LLM")


def test_a_plural_short_form_makes_its_long_form_singular() -> None:
    text = "On It\nCovariance Scattering Transforms (CSTs)"
    pairs = {"CSTs": "Covariance Scattering Transforms"}
    found = names(Role.USES, text, "Covariance Scattering Transforms", "CSTs", pairs=pairs)
    assert found == ("CST", "Covariance Scattering Transform")


def test_a_name_is_never_empty() -> None:
    assert names(Role.USES, "T\nsee a* here", "a*") == ("a*",)


@pytest.mark.parametrize(
    ("quote", "after_backslash", "name"),
    [
        ("H_2O", False, "H2O"),
        ("S^{2}FT", False, "S2FT"),
        ("pi_0", True, "pi0"),
        ("textbf{MuxNet", True, "MuxNet"),
        (r"Mux \emph{Net", False, "Mux Net"),
        ("torch_geometric", False, "torch_geometric"),
        ("C#", False, "C#"),
        ("A*", False, "A*"),
        ("MuxNet**", False, "MuxNet"),
        ("textual", True, "textual"),
    ],
)
def test_latex_and_emphasis_are_taken_off(quote: str, after_backslash: bool, name: str) -> None:
    assert plain(quote, after_backslash=after_backslash) == name


@pytest.mark.parametrize(
    ("plural", "one"),
    [
        ("LLMs", "LLM"),
        ("video DiTs", "video DiT"),
        ("state space models", "state space model"),
        ("Graph Neural Networks", "Graph Neural Network"),
        ("Gaussian processes", "Gaussian process"),
        ("control policies", "control policy"),
        ("mixture of experts", "mixture of experts"),
        ("Gymnasium Robotics", "Gymnasium Robotics"),
        ("loss", "loss"),
        ("inductive bias", "inductive bias"),
        ("statistics", "statistics"),
        ("Diffusers", "Diffusers"),
        ("ties", "tie"),
        ("s", "s"),
    ],
)
def test_plurals(plural: str, one: str) -> None:
    assert singular(plural) == one


@pytest.mark.parametrize(
    ("name", "trimmed"),
    [
        ("Adam optimizer", "Adam"),
        ("ReST algorithm", "ReST"),
        ("ImageNet dataset", "ImageNet"),
        ("GPT-4 model", "GPT-4"),
        ("state space model", "state space model"),
        ("Hidden Markov model", "Hidden Markov model"),
        ("RL algorithm", "RL algorithm"),
        ("QA dataset", "QA dataset"),
        ("7 benchmarks", "7 benchmarks"),
        ("our MuxNet", "MuxNet"),
        ("The Pile", "Pile"),
    ],
)
def test_generic_words_around_a_name_are_taken_off(name: str, trimmed: str) -> None:
    assert trim(name, keep_the=False, keep_tail=False) == trimmed


def test_what_belongs_to_a_name_is_kept() -> None:
    assert trim("The Pile", keep_the=True, keep_tail=False) == "The Pile"
    assert trim("VAE dataset", keep_the=False, keep_tail=True) == "VAE dataset"


@pytest.mark.parametrize(
    ("name", "text", "opens", "lowered"),
    [
        ("Reinforcement Learning", "", True, "reinforcement learning"),
        ("Markov Decision Process", "", True, "Markov decision process"),
        ("LLM Reasoning", "", True, "LLM reasoning"),
        ("Mamba", "", True, "Mamba"),
        ("Mamba block", "all Mamba blocks of it", False, "Mamba block"),
        ("Uralic Language", "study of Uralic languages", True, "Uralic language"),
        ("Zorblian Language", "study of Zorblian languages", True, "Zorblian language"),
        ("Reasoning", "", True, "reasoning"),
        ("Cauchy-Schwarz inequality", "", False, "Cauchy-Schwarz inequality"),
        ("Multi-vehicle systems", "", True, "multi-vehicle systems"),
        ("Learning from Data", "", False, "learning from data"),
    ],
)
def test_topics_are_lower_case_but_for_proper_names(name: str, text: str, opens: bool, lowered: str) -> None:
    assert lower(name, text, opens=opens) == lowered
