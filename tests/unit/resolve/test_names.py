from __future__ import annotations

import pytest

from graph.resolve.names import form, slug


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Flash Attention", "FlashAttention"),
        ("LLaMA-2", "Llama 2"),
        ("$S^{2}$FT", "S2FT"),
        ("Adapters", "adapter"),
        (r"\textsc{BERT}", "BERT"),
        ("Schrödinger Bridge", "schrodinger bridge"),
    ],
)
def test_spellings_of_one_name_share_a_form(one: str, other: str) -> None:
    assert form(one) == form(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("FlashAttention", "FlashAttention-2"),
        ("Llama-2 7B", "Llama-2 70B"),
        ("C", "C++"),
        ("A", "A*"),
        ("悟道", "盘古"),
    ],
)
def test_different_things_have_different_forms(one: str, other: str) -> None:
    assert form(one) != form(other)


def test_a_form_is_bounded_and_long_names_stay_apart() -> None:
    one, other = form("a" * 10_000), form("a" * 10_001)
    assert one != other
    assert len(one) <= 200


def test_a_title_becomes_words_joined_by_hyphens() -> None:
    assert slug("$H_2O$: Heavy-Hitter Oracle!") == "h2o-heavy-hitter-oracle"
    assert slug("2 OLMo 2 Furious") == "2-olmo-2-furious"
    assert slug("Über-Modelle") == "uber-modelle"
    assert slug("？？") == "？？".replace("？", "?")
    assert len(slug("word " * 400)) <= 120
