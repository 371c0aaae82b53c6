from __future__ import annotations

import pytest

from api.graphql.types.link import sentence

TEXT = "LoRA: a Way\nWe use LoRA (Hu et al. 2021) here. It beats PPO, by 3.5 points! Is it new? Yes"


@pytest.mark.parametrize(
    ("quote", "whole"),
    [
        ("LoRA: a", "LoRA: a Way"),
        ("LoRA (", "We use LoRA (Hu et al. 2021) here."),
        ("PPO", "It beats PPO, by 3.5 points!"),
        ("points", "It beats PPO, by 3.5 points!"),
        ("new", "Is it new?"),
        ("Yes", "Yes"),
    ],
)
def test_the_sentence_around_a_mention(quote: str, whole: str) -> None:
    start = TEXT.index(quote)
    first, last = sentence(TEXT, start, start + len(quote))
    # "al. 2021" looks like an end: a sentence may come out short, never without its mention
    assert TEXT[first:last] in whole
    assert quote in TEXT[first:last]
