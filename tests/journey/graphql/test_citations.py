"""Who asserts a citation, where sources do not agree, and who claims to have introduced what: compiled and resolved."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest

from api.graphql.execute import Executor
from api.graphql.schema import build
from graph.model import Listed
from graph.reads.disagreements import Disagreement
from graph.store import Store
from graph.write import Writer
from tests.contract.small_graph import JUNE, MAY, NOTES, PAPERS, RIVAL, SURVEY, THRIFT

BOTH = ("doi:10.1000/survey", "title:Lost, and Found")
HERE, THERE = f"listing:{MAY.id}", f"listing:{JUNE.id}"
TWIN = replace(SURVEY, doi="10.1000/survey-again")
RECORDS = [
    Listed(MAY, 0, replace(THRIFT, reference_list=BOTH)),
    Listed(MAY, 1, replace(RIVAL, published=None)),
    Listed(MAY, 2, replace(NOTES, published="2024-01-10")),
    Listed(JUNE, 0, replace(SURVEY, reference_list=("arxiv:2401.00001",))),
    Listed(JUNE, 1, TWIN),
    Listed(JUNE, 2, replace(THRIFT, categories=())),
]
CASES = "{ paper { id } other { id } work sources silent }"


@pytest.fixture
def executor(store: Store) -> Executor:
    said = {one.record.text: extraction for one, extraction in PAPERS}
    said[NOTES.text] = replace(said[NOTES.text], links=said[THRIFT.text].links[:1])
    Writer(store, lambda: "2026-01-01T00:00:00Z", {}).load(RECORDS, said)
    return Executor(build(), store)


def ask(executor: Executor, text: str) -> Any:
    """The answer that both ways give."""

    async def both() -> tuple[Any, Any]:
        return await executor.compiled(text, {}), await executor.reference(text, {})

    compiled, reference = asyncio.run(both())
    assert reference.errors is None
    assert compiled.data == reference.data
    return reference.data


def test_where_sources_disagree(executor: Executor) -> None:
    asked = " ".join(f"{one.name}: disagreements(about: {one.name}) {CASES}" for one in Disagreement)
    found = ask(executor, f"{{ {asked} }}")
    thrift, survey, twin = "paper:2401.00001", "paper:10.1000/survey", "paper:10.1000/survey-again"
    dangling = {"paper": {"id": thrift}, "other": None, "work": BOTH[1], "sources": [HERE], "silent": []}
    assert found == {
        "ONE_SIDED": [{"paper": {"id": thrift}, "other": None, "work": None, "sources": [HERE], "silent": [THERE]}],
        "DANGLING": [dangling],
        "TWINS": [{"paper": {"id": survey}, "other": {"id": twin}, "work": None, "sources": [], "silent": []}],
        "LATER": [{"paper": {"id": thrift}, "other": {"id": survey}, "work": None, "sources": [HERE], "silent": []}],
    }
    assert len(ask(executor, f"{{ disagreements(about: LATER, first: 0) {CASES} }}")["disagreements"]) == 0


def test_a_citation_says_who_asserts_it(executor: Executor) -> None:
    text = '{ paper(id: "2401.00001") { cites { edges { inferred sources node { id } } } listings { referenceList } } }'
    found = ask(executor, text)["paper"]
    assert found["cites"]["edges"] == [{"inferred": False, "sources": [HERE], "node": {"id": "paper:10.1000/survey"}}]
    assert sorted(one["referenceList"] for one in found["listings"]) == [[], list(BOTH)]


def test_every_claim_to_have_introduced_it(executor: Executor) -> None:
    inside = "first reason paper { id } links { role names evidence { quote before } }"
    (entity,) = ask(executor, f'{{ entity(name: "thrift") {{ introductions {{ {inside} }} }} }}').values()
    claims = entity["introductions"]
    assert [(one["paper"]["id"], one["first"], one["reason"]) for one in claims] == [
        ("paper:2401.00001", True, None),
        ("paper:notes-on-tuning", False, "SMALLER_ID"),
        ("paper:thrift-again", False, "UNDATED"),
    ]
    assert claims[2]["links"] == [
        {
            "role": "INTRODUCES",
            "names": ["Thrift"],
            "evidence": [{"quote": "Thrift", "before": before} for before in ("", "We present ")],
        }
    ]
    (entity,) = ask(executor, '{ entity(name: "thrift") { introductions(first: 1) { first } } }').values()
    assert entity["introductions"] == [{"first": True}]
    (entity,) = ask(executor, '{ entity(name: "memory") { introductions { first } introducedBy { id } } }').values()
    assert entity == {"introductions": [], "introducedBy": None}
