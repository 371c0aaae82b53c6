"""The steps before and after learning: documents, encoders, masked-LM, and what ships."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import numpy as np
import torch

from training.base import dumps, load_base, loads, narrow
from training.documents import build, gold_forms, read_lines, title_key
from training.masked import train_masked
from training.score import curve, nested
from training.stack import keep_layers
from training.work import Gold, Work, log, settings


def prepare(work: Work, gold: str, *corpus: str) -> None:
    """Documents of the gold and of the corpus, titles of gold papers dropped from the corpus."""
    papers = list(read_lines(Path(gold)))
    own = {title_key(paper["title"]) for paper in papers}
    plain = {title_key(row["title"]): row for path in corpus for row in read_lines(Path(path))}
    rows = [row for key, row in sorted(plain.items()) if key not in own]
    order = np.random.default_rng(3).permutation(len(rows))
    documents = build(papers, labelled=True)
    kept = [(paper, document) for paper, document in zip(papers, documents, strict=True) if document]
    work.store(
        "gold",
        (
            [document for _, document in kept],
            [gold_forms(paper) for paper, _ in kept],
            [paper.get("source", 0) for paper, _ in kept],
            [paper["sampling"] for paper, _ in kept],
        ),
    )
    unlabelled = [document for document in build([rows[i] for i in order], labelled=False) if document]
    work.store("plain", unlabelled)
    log("gold", len(kept), "of", len(papers), "plain", len(unlabelled), "of", len(rows))


def base(work: Work, weights: str, vocabulary: str, out: str) -> None:
    """A public encoder as our state."""
    state = load_base(Path(weights), Path(vocabulary), Path("loaders/extract/weights/tokenizer.json"))
    work.file(out).write_bytes(dumps(state, 12))


def masked(work: Work, encoder: str, out: str, given: str) -> None:
    """Masked-LM on the corpus, perhaps of a smaller encoder; under torchrun on several GPUs."""
    options = settings(given)
    state = loads(work.file(encoder).read_bytes())
    if "keep" in options:
        state = keep_layers(state, options.pop("keep"))
    if "narrow" in options:
        state = narrow(state, *options.pop("narrow"))
    state = train_masked(state, work.plain(), log=log, **options)
    if os.environ.get("RANK", "0") == "0":
        work.file(out).write_bytes(dumps(state))


def report(work: Work, *names: str) -> None:
    """F1 out of fold of what `unseen` or `crossval` kept under these names."""
    gold = work.gold()
    for name in names:
        found = _figures(gold, work.kept(name))
        work.file(f"unseen.{name}.json").write_text(json.dumps(found, indent=1) + "\n", "utf-8")
        log(name, json.dumps(found))


def ship(work: Work, name: str, folder: str) -> None:
    """A student as the files that citeweave ships, calibrated by the out-of-fold students of its kind."""
    from training.calibrate import calibrate
    from training.export import export

    state = torch.load(work.file(f"{name}.pt"), map_location="cpu")
    export({key: value.float().numpy() for key, value in state.items()}, Path(folder))
    gold, probabilities = work.gold(), work.kept(name)
    drawn = [i for i, sampling in enumerate(gold.samplings) if sampling != "uncertain"]
    found = calibrate(*([values[i] for i in drawn] for values in (gold.documents, gold.forms, probabilities)))
    (Path(folder) / "calibration.json").write_text(json.dumps(found, indent=1) + "\n", "utf-8")
    log(name, {role: (row["threshold"], row["out_of_fold_f1"]) for role, row in found["roles"].items()}, found["kind"])


def _figures(gold: Gold, probabilities: list[np.ndarray]) -> dict[str, Any]:
    curves = np.stack([curve(*row) for row in zip(gold.documents, gold.forms, probabilities, strict=True)])
    folds, _ = gold.folds()
    parts: dict[str, list[int]] = {"random": [i for i, how in enumerate(gold.samplings) if how != "uncertain"]}
    for i, (source, how) in enumerate(zip(gold.sources, gold.samplings, strict=True)):
        parts.setdefault(f"{source}-{how}", []).append(i)
    figures: dict[str, Any] = {name: nested(curves, folds, np.array(part)) for name, part in parts.items()}
    known = [(d["kinds"], p[:, 5:].argmax(1)) for d, p in zip(gold.documents, probabilities, strict=True)]
    right = np.concatenate([(truth == said)[truth >= 0] for truth, said in known])
    return figures | {"kind": round(float(right.mean()), 4)}
