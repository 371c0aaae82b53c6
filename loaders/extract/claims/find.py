"""The quantitative claims of a paper: which of its numbers are results, and what they say.

Quantities are candidates; a logistic regression over clues decides (weights: `weights/claims.json`, made by
`python -m training.claims`); what a claim is about is read from its sentence and the paper's links.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from graph.model import Claim, Link
from loaders.extract.claims import referents
from loaders.extract.claims.clues import Sentences, clues
from loaders.extract.claims.metric import metric
from loaders.extract.claims.quantities import Quantity, quantities
from loaders.extract.covered import Covered

MOST = 8  # claims kept of one paper, the surest


@dataclass(frozen=True, slots=True)
class ClaimModel:
    """`weights` by clue, and `heads`, the words that head a metric's name."""

    bias: float
    threshold: float
    weights: Mapping[str, float]
    heads: frozenset[str]

    def probability(self, found: Sequence[str]) -> float:
        """That a quantity with these clues is a claim."""
        total = self.bias + sum(self.weights.get(clue, 0.0) for clue in dict.fromkeys(found))
        return 1 / (1 + math.exp(-total))


@cache
def load_claim_model() -> ClaimModel:
    """The model that ships."""
    row = json.loads(files("loaders.extract").joinpath("weights", "claims.json").read_text("utf-8"))
    return ClaimModel(row["bias"], row["threshold"], row["weights"], frozenset(row["heads"]))


def find_claims(text: str, links: Sequence[Link]) -> tuple[Claim, ...]:
    """The claims of `text` (title, newline, abstract) in its order; `links` are what it was found to name."""
    model = load_claim_model()
    found = unnamed(text, links)
    said = [
        (model.probability(hints), quantity) for hints, quantity in zip(clues(text, found, links), found, strict=True)
    ]
    sure = sorted((pair for pair in said if pair[0] >= model.threshold), key=lambda pair: (-pair[0], pair[1].start))
    kept = sorted((quantity for _, quantity in sure[:MOST]), key=lambda quantity: quantity.start)
    return tuple(_claims(text, kept, links, model))


def _claims(text: str, kept: Sequence[Quantity], links: Sequence[Link], model: ClaimModel) -> Iterator[Claim]:
    sentences = Sentences.of(text)
    for quantity in kept:
        start, end = sentences.bounds(sentences.index(quantity.start), len(text))
        yield Claim(
            metric=metric(text, quantity, start, end, model.heads),
            value=text[quantity.start : quantity.end],
            start=quantity.start,
            end=quantity.end,
            number=quantity.number,
            unit=quantity.unit,
            direction=referents.direction(text, quantity, start, end),
            subject=referents.subject(links, quantity, start, end),
            against=referents.against(text, links, quantity, start, end),
            on=referents.on(text, links, quantity, start, end),
        )


def unnamed(text: str, links: Sequence[Link]) -> list[Quantity]:
    """The quantities of `text` that are no part of a name."""
    covered = Covered(links)
    return [quantity for quantity in quantities(text) if not covered.holds(quantity.start, quantity.end)]
