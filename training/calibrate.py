"""Out-of-fold probabilities → what they mean: each role's threshold and a monotone map to the share that is right
(isotonic regression; Zadrozny & Elkan 2002), and a temperature for the kinds (Guo et al. 2017)."""

from __future__ import annotations

from typing import Any

import numpy as np

from training.documents import KEYS
from training.score import GRID, Gold, best, curve, f1, hits

KNOTS = np.round(np.linspace(0, 1, 41), 3)
_LOWEST = 0.02


def calibrate(documents: list[dict[str, Any]], golds: list[Gold], probabilities: list[np.ndarray]) -> dict[str, Any]:
    """The content of `calibration.json`, from papers drawn at random and probabilities `[groups, 9]` that models
    which never saw them give."""
    from sklearn.isotonic import IsotonicRegression

    counts = sum(curve(d, g, p) for d, g, p in zip(documents, golds, probabilities, strict=True))
    chosen = best(counts)
    pairs: list[list[tuple[float, bool]]] = [[] for _ in KEYS]
    for document, gold, probability in zip(documents, golds, probabilities, strict=True):
        for role, row in enumerate(hits(document, gold, probability, _LOWEST)):
            pairs[role] += row
    roles = {}
    for role, key in enumerate(KEYS):
        said, right = np.array([p for p, _ in pairs[role]]), np.array([hit for _, hit in pairs[role]], float)
        fitted = IsotonicRegression(y_min=0, y_max=1, out_of_bounds="clip").fit(said, right)
        shares = fitted.predict(said)
        roles[key] = {
            "threshold": float(GRID[chosen[role]]),
            "p": KNOTS.tolist(),
            "confidence": np.round(fitted.predict(KNOTS), 4).tolist(),
            "out_of_fold_f1": round(float(f1(counts)[chosen[role], role]), 4),
            "brier_before_after": [round(float(np.mean((x - right) ** 2)), 4) for x in (said, shares)],
        }
    return {"papers": len(documents), "roles": roles, "kind": _kinds(documents, probabilities)}


def _kinds(documents: list[dict[str, Any]], probabilities: list[np.ndarray]) -> dict[str, Any]:
    truth = np.concatenate([d["kinds"] for d in documents])
    said = np.concatenate([p[:, 5:] for p in probabilities]).astype(np.float32)
    known = (truth >= 0) & (said.sum(1) > 0)
    truth, logits = truth[known], np.log(np.maximum(said[known], 1e-5))

    def loss(temperature: float) -> float:
        scaled = logits / temperature
        normed = scaled - np.log(np.exp(scaled).sum(1, keepdims=True))
        return float(-normed[np.arange(len(truth)), truth].mean())

    temperatures = np.round(np.arange(0.6, 2.5, 0.02), 2)
    best_temperature = float(temperatures[np.argmin([loss(t) for t in temperatures])])
    return {
        "temperature": best_temperature,
        "nll_before_after": [round(loss(1.0), 4), round(loss(best_temperature), 4)],
        "out_of_fold_accuracy": round(float((logits.argmax(1) == truth).mean()), 4),
        "n": len(truth),
    }
