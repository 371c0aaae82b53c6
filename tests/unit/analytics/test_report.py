"""Reports: the order of rows, what is beside them, and what is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from graph.analytics.measure import measures
from graph.analytics.project import Projection
from graph.analytics.report import Report, build, chosen, of_projection
from graph.analytics.subjects import subject
from graph.errors import UsageError

ALL = dict(measures())


def names(report: Report) -> list[str]:
    return [row.name for row in report.rows]


def test_methods_are_ranked_by_the_papers_that_point_at_them(field: Projection) -> None:
    report = of_projection(field, ALL, "in_degree", 10)
    assert names(report) == ["PPO", "DPO", "GPT2", "GRPO"]
    assert [row.values[0] for row in report.rows] == [3, 2, 1, 1]
    assert report.rows[0].parts == (("compare with it", 3), ("build on it", 0))
    assert report.ranked == 4


def test_what_nothing_points_at_is_counted_but_not_listed(field: Projection) -> None:
    report = of_projection(field, ALL, "in_degree", 10)
    assert report.notes[-1] == "4 of 6 are ranked; the in-degree of the others is 0."


def test_ties_are_broken_by_pagerank_and_then_by_id(field: Projection) -> None:
    report = of_projection(field, ALL, "in_degree", 10)
    first, second = (row.values[1] for row in report.rows if row.values[0] == 1)
    assert first >= second
    alone = of_projection(field, {"in_degree": ALL["in_degree"]}, "in_degree", 10)
    assert names(alone) == ["PPO", "DPO", "GPT2", "GRPO"]
    assert alone.order.endswith(", then by id")
    assert alone.plane is None


def test_any_measure_can_rank(field: Projection) -> None:
    assert names(of_projection(field, ALL, "betweenness", 10)) == ["DPO"]
    assert names(of_projection(field, ALL, "out_degree", 1)) == ["DPO"]


def test_the_limit_cuts_the_rows_alone(field: Projection) -> None:
    report = of_projection(field, ALL, "in_degree", 1)
    assert names(report) == ["PPO"]
    assert report.ranked == 4
    assert len(report.points) == 4


def test_each_measure_has_its_leaders(field: Projection) -> None:
    report = of_projection(field, ALL, "in_degree", 1)
    leaders = {
        column.key: [leader.name for leader in of] for column, of in zip(report.columns, report.leaders, strict=True)
    }
    assert leaders["in_degree"] == ["PPO", "DPO", "GPT2", "GRPO"]
    assert leaders["betweenness"] == ["DPO"]
    assert leaders["hubs"] == ["GRPO", "DPO"]


def test_the_picture_holds_the_ranked_and_what_points_at_them(field: Projection) -> None:
    picture = of_projection(field, ALL, "in_degree", 2).picture
    assert [(dot.id, dot.rank) for dot in picture.dots] == [("ppo", 1), ("dpo", 2), ("grpo", None), ("paper:p3", None)]
    assert {(picture.dots[line.source].id, picture.dots[line.target].id) for line in picture.lines} == {
        ("dpo", "ppo"),
        ("grpo", "dpo"),
        ("grpo", "ppo"),
        ("paper:p3", "dpo"),
        ("paper:p3", "grpo"),
        ("paper:p3", "ppo"),
    }
    assert all(0 <= dot.x <= 1 and 0 <= dot.y <= 1 for dot in picture.dots)
    assert picture == of_projection(field, ALL, "in_degree", 2).picture


def test_a_projection_without_links_has_no_rows(field: Projection) -> None:
    bare = replace(field, graph=field.graph.copy())
    bare.graph.remove_edges_from(list(bare.graph.edges))
    report = of_projection(bare, ALL, "in_degree", 10)
    assert (report.rows, report.ranked, report.points, report.picture.dots) == ((), 0, (), ())


@pytest.mark.parametrize(
    ("asked", "message"),
    [
        ({"name": "colour"}, "there is no report 'colour'; there is centrality"),
        ({"subject": "authors"}, "cannot rank 'authors'; it ranks methods, datasets, papers"),
        ({"by": "fame"}, "no measure fame; there is in_degree, pagerank"),
        ({"limit": 0}, "at least 1 row, not 0"),
        ({"citations": "guessed", "subject": "papers"}, "citations are explicit, inferred, all, not 'guessed'"),
        ({"citations": "explicit"}, "can be chosen where papers are ranked, not methods"),
    ],
)
def test_a_wrong_request_is_refused_before_the_store_is_asked(asked, message) -> None:
    with pytest.raises(UsageError, match=message):
        build(None, **asked)  # type: ignore[arg-type]


def test_the_measures_can_bechosen() -> None:
    assert list(chosen("in_degree", ("pagerank",))) == ["in_degree", "pagerank"]
    assert list(chosen("in_degree", None)) == list(ALL)


def test_a_subject_is_found_by_name() -> None:
    assert subject("papers").noun == "paper"
