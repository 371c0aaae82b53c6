"""An evaluation as one JSON object, for programs: every figure unrounded, every mistake that is shown."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict

from api.evaluation_page.basis import Basis
from api.evaluation_page.wrong import worst
from graph.model import Role
from loaders.evaluation.evaluate import Evaluation, Group
from loaders.evaluation.mistakes import Mistake
from loaders.evaluation.reliability import Reliability
from loaders.evaluation.scores import Score


def as_object(evaluation: Evaluation, basis: Basis) -> dict[str, object]:
    """The object; intervals are `[low, high]`."""
    return {
        "models": list(evaluation.models),
        "command": basis.command,
        "annotated": basis.annotated,
        "withoutText": basis.without_text,
        "withoutPrediction": basis.without_prediction,
        "against": basis.against,
        "groups": [_group(group) for group in evaluation.groups],
        "reliability": {name: _reliability(one) for name, one in evaluation.reliability.items()},
        "kinds": [
            {"annotated": one.value, "found": other.value, "entities": count}
            for (one, other), count in sorted(evaluation.kinds.items())
        ],
        "claims": {
            "matched": evaluation.claims[0],
            **{name: asdict(field) for name, field in evaluation.claims[1].items()},
        },
        "reasons": _reasons(evaluation),
        "worst": [
            _mistake(one)
            for role in Role
            for missed in (True, False)
            for one in worst(evaluation.mistakes, role, missed, basis.errors)
        ],
    }


def _group(group: Group) -> dict[str, object]:
    return {
        "name": group.name,
        "papers": group.papers,
        "scores": {measure: _score(score) for measure, score in group.scores.items()},
        "differences": {
            measure: {"f1": one.f1, "interval": [one.interval.low, one.interval.high]}
            for measure, one in group.differences.items()
        },
    }


def _score(score: Score) -> Mapping[str, object]:
    return {
        "precision": score.precision,
        "recall": score.recall,
        "f1": score.f1,
        "interval": [score.interval.low, score.interval.high],
        "right": score.right,
        "found": score.found,
        "annotated": score.annotated,
    }


def _reliability(one: Reliability) -> Mapping[str, object]:
    return {**asdict(one), "bins": [asdict(held) for held in one.bins]}


def _reasons(evaluation: Evaluation) -> list[dict[str, object]]:
    counted: dict[tuple[str, bool, str], int] = {}
    for one in evaluation.mistakes:
        key = (one.role.key, one.missed, one.why.value)
        counted[key] = counted.get(key, 0) + 1
    return [
        {"role": role, "missed": missed, "why": why, "links": count}
        for (role, missed, why), count in sorted(counted.items())
    ]


def _mistake(one: Mistake) -> dict[str, object]:
    return {
        "role": one.role.key,
        "missed": one.missed,
        "name": one.name,
        "title": one.title,
        "why": one.why.value,
        "otherRoles": [role.key for role in one.others],
        "confidence": one.confidence,
        "evidence": [{"quote": m.quote, "start": m.start, "end": m.end} for m in one.mentions],
    }
