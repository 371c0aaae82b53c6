"""Whether confidences are what they say: of the links given 0.8, eight in ten should be right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.model import Role
from loaders.evaluation.judged import NAMED, Judged
from loaders.evaluation.scores import NAMED_4

BINS = 10
ALL = "all"
GROUPS: Mapping[str, tuple[Role, ...]] = {
    **{role.key: (role,) for role in NAMED},
    NAMED_4: NAMED,
    Role.STUDIES.key: (Role.STUDIES,),
    ALL: tuple(Role),
}

Said = tuple[float, bool]  # a link's confidence, and whether it is right


@dataclass(frozen=True, slots=True)
class Bin:
    """The links whose confidence lies in [low, low + 0.1), in the last bin 1 included."""

    low: float
    links: int
    confidence: float  # mean
    right: float  # share


@dataclass(frozen=True, slots=True)
class Reliability:
    """`bins` holds those that have links. `ece` is the expected calibration error, the mean distance of confidence
    and share right over the bins, weighed by links (Guo et al., On Calibration of Modern Neural Networks, 2017);
    `brier` the mean square of confidence less right (1) or wrong (0) (Brier, 1950)."""

    links: int
    confidence: float
    right: float
    ece: float
    brier: float
    bins: tuple[Bin, ...]


def reliabilities(papers: Sequence[Judged]) -> dict[str, Reliability]:
    """The reliability of each of `GROUPS` that has links with a confidence."""
    said = {role: [one for paper in papers for one in _said(paper, role)] for role in Role}
    grouped = {name: [one for role in roles for one in said[role]] for name, roles in GROUPS.items()}
    return {name: _reliability(links) for name, links in grouped.items() if links}


def _said(paper: Judged, role: Role) -> list[Said]:
    right = {place for _, place in paper.roles[role].pairs}
    return [
        (link.confidence, place in right) for place, link in enumerate(paper.said(role)) if link.confidence is not None
    ]


def _reliability(links: Sequence[Said]) -> Reliability:
    binned: list[list[Said]] = [[] for _ in range(BINS)]
    for link in links:
        binned[min(int(link[0] * BINS + 1e-9), BINS - 1)].append(link)
    bins = tuple(Bin(place / BINS, len(held), *_means(held)) for place, held in enumerate(binned) if held)
    confidence, right = _means(links)
    return Reliability(
        len(links),
        confidence,
        right,
        ece=sum(one.links * abs(one.confidence - one.right) for one in bins) / len(links),
        brier=sum((said - hit) ** 2 for said, hit in links) / len(links),
        bins=bins,
    )


def _means(links: Sequence[Said]) -> tuple[float, float]:
    return sum(confidence for confidence, _ in links) / len(links), sum(right for _, right in links) / len(links)
