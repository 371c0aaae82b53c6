"""The folder that training works in: what each step leaves for the next."""

from __future__ import annotations

import json
import pickle
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

FOLDS = 5
_LOWEST = 0.02  # groups with no role above this are not kept
_BEGUN = time.time()


def elapsed() -> float:
    """Seconds since the step began."""
    return time.time() - _BEGUN


def log(*words: object) -> None:
    """With the seconds since the step began."""
    print(f"[{elapsed():5.0f}]", *words, flush=True)


def settings(given: str) -> Any:
    """JSON, or the path of a file of it."""
    return json.loads(given if given.startswith("{") else Path(given).read_text("utf-8"))


@dataclass(frozen=True, slots=True)
class Gold:
    """Annotated papers: documents, the entities' forms by role, which file each is from and how it was drawn."""

    documents: list[dict[str, Any]]
    forms: list[dict[str, list[set[str]]]]
    sources: list[int]
    samplings: list[str]

    def __len__(self) -> int:
        return len(self.documents)

    def folds(self) -> tuple[list[list[int]], list[list[int]]]:
        """Five parts of the papers, and for each what is not in it."""
        order = np.random.default_rng(0).permutation(len(self))
        folds = [sorted(map(int, order[k::FOLDS])) for k in range(FOLDS)]
        return folds, [[i for other in range(FOLDS) if other != k for i in folds[other]] for k in range(FOLDS)]


@dataclass(frozen=True, slots=True)
class Work:
    """The folder `at`."""

    at: Path

    def file(self, name: str) -> Path:
        """A file in it; an absolute path stays."""
        self.at.mkdir(parents=True, exist_ok=True)
        return self.at / name

    def store(self, name: str, value: object) -> None:
        """For `gold` and `plain`."""
        with self.file(f"{name}.pkl").open("wb") as file:
            pickle.dump(value, file, 5)

    def gold(self) -> Gold:
        """What `prepare` made of the annotation."""
        return Gold(*self._stored("gold"))

    def plain(self) -> list[dict[str, Any]]:
        """What `prepare` made of the corpus, in a random order."""
        found: list[dict[str, Any]] = self._stored("plain")
        return found

    def keep(self, name: str, probabilities: list[np.ndarray]) -> None:
        """Each gold paper's probabilities `[groups, 9]` by models that did not learn from it."""
        kept = [np.flatnonzero(p[:, :5].max(1) >= _LOWEST) for p in probabilities]
        np.savez_compressed(
            self.file(f"unseen.{name}.npz"),
            groups=[len(p) for p in probabilities],
            kept=[len(k) for k in kept],
            at=np.concatenate(kept),
            p=np.concatenate([p[k] for p, k in zip(probabilities, kept, strict=True)]).astype(np.float16),
        )
        log("kept", name)

    def kept(self, name: str) -> list[np.ndarray]:
        """What `keep` kept, zeros elsewhere."""
        file, out, done = np.load(self.file(f"unseen.{name}.npz")), [], 0
        for groups, count in zip(file["groups"], file["kept"], strict=True):
            table = np.zeros((groups, 9), np.float32)
            table[file["at"][done : done + count]] = file["p"][done : done + count]
            done += count
            out.append(table)
        return out

    def _stored(self, name: str) -> Any:
        with self.file(f"{name}.pkl").open("rb") as file:
            return pickle.load(file)
