"""The scales of a picture's axes: they give room to the many small values and hold the few large ones."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Scale:
    """Maps values in `least`..`most` onto `start`..`end`, by logarithms, or by roots where `least` is 0."""

    least: float
    most: float
    start: float
    end: float

    @classmethod
    def over(cls, values: Sequence[float], start: float, end: float) -> Scale:
        """The scale of values that are all 0 or more, with some room at either end."""
        low, high = min(values), max(values) or 1.0
        return cls(low / 1.25 if low > 0 else 0.0, high * 1.2, start, end)

    def __call__(self, value: float) -> float:
        """Where a value lies, to a tenth."""
        if self.least > 0:
            part = (math.log(value) - math.log(self.least)) / (math.log(self.most) - math.log(self.least))
        else:
            part = math.sqrt(value / self.most)
        return round(self.start + part * (self.end - self.start), 1)

    def ticks(self, apart: float, whole: bool) -> list[float]:
        """Round values (1, 2 and 5 times powers of ten; only `whole` ones if so) that lie at least so far apart."""
        lowest = self.least or self.most / 1000
        powers = range(math.floor(math.log10(lowest)), math.ceil(math.log10(self.most)) + 1)
        round_ones = [times * 10.0**power for power in powers for times in (1, 2, 5)]
        found = [] if self.least > 0 else [0.0]
        for value in round_ones:
            fits = self.least <= value <= self.most and not (whole and value < 1)
            if fits and (not found or abs(self(value) - self(found[-1])) >= apart):
                found.append(value)
        return found
