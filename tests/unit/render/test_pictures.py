"""The geometry of the pictures: nothing outside, no label over another."""

from __future__ import annotations

from itertools import combinations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.report_page.bars import bars
from api.report_page.labels import Spot, _box, place
from api.report_page.network import network
from api.report_page.scale import Scale
from api.report_page.scatter import scatter
from graph.analytics.report import Report

SPOTS = st.builds(
    Spot, st.floats(0, 400), st.floats(0, 300), st.floats(1, 15), st.text("aW ", max_size=20), st.booleans()
)


@given(st.lists(SPOTS, max_size=30))
def test_labels_never_cover_one_another_and_stay_inside(spots: list[Spot]) -> None:
    boxes = [_box(label) for label in place(spots, 400, 300)]
    assert not any(one.meets(other) for one, other in combinations(boxes, 2))
    assert all(box.left >= 0 and box.top >= 0 and box.right <= 400 and box.bottom <= 300 for box in boxes)


def test_the_first_spots_are_named_first() -> None:
    spots = [Spot(50, 50, 4, f"name {number}") for number in range(20)]
    first, *_ = place(spots, 140, 100)
    assert first.text == "name 0"


def test_a_minor_name_gives_way() -> None:
    spots = [Spot(50, 50, 4, "minor", minor=True), Spot(50, 50, 4, "major")]
    assert place(spots, 60, 100)[0].text == "major"


def test_a_scale_is_logarithmic_where_all_values_are_above_nought() -> None:
    scale = Scale.over([1, 10, 100], 0, 1000)
    assert scale(10) - scale(1) == pytest.approx(scale(100) - scale(10), abs=0.2)
    assert scale.ticks(100, whole=True) == [1, 2, 5, 10, 20, 50, 100]


def test_a_scale_from_nought_begins_there() -> None:
    scale = Scale.over([0, 4, 16], 500, 100)
    assert scale(0) == 500
    assert scale.ticks(30, whole=True)[0] == 0
    assert scale(16) > 100


@given(st.lists(st.floats(0, 1e6, allow_subnormal=False), min_size=1))
def test_a_scale_keeps_values_within(values: list[float]) -> None:
    scale = Scale.over(values, 0, 100)
    assert all(0 <= scale(value) <= 100 for value in values)
    assert scale.ticks(10, whole=False) == sorted(scale.ticks(10, whole=False))


@pytest.mark.parametrize("width", [380, 980])
def test_everything_drawn_lies_in_its_picture(report: Report, width: float) -> None:
    for picture in (scatter(report, width, 400, named=12), network(report, width, 400, minor=True)):
        assert picture
        assert all(0 <= mark.x <= width and 0 <= mark.y <= 400 for mark in picture.marks)
        assert picture.labels


def test_bars_are_made_of_the_ways_in_which_papers_point(report: Report) -> None:
    drawn = bars(report)
    assert drawn
    assert drawn.legend == ("compare with it", "build on it")
    assert sum(drawn.bars[0].pieces) == pytest.approx(100)


def test_papers_that_hardly_differ_make_no_scatter(papers: Report) -> None:
    assert scatter(papers, 980, 400, named=12) is None
