"""Numbers, which of them are results, and what they say; all sentences are made up for these tests."""

from __future__ import annotations

import time

import pytest

from graph.model import Claim, Direction, Kind, Link, Mention, Role
from loaders.extract.claims.find import find_claims
from loaders.extract.claims.quantities import quantities


def link(text: str, role: Role, name: str, kind: Kind = Kind.METHOD) -> Link:
    start = text.index(name)
    return Link(role, (name,), kind, 1.0, 1.0, (Mention(name, start, start + len(name)),))


@pytest.mark.parametrize(
    ("text", "value", "number", "unit"),
    [
        ("it is 2.25x faster", "2.25x", 2.25, "x"),
        ("cut by 36%", "36%", 36, "%"),
        ("a gain of +0.8% absolute", "+0.8%", 0.8, "%"),
        ("from 42.9% to 84.8%", "42.9% to 84.8%", 84.8, "%"),
        ("some 8.8 percentage points more", "8.8 percentage points", 8.8, "percentage points"),
        ("a $3\\times$ speedup", "$3\\times$", 3, "x"),
        ("up to 51.2\\% less", "51.2\\%", 51.2, "%"),
        ("of 1,250 ms", "1,250 ms", 1250, "ms"),
        ("a BLEU of 28.4 here", "28.4", 28.4, None),
        ("scores 0.83$\\pm$0.02", "0.83$\\pm$0.02", 0.02, None),
        ("by 1.5-2.3x", "1.5-2.3x", 2.3, "x"),
        (r"a \textbf{91.4\%} recall", r"91.4\%", 91.4, "%"),
    ],
)
def test_a_quantity_is_read(text: str, value: str, number: float, unit: str | None) -> None:
    (found,) = quantities(text)
    assert (text[found.start : found.end], found.number, found.unit) == (value, number, unit)


@pytest.mark.parametrize("text", ["GPT-4 and H100", "Llama-2-7B", "x_12", "x_{12}", "CIFAR10", "a 3D view"])
def test_a_number_inside_a_word_is_none(text: str) -> None:
    assert list(quantities(text)) == []


def test_a_claim_says_what_it_is_about() -> None:
    text = (
        "QuickNet: fast networks\n"
        "We train on 1,200 hours of speech. "
        "Experiments show that QuickNet improves accuracy by 3.1% over SlowNet on BenchX."
    )
    links = (
        link(text, Role.INTRODUCES, "QuickNet"),
        link(text, Role.COMPARES_WITH, "SlowNet"),
        link(text, Role.EVALUATES_ON, "BenchX", Kind.DATASET),
    )
    start = text.index("3.1%")
    assert find_claims(text, links) == (
        Claim(
            metric="accuracy",
            value="3.1%",
            start=start,
            end=start + 4,
            number=3.1,
            unit="%",
            direction=Direction.HIGHER,
            subject="QuickNet",
            against="SlowNet",
            on="BenchX",
        ),
    )


def test_fewer_is_lower_and_words_stand_where_no_link_is_meant() -> None:
    text = "A codec\nOur codec reduces latency by 40% compared to the best published decoder."
    (claim,) = find_claims(text, ())
    assert (claim.metric, claim.direction, claim.subject) == ("latency", Direction.LOWER, None)
    assert claim.against == "best published decoder"


def test_a_number_in_a_name_is_no_claim() -> None:
    text = "T\nWe achieve state-of-the-art accuracy with Net 2.5 and improve by 12%."
    claims = find_claims(text, (link(text, Role.USES, "Net 2.5"),))
    assert [claim.value for claim in claims] == ["12%"]


def test_a_long_text_takes_time_in_proportion() -> None:
    sentence = "It improves accuracy by 3.1% over 20 others, from 42.9% to 84.8% (1.5x) in 12 ms. "
    times = []
    for size in (500, 4000):
        begun = time.perf_counter()
        assert len(find_claims("T\n" + sentence * size, ())) == 8
        times.append((time.perf_counter() - begun) / size)
    assert times[1] < 4 * times[0]
