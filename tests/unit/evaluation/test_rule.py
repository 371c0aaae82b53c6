"""The rule of matching, and what it counts."""

from __future__ import annotations

import pytest

from graph.model import Kind, Mention, Role
from loaders.evaluation.evaluate import evaluate
from loaders.evaluation.judged import judge
from loaders.evaluation.mistakes import Why
from loaders.evaluation.readings import Annotated, Entity, Reading, Stated, forms
from loaders.evaluation.rule import address, match, merged, normalised

TEXT = ("AlphaNet", "AlphaNet beats Beta by 3% on BenchX. Gamma is used.")


def entity(name: str, *more: str, kind: Kind | None = Kind.METHOD, confidence: float | None = None) -> Entity:
    return Entity(name, forms(name, *more), (name, *more), kind, confidence)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Flash Attention", "flashattention"),
        ("LoRAs", "lora"),
        (r"$\text{GPT}_{4}$", "gpt4"),
        ("naïve Bayes", "naivebaye"),
        ("A*", "a*"),
        ("loss", "loss"),
        ("3.1%", "31"),
    ],
)
def test_forms(text: str, form: str) -> None:
    assert normalised(text) == form


def test_each_gold_entity_is_matched_once() -> None:
    gold, found = [{"a", "b"}, {"c"}], [{"b"}, {"a"}, {"d"}]
    matched = match(gold, found)
    assert (list(matched.pairs), list(matched.missed), list(matched.extra)) == ([(0, 0)], [1], [1, 2])


def test_entities_in_two_roles_count_once() -> None:
    assert sorted(map(sorted, merged([frozenset("ab"), frozenset("bc"), frozenset("d")]))) == [["a", "b", "c"], ["d"]]


def test_addresses_are_compared_without_scheme_and_marks() -> None:
    assert address("https://www.GitHub.com/a/b/.") == address("http://github.com/a/b")


def gold() -> Annotated:
    reading = Reading(
        {
            Role.INTRODUCES: (entity("AlphaNet"),),
            Role.COMPARES_WITH: (entity("Beta", kind=Kind.MODEL),),
            Role.EVALUATES_ON: (entity("BenchX", kind=Kind.DATASET),),
        },
        claims=(Stated("3%", "accuracy", "Beta", "BenchX"),),
    )
    return Annotated("gold.jsonl", 1, TEXT[0], None, None, reading, TEXT)


def said() -> Reading:
    text = "\n".join(TEXT)

    def at(name: str, kind: Kind, confidence: float) -> Entity:
        start = text.rindex(name)
        return Entity(name, forms(name), (name,), kind, confidence, (Mention(name, start, start + len(name)),))

    return Reading(
        {
            Role.INTRODUCES: (at("AlphaNet", Kind.METHOD, 0.9),),
            Role.USES: (at("Beta", Kind.METHOD, 0.6), at("Gamma", Kind.METHOD, 0.7)),
            Role.EVALUATES_ON: (at("BenchX", Kind.SYSTEM, 0.8),),
        },
        claims=(Stated("3%", None, "Beta", "something else"),),
        text=text,
        model="test-1",
    )


def test_the_whole_evaluation_of_one_paper() -> None:
    found = evaluate([gold()], [said()], lambda text: forms("Beta", "AlphaNet"))
    scores = found.whole.scores
    assert (scores["introduces"].right, scores["uses"].found, scores["compares"].annotated) == (1, 2, 1)
    assert (scores["named-4"].right, scores["named-4"].found, scores["named-4"].annotated) == (2, 4, 3)
    assert (scores["any role"].right, scores["any role"].found) == (3, 4)
    assert (scores["kind"].right, scores["kind"].found) == (1, 2)
    assert found.kinds[Kind.DATASET, Kind.SYSTEM] == 1
    assert found.claims[0] == 1
    assert (found.claims[1]["against"].right, found.claims[1]["metric"].right) == (1, 0)
    whys = {(one.role, one.name, one.missed): one.why for one in found.mistakes}
    assert whys == {
        (Role.COMPARES_WITH, "Beta", True): Why.OTHER_ROLE,
        (Role.USES, "Beta", False): Why.OTHER_ROLE,
        (Role.USES, "Gamma", False): Why.NOT_ANNOTATED,
    }
    assert found.mistakes[0].name == "Gamma"
    bins = {round(one.low, 1): (one.links, one.right) for one in found.reliability["all"].bins}
    assert bins == {0.6: (1, 0.0), 0.7: (1, 0.0), 0.8: (1, 1.0), 0.9: (1, 1.0)}


def test_the_same_papers_are_drawn_for_both_sides_of_a_comparison() -> None:
    found = evaluate([gold()] * 5, [said()] * 5, lambda text: frozenset(), [said()] * 5)
    for difference in found.whole.differences.values():
        assert (difference.f1, difference.interval.low, difference.interval.high) == (0, 0, 0)


def test_nothing_found_is_no_division() -> None:
    found = evaluate([gold()], [Reading()], lambda text: frozenset())
    assert found.whole.scores["named-4"].f1 == 0
    assert judge(gold(), Reading()).roles[Role.INTRODUCES].missed
