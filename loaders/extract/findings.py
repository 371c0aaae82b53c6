"""What the model says of a paper, before names are chosen."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from graph.model import Kind, Mention, Role
from loaders.extract.arrays import Floats
from loaders.extract.calibration import Calibration
from loaders.extract.candidates import Candidates
from loaders.extract.decode import keep
from loaders.extract.head import KINDS, ROLES


@dataclass(frozen=True, slots=True)
class Finding:
    """One entity in one role: `mentions` are all places that name it, in order of their start."""

    role: Role
    kind: Kind
    kind_confidence: float
    confidence: float
    mentions: tuple[Mention, ...]


def find(
    text: str, candidates: Candidates, roles: Floats, kinds: Floats, calibration: Calibration
) -> Iterator[Finding]:
    """The findings in `text`, role by role, best first in each, from the head's probabilities a group."""
    for column, role in enumerate(ROLES):
        threshold = calibration.thresholds[role]
        for group in keep(candidates, roles[:, column], threshold):
            kind, kind_confidence = _kind(role, kinds[group])
            yield Finding(
                role=role,
                kind=kind,
                kind_confidence=kind_confidence,
                confidence=calibration.confidence(role, float(roles[group, column])),
                mentions=mentions(text, candidates.spans(group)),
            )


def mentions(text: str, spans: list[tuple[int, int]]) -> tuple[Mention, ...]:
    """The evidence: each span's characters as the text has them."""
    return tuple(Mention(text[start:end], start, end) for start, end in sorted(spans))


def _kind(role: Role, probabilities: Floats) -> tuple[Kind, float]:
    if role is Role.STUDIES:
        return Kind.CONCEPT, 1.0
    best = int(probabilities.argmax())
    return KINDS[best], round(float(probabilities[best]), 3)
