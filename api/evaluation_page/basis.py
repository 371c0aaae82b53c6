"""What an evaluation stands on, besides the figures."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Basis:
    """`command` as it can be shown, without folders; counts of annotated papers, of those left out as their text is
    not at hand, and of those without a prediction, which count as if nothing had been found in them.

    `against` is the file of the predictions compared with, None where there are none; `errors` says how many
    mistakes of each sort are shown.
    """

    command: str
    annotated: int
    without_text: int
    without_prediction: int
    against: str | None
    errors: int
