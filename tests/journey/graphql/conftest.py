"""A small graph whose every answer is known, served by either engine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from graph.model import (
    Claim,
    Direction,
    Extraction,
    Kind,
    Link,
    Listed,
    Listing,
    Mention,
    Organization,
    Record,
    Reference,
    Role,
)
from graph.store import Store
from graph.vocabulary import parse
from graph.write import Span, Writer
from tests import graphs

MANY = 24
CITED = "Mnih et al., 2015"
PAGE = Listing("c" * 64, "page.txt", "2026-01-31")
VOCABULARY = parse('[[entity]]\nname = "PPO"\nkind = "method"\naliases = ["Proximal Policy Optimization"]', "test")
Ask = Callable[..., dict[str, Any]]


def name(index: int) -> str:
    return f"Net{chr(65 + index % MANY)}1"


def record(index: int) -> Record:
    """Each paper builds on the method of the one before, in a ring, and compares with PPO."""
    return Record(
        title=f"{name(index)}: Better Steps",
        abstract=f"{name(index)} extends {name(index - 1)}. "
        "It beats Proximal Policy Optimization (PPO) on Atari (Mnih et al., 2015) by 7%.",
        arxiv=f"2501.{index:05d}",
        doi="10.1000/Ring".lower() if index == 0 else None,
        authors=("Ann Lee", f"Bo {name(index)}"),
        organization=Organization("lab", "The Lab"),
        categories=("cs.LG",),
        comment_count=index,
        code_urls=("https://example.org/code",) if index % 2 else (),
    )


def link(record: Record, role: Role, kind: Kind, *names: str) -> Link:
    spots = [(record.text.rindex(one), one) for one in names]
    return Link(role, names, kind, 0.9, 0.95, tuple(Mention(one, at, at + len(one)) for at, one in sorted(spots)))


def said(index: int, record: Record) -> Extraction:
    return Extraction(
        "test-1",
        (
            link(record, Role.INTRODUCES, Kind.METHOD, name(index)),
            link(record, Role.USES, Kind.METHOD, name(index - 1)),
            link(record, Role.COMPARES_WITH, Kind.METHOD, "PPO", "Proximal Policy Optimization"),
            link(record, Role.EVALUATES_ON, Kind.DATASET, "Atari"),
        ),
        claims=(
            Claim(
                metric="score",
                value="7%",
                start=record.text.index("7%"),
                end=record.text.index("7%") + 2,
                number=7.0,
                unit="%",
                direction=Direction.HIGHER,
                subject=name(index),
                against="PPO",
                on="Atari",
            ),
        ),
        references=(
            Reference(
                CITED, record.text.index(CITED), record.text.index(CITED) + len(CITED), "Mnih", "2015", name="Atari"
            ),
        ),
    )


@pytest.fixture(params=["embedded", "neo4j"])
def ring(request: pytest.FixtureRequest) -> Store:
    """The ring of papers on each engine in turn; for tests that change nothing."""
    return graphs.holding(request.getfixturevalue(request.param), "ring", load)


def load(store: Store) -> None:
    records = [record(index) for index in range(MANY)]
    writer = Writer(store, now=lambda: "2026-01-01T00:00:00Z", vocabulary=VOCABULARY)
    listed = [Listed(PAGE, position, one) for position, one in enumerate(records)]
    extractions = {one.text: said(index, one) for index, one in enumerate(records)}
    writer.load(listed, extractions, [Span(PAGE, 0, 1000)])


@pytest.fixture
def client(ring: Store) -> TestClient:
    return TestClient(create_app(ring))


@pytest.fixture
def ask(client: TestClient) -> Ask:
    def ask(query: str, **variables: object) -> dict[str, Any]:
        answer = client.post("/graphql", json={"query": query, "variables": variables}).json()
        assert "errors" not in answer, answer["errors"]
        data: dict[str, Any] = answer["data"]
        return data

    return ask
