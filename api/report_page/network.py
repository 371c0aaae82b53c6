"""The highest ranked nodes and what points at them, as the geometry of a picture."""

from __future__ import annotations

import math
from dataclasses import dataclass

from api.figures import figure, shortened
from api.report_page.labels import Label, Spot, place
from api.report_page.scatter import Mark
from graph.analytics.picture import Dot
from graph.analytics.report import Report

_SMALL, _LEAST, _LARGEST = 3.0, 5.0, 15.0  # radii: of what only points, of the lowest and the highest ranked
_MARGIN = 26.0
_LETTERS = 30  # of a picture's width go to one letter of the longest name


@dataclass(frozen=True, slots=True)
class Arrow:
    """A link from the edge of one dot to the edge of another."""

    x1: float
    y1: float
    x2: float
    y2: float
    width: float


@dataclass(frozen=True, slots=True)
class Network:
    """A picture of `width` by `height`."""

    width: float
    height: float
    arrows: tuple[Arrow, ...]
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]


def network(report: Report, width: float, height: float, minor: bool) -> Network | None:
    """The picture, the ranked nodes named as far as there is room, and if `minor` the others in what is left of
    it; None if nothing is linked."""
    dots = report.picture.dots
    if not dots:
        return None
    marks = tuple(_mark(report, dot, width, height) for dot in dots)
    arrows = tuple(_arrow(marks[line.source], marks[line.target], line.weight) for line in report.picture.lines)
    letters = int(width / _LETTERS)
    spots = [
        Spot(mark.x, mark.y, mark.radius, shortened(dot.name, letters), dot.rank is None)
        if dot.rank or minor
        else Spot(mark.x, mark.y, mark.radius)
        for mark, dot in zip(marks, dots, strict=True)
    ]
    return Network(width, height, arrows, marks, tuple(place(spots, width, height)))


def _mark(report: Report, dot: Dot, width: float, height: float) -> Mark:
    x = round(_MARGIN + dot.x * (width - 2 * _MARGIN), 1)
    y = round(_MARGIN + dot.y * (height - 2 * _MARGIN), 1)
    if dot.rank is None:
        return Mark(x, y, _SMALL, dot.kind, dot.name)
    by = next(place for place, column in enumerate(report.columns) if column.key == report.ranked_by)
    value, most = report.rows[dot.rank - 1].values[by], report.rows[0].values[by]
    radius = round(_LEAST + (_LARGEST - _LEAST) * math.sqrt(value / most), 1)
    column = report.columns[by]
    return Mark(x, y, radius, dot.kind, f"{dot.name}: {column.title} {figure(value, column.unit)}")


def _arrow(source: Mark, target: Mark, weight: float) -> Arrow:
    dx, dy = target.x - source.x, target.y - source.y
    length = math.hypot(dx, dy)
    out, back = (source.radius / length, (target.radius + 1.5) / length) if length else (0.0, 0.0)
    return Arrow(
        round(source.x + dx * out, 1),
        round(source.y + dy * out, 1),
        round(target.x - dx * back, 1),
        round(target.y - dy * back, 1),
        round(min(0.8 + 0.4 * weight, 3.0), 2),
    )
