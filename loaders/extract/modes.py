"""The models to choose from; importing this costs nothing."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mode = Literal["default", "fast"]


@dataclass(frozen=True, slots=True)
class Model:
    """`folder` is its place among the weights, `name` what the graph records: model and version.

    The version changes with whatever changes findings: weights, candidates, decoding or naming.
    """

    folder: str
    name: str


MODELS: dict[Mode, Model] = {
    "default": Model("s6", "s6-2026.11.4"),
    "fast": Model("s4", "s4-2026.11.4"),
}
