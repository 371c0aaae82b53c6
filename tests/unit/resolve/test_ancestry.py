from __future__ import annotations

import re

import pytest

from graph.model import Kind, Link, Mention, Role
from graph.resolve.ancestry import Origin, evidence


def link(text: str, role: Role, name: str, kind: Kind = Kind.METHOD) -> tuple[str, Link]:
    mentions = tuple(Mention(name, at.start(), at.end()) for at in re.finditer(re.escape(name), text))
    return name, Link(role, (name,), kind, 0.9, 0.9, mentions)


def found(abstract: str, introduces: str, uses: str, title: str = "A Title") -> list[tuple[str, str, str]]:
    text = f"{title}\n{abstract}"
    links = [link(text, Role.INTRODUCES, name) for name in introduces.split("/")]
    links += [link(text, Role.USES, name) for name in uses.split("/")]
    said = evidence(text, links)
    assert all(text[one.start : one.end] == one.quote for one in said)
    return [(one.entity, one.basis, one.quote) for one in said]


@pytest.mark.parametrize(
    ("abstract", "quote"),
    [
        ("We introduce Acme, a model built upon the recent Zeta.", "built upon the recent Zeta"),
        ("Building on Zeta, we propose Acme.", "Building on Zeta"),
        ("Acme is good. Our method extends Zeta to graphs.", "extends Zeta"),
        ("Acme is good. It is based on Zeta.", "is based on Zeta"),
        ("We propose Acme (A), a lightweight extension of Zeta that scales.", "extension of Zeta"),
        ("Acme was fine-tuned from Zeta.", "fine-tuned from Zeta"),
    ],
)
def test_what_is_introduced_builds_on_what_a_cue_leads_to(abstract: str, quote: str) -> None:
    assert found(abstract, "Acme", "Zeta") == [("Acme", "Zeta", quote)]


@pytest.mark.parametrize(
    "abstract",
    [
        "Acme is good. Existing methods are based on Zeta.",
        "Acme outperforms previous approaches based on Zeta.",
        "Acme is good. We report a score based on Zeta.",
        "Acme is built on Zeta-Large.",
        "Acme runs on several versions of Zeta.",
        "Acme uses Zeta.",
        "We extend our study. Acme beats Zeta.",
    ],
)
def test_other_words_say_nothing_of_it(abstract: str) -> None:
    assert found(abstract, "Acme", "Zeta") == []


def test_one_cue_leads_to_several_names() -> None:
    assert [basis for _, basis, _ in found("Acme builds on Xylo, Yttr and Zeta.", "Acme", "Xylo/Yttr/Zeta")] == [
        "Xylo",
        "Yttr",
        "Zeta",
    ]


def test_we_and_it_speak_of_the_one_thing_introduced_or_of_that_in_the_title() -> None:
    abstract = "Acme has a Bolt. It extends Zeta."
    assert found(abstract, "Acme/Bolt", "Zeta") == []
    assert found(abstract, "Acme/Bolt", "Zeta", title="Acme: All of It") == [("Acme", "Zeta", "extends Zeta")]


def test_a_paper_that_introduces_both_says_nothing_of_what_came_before() -> None:
    text = "T\nAcme builds on Zeta."
    links = [link(text, role, "Zeta") for role in (Role.INTRODUCES, Role.USES)]
    assert evidence(text, [link(text, Role.INTRODUCES, "Acme"), *links]) == []


def test_data_sets_build_on_data_sets_alone() -> None:
    text = "T\nAcme is an extension of Zeta."
    made = link(text, Role.INTRODUCES, "Acme", Kind.DATASET)
    assert evidence(text, [made, link(text, Role.USES, "Zeta")]) == []
    assert len(evidence(text, [made, link(text, Role.USES, "Zeta", Kind.DATASET)])) == 1


def test_of_one_day_what_was_not_introduced_then_is_older_and_what_has_no_date_is_last() -> None:
    first = Origin.of("z", "2024-01-01", None, None)
    second = Origin.of("y", "2024-01-01", "late", "2025-01-01")
    third = Origin.of("b", "2024-01-01", "paper", "2024-01-01")
    fourth = Origin.of("c", "2024-01-01", "paper", "2024-01-01")
    fifth = Origin.of("z", None, "2401.00001", None)
    last = Origin.of("a", None, "2402.00001", None)
    assert sorted([last, fifth, fourth, third, second, first]) == [second, first, third, fourth, fifth, last]
