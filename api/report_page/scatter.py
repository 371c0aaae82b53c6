"""The ranked nodes between two measures, as the geometry of a picture."""

from __future__ import annotations

from dataclasses import dataclass

from api.figures import figure, shortened
from api.report_page.labels import Label, Spot, place
from api.report_page.scale import Scale
from graph.analytics.measure import Unit
from graph.analytics.report import Column, Point, Report

_LEFT, _RIGHT, _TOP, _BOTTOM = 54.0, 14.0, 14.0, 46.0
_RADIUS = 4.5
_APART = 34.0  # between ticks
_LETTERS = 30  # of the width go to one letter of the longest name
_NARROW = 600  # up to which an axis has room for a title alone
_FEWEST = 5  # different places: fewer are no picture


@dataclass(frozen=True, slots=True)
class Mark:
    """A node as a dot; `title` is shown where a pointer rests on it."""

    x: float
    y: float
    radius: float
    kind: str
    title: str


@dataclass(frozen=True, slots=True)
class Tick:
    """A value on an axis and where it lies."""

    at: float
    text: str


@dataclass(frozen=True, slots=True)
class Scatter:
    """A picture of `width` by `height`; its plot lies between `left`, `right`, `top` and `bottom`."""

    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    across: str
    upward: str
    marks: tuple[Mark, ...]
    labels: tuple[Label, ...]
    columns: tuple[Tick, ...]
    rows: tuple[Tick, ...]
    logarithmic: bool


def scatter(report: Report, width: float, height: float, named: int) -> Scatter | None:
    """The picture, with names for the first `named` nodes as far as there is room; None without two
    measures, or where the nodes hardly differ."""
    if report.plane is None or len({(point.x, point.y) for point in report.points}) < _FEWEST:
        return None
    by_key = {column.key: column for column in report.columns}
    across, upward = (by_key[key] for key in report.plane)
    right, bottom = width - _RIGHT, height - _BOTTOM
    x_scale = Scale.over([point.x for point in report.points], _LEFT, right)
    y_scale = Scale.over([point.y for point in report.points], bottom, _TOP)
    marks = tuple(
        Mark(
            x_scale(point.x),
            y_scale(point.y),
            _RADIUS,
            point.kind,
            _title(point, across, upward),
        )
        for point in report.points
    )
    spots = [
        Spot(mark.x, mark.y, mark.radius, shortened(point.name, int(width / _LETTERS)) if place < named else "")
        for place, (mark, point) in enumerate(zip(marks, report.points, strict=True))
    ]
    return Scatter(
        width,
        height,
        _LEFT,
        right,
        _TOP,
        bottom,
        f"{across.title}: {across.meaning}" if width > _NARROW else across.title,
        upward.title,
        marks,
        tuple(place(spots, width, bottom)),
        _ticks(x_scale, across.unit),
        _ticks(y_scale, upward.unit),
        x_scale.least > 0 and y_scale.least > 0,
    )


def _title(point: Point, across: Column, upward: Column) -> str:
    x, y = figure(point.x, across.unit), figure(point.y, upward.unit)
    return f"{point.name}: {across.title} {x}, {upward.title} {y}"


def _ticks(scale: Scale, unit: Unit) -> tuple[Tick, ...]:
    return tuple(Tick(scale(value), _tick(value, unit)) for value in scale.ticks(_APART, whole=unit == "count"))


def _tick(value: float, unit: Unit) -> str:
    return f"{value * 100:g}%" if unit == "share" and value else f"{value:,g}"
