"""F1 by role from candidate groups' probabilities, by the evaluation's matching, at every threshold at once."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import numpy as np

from loaders.extract.decode import keep
from training.documents import KEYS

GRID = np.round(np.arange(0.1, 0.9, 0.02), 2)

Gold = dict[str, list[set[str]]]


def found_in(document: dict[str, Any], probabilities: np.ndarray, lowest: float) -> list[list[int]]:
    """For each role the groups that decoding keeps at the threshold `lowest`, best first."""
    spans = document["spans"]
    bounds = np.searchsorted(spans[:, 3], np.arange(len(document["flags"]) + 1))
    candidates: Any = SimpleNamespace(pieces=spans[:, :2].astype(np.int64), bounds=bounds)
    return [keep(candidates, probabilities[:, role].astype(np.float32), lowest) for role in range(len(KEYS))]


def hits(
    document: dict[str, Any], gold: Gold, probabilities: np.ndarray, lowest: float
) -> list[list[tuple[float, bool]]]:
    """For each role the probability of what is found, best first, and whether it is right."""
    out = []
    for role, (key, groups) in enumerate(zip(KEYS, found_in(document, probabilities, lowest), strict=True)):
        free, row = list(gold[key]), []
        for group in groups:
            hit = next((entity for entity in free if entity & document["forms"][group]), None)
            if hit is not None:
                free.remove(hit)
            row.append((float(probabilities[group, role]), hit is not None))
        out.append(row)
    return out


def curve(document: dict[str, Any], gold: Gold, probabilities: np.ndarray) -> np.ndarray:
    """`[thresholds, roles, (right, found, gold)]`. Decoding is greedy from the top, so a threshold keeps a prefix."""
    out = np.zeros((len(GRID), len(KEYS), 3))
    for role, row in enumerate(hits(document, gold, probabilities, float(GRID[0]))):
        found = np.array([p for p, _ in row])[None] >= GRID[:, None] - 1e-6
        right = np.array([hit for _, hit in row], bool)
        out[:, role, 0], out[:, role, 1] = (found & right).sum(1), found.sum(1)
        out[:, role, 2] = len(gold[KEYS[role]])
    return out


def f1(counts: np.ndarray) -> np.ndarray:
    """From (right, found, gold) in the last place."""
    return 2 * counts[..., 0] / np.maximum(counts[..., 1] + counts[..., 2], 1)


def best(counts: np.ndarray) -> np.ndarray:
    """Each role's best place in `GRID`, of summed curves; smoothed, since single steps are noise."""
    scores = f1(counts)
    smooth = [
        np.convolve(np.pad(scores[:, r], 2, mode="edge"), np.ones(5) / 5, "valid") for r in range(scores.shape[1])
    ]
    return np.argmax(smooth, 1)


def nested(curves: np.ndarray, folds: list[list[int]], within: np.ndarray) -> dict[str, Any]:
    """Scores over the papers `within`, each fold at the thresholds that suit the other folds' such papers best."""
    total = np.zeros((len(KEYS), 3))
    for fold in folds:
        inside = np.intersect1d(fold, within)
        chosen = best(curves[np.setdiff1d(within, fold)].sum(0))
        for role in range(len(KEYS)):
            total[role] += curves[inside, chosen[role], role].sum(0)
    scores = {key: round(float(f1(total[role])), 4) for role, key in enumerate(KEYS)}
    return {
        "papers": len(within),
        **scores,
        "named4": round(float(f1(total[:4].sum(0))), 4),
        "thresholds": GRID[best(curves[within].sum(0))].tolist(),
    }
