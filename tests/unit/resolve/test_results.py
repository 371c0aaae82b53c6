from __future__ import annotations

import pytest

from graph.model import Direction
from graph.resolve.results import Outperforms, Result, is_win, outperforming

HIGHER, LOWER = Direction.HIGHER, Direction.LOWER


@pytest.mark.parametrize(
    ("metric", "direction", "win"),
    [
        ("accuracy", HIGHER, True),
        (None, HIGHER, True),
        ("latency", LOWER, True),
        ("peak GPU memory", LOWER, True),
        ("cost savings", HIGHER, True),
        ("training throughput", HIGHER, True),
        ("latency", HIGHER, False),  # "improves latency by 30%" and "adds 30% latency"
        ("accuracy", LOWER, False),  # "2% accuracy at 10x lower latency"
        (None, LOWER, False),
        ("accuracy degradation", LOWER, False),
        ("accuracy", None, False),
    ],
)
def test_only_what_is_plainly_better_is_a_win(metric: str | None, direction: Direction | None, win: bool) -> None:
    assert is_win(metric, direction) is win


def test_a_pair_has_all_its_papers_and_metrics_in_order() -> None:
    results = [
        Result("a", "b", "p2", "speed", HIGHER),
        Result("a", "b", "p1", None, HIGHER),
        Result("a", "b", "p1", "accuracy", HIGHER),
        Result("b", "a", "p3", "error", LOWER),
        Result("b", "a", "p4", "error", HIGHER),
    ]
    assert outperforming(results) == [
        Outperforms("a", "b", ("p1", "p2"), ("accuracy", "speed")),
        Outperforms("b", "a", ("p3",), ("error",)),
    ]
    assert outperforming(reversed(results)) == outperforming(results)
