"""A small field of papers, as the named queries would return it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.analytics.project import Projection, of_entities
from graph.analytics.subjects import SUBJECTS

KINDS = {"ppo": "method", "dpo": "method", "grpo": "method", "gae": "method", "gpt2": "model", "vllm": "system"}


def entity(id: str) -> dict[str, object]:
    return {"id": id, "name": id.upper(), "kind": KINDS[id], "firstSeen": "2024-01-02"}


def links(*said: str) -> list[dict[str, str]]:
    """`p1 INTRODUCES dpo` as a row."""
    return [dict(zip(("paper", "role", "entity"), text.split(), strict=True)) for text in said]


@pytest.fixture
def methods() -> Callable[..., Projection]:
    """The projection for methods of what papers say, each as `p1 INTRODUCES dpo`."""

    def of(*said: str) -> Projection:
        rows = links(*said)
        papers = [{"id": id, "title": f"On {id}", "published": None} for id in {row["paper"] for row in rows}]
        return of_entities(SUBJECTS["methods"], [entity(id) for id in KINDS], rows, papers)

    return of


@pytest.fixture
def field(methods: Callable[..., Projection]) -> Projection:
    """DPO and GRPO build on PPO, GRPO compares with DPO, and a survey names all three."""
    return methods(
        "p1 INTRODUCES dpo",
        "p1 COMPARES_WITH ppo",
        "p1 USES gpt2",
        "p2 INTRODUCES grpo",
        "p2 COMPARES_WITH dpo",
        "p2 USES ppo",
        "p2 COMPARES_WITH ppo",
        "p3 COMPARES_WITH ppo",
        "p3 COMPARES_WITH dpo",
        "p3 USES grpo",
    )
