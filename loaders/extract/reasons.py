"""What spoke for a link: the model's probabilities, thresholds and flags, and what it nearly found."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.model import Extraction, Role
from loaders.extract.arrays import Floats
from loaders.extract.candidates import Candidates
from loaders.extract.head import ROLES
from loaders.extract.modes import Mode

_FLAGS = {  # columns of `loaders.extract.flags` that say yes or no
    0: "in the title",
    1: "opens the text",
    2: "before the title's colon",
    4: "named once",
    5: "an acronym and its long form",
    6: "a capital inside a word",
    7: "a digit",
    8: "lower case alone",
    9: "a hyphen",
}
_NEAR = 0.15  # how far under a threshold is nearly found
_MOST = 5


@dataclass(frozen=True, slots=True)
class Reason:
    """Behind one link: the probability of each role, the threshold of its own, and the flags that hold."""

    probabilities: Mapping[Role, float]
    threshold: float
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NearMiss:
    """A group of spans just under the threshold of `role`: its first mention's words, place and probability."""

    role: Role
    quote: str
    start: int
    end: int
    probability: float
    threshold: float


@dataclass(frozen=True, slots=True)
class Explanation:
    """An extraction with a reason for each of its links, in their order, and what was nearly found."""

    extraction: Extraction
    reasons: tuple[Reason, ...]
    near: tuple[NearMiss, ...]


class Explainer:
    """Extracts as `loaders.extract.nlp.Extractor` does, in this process, and keeps the reasons."""

    def __init__(self, mode: Mode = "default") -> None:
        from loaders.extract.pipeline import build
        from loaders.extract.weights import load_weights

        self._mode = mode
        self._nlp = build(mode)
        self._thresholds = load_weights(mode).calibration.thresholds

    def explain(self, title: str, abstract: str) -> Explanation:
        """The explanation of one paper; both texts blank-folded."""
        from loaders.extract.pipeline import record

        text = f"{title}\n{abstract}"
        with self._nlp.memory_zone():
            doc = self._nlp(text)
            extraction = record(doc, self._mode)
            candidates, scores = doc._.citeweave_candidates, doc._.citeweave_scores
        if scores is None:
            return Explanation(extraction, (), ())
        roles, _ = scores
        places = {span: group for group in range(len(candidates)) for span in candidates.spans(group)}
        groups = [places[link.mentions[0].start, link.mentions[0].end] for link in extraction.links]
        reasons = tuple(
            Reason(
                {role: round(float(roles[group, column]), 3) for column, role in enumerate(ROLES)},
                self._thresholds[link.role],
                tuple(text for column, text in _FLAGS.items() if candidates.flags[group, column]),
            )
            for link, group in zip(extraction.links, groups, strict=True)
        )
        near = sorted(
            self._near(text, candidates, roles), key=lambda miss: (miss.threshold - miss.probability, miss.start)
        )
        return Explanation(extraction, reasons, tuple(near[:_MOST]))

    def _near(self, text: str, found: Candidates, scores: Floats) -> Iterator[NearMiss]:
        for column, role in enumerate(ROLES):
            threshold = self._thresholds[role]
            for group in range(len(found)):
                probability = float(scores[group, column])
                if threshold - _NEAR <= probability < threshold:
                    start, end = found.spans(group)[0]
                    yield NearMiss(role, text[start:end], start, end, round(probability, 3), threshold)
