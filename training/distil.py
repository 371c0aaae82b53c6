"""Teachers learn the gold, their probabilities label the corpus, students learn those (Hinton et al. 2015)."""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from training.base import loads
from training.batches import Documents
from training.fit import Settings, Soft, predict, train
from training.stack import Stack, State, new_head
from training.work import FOLDS, Gold, Work, log, settings

TEACHER_WIDTH, STUDENT_WIDTH = 256, 192


def crossval(work: Work, name: str, given: str) -> None:
    """Five folds of models fine-tuned on the gold; the probabilities of the fold that each did not see are kept."""
    options = settings(given)
    gold = work.gold()
    folds, rest = gold.folds()
    data = Documents(gold.documents, gold.sources)
    fit = Settings(**options["fit"])
    net = _teachers(_encoder(work, options["teacher"]), data, gold, rest, list(range(FOLDS)), fit)
    work.keep(name, _gather(predict(net, data, folds, _told(fit, gold)), len(gold)))


def learn(work: Work, given: str) -> None:
    """Teachers on all the gold; the mean of their probabilities labels the corpus; students learn that."""
    options = settings(given)
    gold, encoder = work.gold(), _encoder(work, options["teacher"])
    data, plain = Documents(gold.documents, gold.sources), Documents(work.plain())
    everything, corpus = list(range(len(gold))), list(range(min(len(plain), options["plain"])))
    models = sum(len(group["seeds"]) for group in options["groups"])
    soft: Soft = {}
    for group in options["groups"]:
        seeds, fit = group["seeds"], Settings(**group["fit"])
        net = _teachers(encoder, data, gold, [everything] * len(seeds), seeds, fit)
        for predicted in predict(net, plain, [corpus] * len(seeds), _told(fit, gold)):
            _add(soft, predicted, models)
        log("labelled", len(corpus))
        del net
        torch.cuda.empty_cache()
    for name, student in options["students"].items():
        net = _students(work, student, plain, [corpus], [soft], [800])
        torch.save({key: value.half().cpu() for key, value in net.states()[0].items()}, work.file(f"{name}.pt"))
        log("saved", name)


def unseen(work: Work, given: str) -> None:
    """The same out of fold: each fold's teachers label text, students learn from it, and the probabilities that all
    give to the fold that none of them saw are kept."""
    options = settings(given)
    gold, encoder = work.gold(), _encoder(work, options["teacher"])
    data, plain = Documents(gold.documents, gold.sources), Documents(work.plain())
    folds, rest = gold.folds()
    part = list(range(min(len(plain), options["plain"])))
    groups = options["groups"]
    soft: list[Soft] = [{} for _ in folds]
    mean: list[Soft] = [{} for _ in folds]
    for group in groups:
        fit, seeds = Settings(**group["fit"]), [group["seed"] + k for k in range(FOLDS)]
        net = _teachers(encoder, data, gold, rest, seeds, fit)
        predicted = predict(net, data, folds, _told(fit, gold))
        work.keep(group["name"], _gather(predicted, len(gold)))
        labels = predict(net, plain, [part] * FOLDS, _told(fit, gold)) if part else soft
        for total, more in zip([*mean, *soft], [*predicted, *labels], strict=True):
            _add(total, more, len(groups))
        log("labelled", len(part))
        del net
        torch.cuda.empty_cache()
    work.keep("teachers", _gather(mean, len(gold)))
    for name, student in options["students"].items():
        net = _students(work, student, plain, [part] * FOLDS, soft, [50 + k for k in range(FOLDS)])
        work.keep(name, _gather(predict(net, data, folds), len(gold)))
        del net
        torch.cuda.empty_cache()


def _teachers(
    encoder: State, data: Documents, gold: Gold, index: list[list[int]], seeds: list[int], fit: Settings
) -> Stack:
    sources = 1 + max(gold.sources) if fit.told else 0
    states = [encoder | new_head(seed, encoder["w"].shape[1], TEACHER_WIDTH, sources) for seed in seeds]
    net = train(states, data, index, fit, [100 + seed for seed in seeds], log=log)
    log("teachers trained", fit)
    return net


def _students(
    work: Work, options: dict[str, Any], data: Documents, index: list[list[int]], soft: list[Soft], seeds: list[int]
) -> Stack:
    encoder = _encoder(work, options["encoder"])
    states = [encoder | new_head(seed, encoder["w"].shape[1], STUDENT_WIDTH) for seed in seeds]
    fit = Settings(**{"tag": 0.0, "rounded": True} | options["fit"])
    return train(states, data, index, fit, [150 + seed for seed in seeds], soft=soft, log=log)


def _encoder(work: Work, name: str) -> State:
    return loads(work.file(name).read_bytes())


def _told(fit: Settings, gold: Gold) -> int | None:
    """The gold file whose habit counts, the last, where the model was told the files apart."""
    return max(gold.sources) if fit.told else None


def _gather(predicted: list[Soft], papers: int) -> list[np.ndarray]:
    found = {i: p for fold in predicted for i, p in fold.items()}
    return [found[i].float().cpu().numpy() for i in range(papers)]


def _add(total: Soft, more: Soft, of: int) -> None:
    for i, probability in more.items():
        total[i] = total.get(i, 0.0) + probability / of
