"""Where the names of points go in a picture, so that no two of them cover one another."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

SIZE = 12.0  # height of a label's letters, in the picture's units
_WIDE, _NARROW = 1.05, 0.62  # of a letter, in parts of its height
_GAP = 3.0


@dataclass(frozen=True, slots=True)
class Spot:
    """A point to be named: its middle, its radius, and its name; unnamed ones only take room.

    The name of a `minor` one is shown only where it covers nothing.
    """

    x: float
    y: float
    radius: float
    text: str = ""
    minor: bool = False


@dataclass(frozen=True, slots=True)
class Label:
    """A name in its place: `y` is its base line, `anchor` the end that `x` tells."""

    text: str
    x: float
    y: float
    anchor: str
    minor: bool = False


@dataclass(frozen=True, slots=True)
class _Box:
    left: float
    top: float
    right: float
    bottom: float

    def meets(self, other: _Box) -> bool:
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom


def place(spots: Sequence[Spot], width: float, height: float) -> list[Label]:
    """Labels for the named spots within `width` and `height`, the first spots first, the minor ones last.

    A name keeps clear of all spots, or where that is impossible of the major ones alone; where that is too, it
    is left out.
    """
    major = [_round(spot) for spot in spots if spot.text and not spot.minor]
    others = [_round(spot) for spot in spots if not spot.text or spot.minor]
    labels = []
    for spot in sorted((spot for spot in spots if spot.text), key=lambda spot: spot.minor):
        choices = [(label, _box(label)) for label in _choices(spot)]
        inside = [(label, box) for label, box in choices if _within(box, width, height)]
        for obstacles in ([*major, *others],) if spot.minor else ([*major, *others], major):
            free = [pair for pair in inside if not any(pair[1].meets(other) for other in obstacles)]
            if free:
                labels.append(free[0][0])
                major.append(free[0][1])
                break
    return labels


def _round(spot: Spot) -> _Box:
    return _Box(spot.x - spot.radius, spot.y - spot.radius, spot.x + spot.radius, spot.y + spot.radius)


def _within(box: _Box, width: float, height: float) -> bool:
    return box.left >= 0 and box.top >= 0 and box.right <= width and box.bottom <= height


def text_width(text: str) -> float:
    """About how wide a text is, in the picture's units."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return SIZE * (_WIDE * wide + _NARROW * (len(text) - wide))


def _choices(spot: Spot) -> list[Label]:
    """Right, left, above and below, then the corners."""
    away = spot.radius + _GAP
    slant = away * 0.75
    middle = spot.y + SIZE * 0.35
    low, high = spot.y + away + SIZE * 0.8, spot.y - away
    return [
        Label(spot.text, round(spot.x + dx, 1), round(y, 1), anchor, spot.minor)
        for dx, y, anchor in (
            (away, middle, "start"),
            (-away, middle, "end"),
            (0.0, high, "middle"),
            (0.0, low, "middle"),
            (slant, spot.y - slant, "start"),
            (slant, spot.y + slant + SIZE * 0.7, "start"),
            (-slant, spot.y - slant, "end"),
            (-slant, spot.y + slant + SIZE * 0.7, "end"),
        )
    ]


def _box(label: Label) -> _Box:
    width = text_width(label.text)
    left = label.x - {"start": 0.0, "middle": width / 2, "end": width}[label.anchor]
    return _Box(left - 1, label.y - SIZE * 0.85, left + width + 1, label.y + SIZE * 0.25)
