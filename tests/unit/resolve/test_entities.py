from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Kind
from graph.resolve.entities import resolve
from graph.resolve.usage import Usage
from graph.vocabulary import parse

VOCABULARY = parse(
    """
    [[entity]]
    name = "PPO"
    kind = "method"
    aliases = ["Proximal Policy Optimization"]
    [[entity]]
    name = "SAM"
    kind = "model"
    aliases = ["Segment Anything Model"]
    """,
    "test",
)


def used(*names: str, kind: Kind = Kind.METHOD, edges: int = 1) -> Usage:
    return Usage(names, kind, edges, 900 * edges)


def means(*usages: Usage) -> dict[tuple[str, ...], str]:
    return {names: id for (names, _), id in resolve(usages, VOCABULARY)[0].items()}


def test_a_short_form_and_its_long_form_are_one_entity() -> None:
    usages = [used("LoRA", "Low-Rank Adaptation"), used("LoRA"), used("low-rank adaptation")]
    meant, entities = resolve(usages, VOCABULARY)
    assert set(meant.values()) == {"lora"}
    assert (entities["lora"].name, entities["lora"].aliases) == ("LoRA", ("Low-Rank Adaptation",))


def test_the_vocabulary_joins_what_no_paper_joins() -> None:
    meant, entities = resolve([used("PPO"), used("proximal policy optimization")], VOCABULARY)
    assert set(meant.values()) == {"ppo"}
    assert entities["ppo"].name == "PPO"


def test_a_spelling_variant_of_a_known_long_form_joins_the_known_thing() -> None:
    assert set(means(used("PPO"), used("PPO", "Proximal Policy Optimisation")).values()) == {"ppo"}


def test_one_short_form_of_two_unlike_long_forms_is_a_homonym() -> None:
    meant = means(
        used("SSM", "state space model", edges=3),
        used("SSM", "semantic similarity measure"),
        used("SSM"),
    )
    assert meant[("SSM", "state space model")] == meant[("SSM",)] == "ssm"
    assert meant[("SSM", "semantic similarity measure")] == "ssm~2"


def test_a_known_short_form_alone_means_the_known_thing() -> None:
    meant = means(used("SAM", "Sharpness-Aware Minimization", edges=9), used("SAM"))
    assert meant == {("SAM", "Sharpness-Aware Minimization"): "sam", ("SAM",): "sam"} or (
        meant[("SAM",)] == "sam" and meant[("SAM", "Sharpness-Aware Minimization")] == "sam~2"
    )


def test_numbers_keep_long_forms_apart() -> None:
    meant = means(used("SAM", "Segment Anything Model"), used("SAM", "Segment Anything Model 2"))
    assert len(set(meant.values())) == 2


def test_a_concept_is_shown_by_its_long_form_and_a_method_by_its_short_one() -> None:
    usages = [used("large language model", "LLM", kind=Kind.CONCEPT), used("LLM", kind=Kind.CONCEPT)]
    (entity,) = resolve(usages, VOCABULARY)[1].values()
    assert (entity.id, entity.name, entity.kind) == (
        "largelanguagemodel",
        "large language model",
        Kind.CONCEPT,
    )


def test_the_kind_with_most_confidence_behind_it_wins_and_a_concept_only_alone() -> None:
    usages = [
        used("Foo", kind=Kind.CONCEPT, edges=9),
        used("Foo", kind=Kind.SYSTEM),
        used("Foo", kind=Kind.MODEL, edges=2),
    ]
    assert resolve(usages, VOCABULARY)[1]["foo"].kind is Kind.MODEL


def test_the_commonest_spelling_is_shown() -> None:
    usages = [used("Flash-Attention"), used("FlashAttention", edges=3), used("flash attention")]
    assert resolve(usages, VOCABULARY)[1]["flashattention"].name == "FlashAttention"


NAMES = ["PPO", "Proximal Policy Optimization", "policy optimization", "SAM", "Segment Anything Model", "SSM"]
NAMES += ["state space model", "structured state space", "semantic similarity measure", "Sam", "X"]
usages = st.builds(
    used,
    st.sampled_from(NAMES),
    st.sampled_from(NAMES),
    kind=st.sampled_from(list(Kind)),
    edges=st.integers(1, 4),
)


@settings(derandomize=True, max_examples=400)
@given(st.lists(usages, max_size=9), st.randoms(use_true_random=False))
def test_the_order_of_usages_changes_nothing(usages: list[Usage], random) -> None:
    assert resolve(usages, VOCABULARY) == resolve(random.sample(usages, len(usages)), VOCABULARY)


@settings(derandomize=True, max_examples=200)
@given(st.lists(usages, max_size=9))
def test_every_name_leads_to_the_entity_that_it_means(usages: list[Usage]) -> None:
    meant, entities = resolve(usages, VOCABULARY)
    assert set(meant.values()) == set(entities)
    assert len({(e.id) for e in entities.values()}) == len(entities)
