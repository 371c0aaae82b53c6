"""What a probability means: each role's threshold, and the share of such findings that were right."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from graph.model import Role


@dataclass(frozen=True, slots=True)
class Calibration:
    """Measured out of fold while training: `maps` holds probabilities and their confidences, both rising."""

    thresholds: Mapping[Role, float]
    maps: Mapping[Role, tuple[tuple[float, ...], tuple[float, ...]]]
    temperature: float

    @classmethod
    def parse(cls, text: str) -> Calibration:
        """From the model's `calibration.json`."""
        found = json.loads(text)
        roles = {role: found["roles"][role.key] for role in Role}
        return cls(
            thresholds={role: float(row["threshold"]) for role, row in roles.items()},
            maps={role: (tuple(row["p"]), tuple(row["confidence"])) for role, row in roles.items()},
            temperature=float(found["kind"]["temperature"]),
        )

    def confidence(self, role: Role, probability: float) -> float:
        """Of findings of `role` that the model gives `probability`, the share that is right, to 3 places."""
        known, shares = self.maps[role]
        return round(float(np.interp(probability, known, shares)), 3)
