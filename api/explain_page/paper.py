"""What is explained: a paper's text with what was found in it, and why, where that is known."""

from __future__ import annotations

from dataclasses import dataclass

from graph.model import Extraction
from loaders.extract.reasons import NearMiss, Reason


@dataclass(frozen=True, slots=True)
class Explained:
    """`text` is title, newline, abstract. `reasons` stand in the order of the links; they and `near` are empty where
    the extraction was kept, not made anew."""

    text: str
    extraction: Extraction
    reasons: tuple[Reason, ...] = ()
    near: tuple[NearMiss, ...] = ()

    @property
    def title(self) -> str:
        """The first line."""
        return self.text.partition("\n")[0]
