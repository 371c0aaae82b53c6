"""Which way a metric is better, and which claims favour what they are about."""

from __future__ import annotations

import pytest

from graph.model import Direction
from graph.resolve.metrics import favours, less_is_better, reached

UP, DOWN = Direction.HIGHER, Direction.LOWER


@pytest.mark.parametrize(
    ("metric", "less"),
    [
        ("top-1 accuracy", False),
        ("mAP@50", False),
        ("F1-score", False),
        ("token efficiency", False),
        ("latency reduction", False),
        ("Inference Latency", True),
        ("GPU memory usage", True),
        ("word error rate", True),
        ("trainable parameters", True),
        ("accuracy drop", True),
        ("agents", None),
        ("性能", None),
        ("", None),
        (None, None),
    ],
)
def test_the_last_word_that_tells_counts(metric: str | None, less: bool | None) -> None:
    assert less_is_better(metric) is less


@pytest.mark.parametrize(
    ("metric", "direction", "favoured"),
    [
        ("accuracy", UP, True),
        ("latency", DOWN, True),
        (None, UP, True),  # "3 points better"
        ("agents", UP, True),
        ("latency", UP, False),  # "improves latency by 9%" or "costs 9% more"
        ("accuracy", DOWN, False),
        (None, DOWN, False),
        ("accuracy", None, False),  # "reaches 92% against 90%": which is whose is not said
    ],
)
def test_a_claim_favours_its_subject_where_metric_and_direction_agree(
    metric: str | None, direction: Direction | None, favoured: bool
) -> None:
    assert favours(metric, direction) is favoured


@pytest.mark.parametrize(
    ("metric", "before", "came_to"),
    [
        ("top-1 accuracy", "Max-Former hits the top-1 accuracy of ", True),
        ("F1-score", "an F1-score of about ", True),
        ("FID", "with a better FID of $", True),
        ("latency", "and reduces latency to ", True),
        ("R2", "R2=", True),
        ("improvement", "an average improvement of ", False),
        ("accuracy", "improves accuracy by ", False),
        ("accuracy", "of accuracy and recall of ", False),  # another metric's
        ("accuracy", "", False),
        (None, "of ", False),
    ],
)
def test_a_number_is_what_a_metric_came_to(metric: str | None, before: str, came_to: bool) -> None:
    assert reached(metric, before) is came_to
