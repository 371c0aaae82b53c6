"""Teachers learn the gold, their probabilities label the corpus, students learn those (Hinton et al. 2015).

Each step works on all the gold, or in five folds out of fold: then a fold's teachers label the text that its
student learns from, and what both say of the papers that neither saw is kept for figures and calibration.
"""

from __future__ import annotations

import numpy as np
import torch

from training.base import loads
from training.batches import Documents
from training.fit import Settings, Soft, predict, train
from training.stack import DEVICE, Stack, State, new_head
from training.work import Gold, Work, log, settings

TEACHER_WIDTH, STUDENT_WIDTH = 256, 192
_LOOKED_AT = 300  # papers, to see whether a teacher learnt


def teach(work: Work, name: str, given: str) -> None:
    """Groups of teachers on the gold; the mean of their probabilities labels the first `plain` papers of the corpus.

    With `folds`, one teacher a fold in each group; the probabilities of its fold are kept under the group's name, and
    their mean under `name`."""
    options = settings(given)
    gold, encoder = work.gold(), loads(work.file(options["teacher"]).read_bytes())
    data, plain = Documents(gold.documents, gold.sources), Documents(work.plain())
    part, apart, groups = list(range(min(len(plain), options["plain"]))), options["folds"], options["groups"]
    folds, rest = gold.folds()
    soft: list[Soft] = [{} for _ in folds] if apart else [{}]
    mean: list[Soft] = [{} for _ in folds]
    taught = [0] * len(folds)  # how many teachers each mean is of
    for group in groups:
        seeds, fit = group["seeds"], Settings(**group["fit"])
        net = _teachers(encoder, data, gold, rest if apart else [list(range(len(gold)))] * len(seeds), seeds, fit)
        told = max(gold.sources) if fit.told else None  # the habit of the last file counts
        sample = list(range(min(len(gold), _LOOKED_AT)))
        fit_for = sound(predict(net, data, [sample] * len(seeds), told))
        if apart:
            predicted = predict(net, data, folds, told)
            work.keep(group["name"], _gather(predicted, len(gold)))
        labels = predict(net, plain, [part] * len(seeds), told) if part else [{} for _ in seeds]
        for k in fit_for:
            target = k if apart else 0
            taught[target] += 1
            _add(soft[target], labels[k])
            if apart:
                _add(mean[k], predicted[k])
        log("labelled", len(part))
        del net
        torch.cuda.empty_cache()
    for sums in (soft, mean):
        for total, count in zip(sums, taught, strict=False):
            for i in total:
                total[i] /= count
    if apart:
        work.keep(name, _gather(mean, len(gold)))
    _save(work, f"{name}.labels", [(list(labels), torch.cat(list(labels.values())).cpu()) for labels in soft if labels])


def study(work: Work, name: str, given: str) -> None:
    """A student of `labels`, saved; a student each where these are out of fold, whose probabilities are kept."""
    options = settings(given)
    gold, encoder = work.gold(), loads(work.file(options["encoder"]).read_bytes())
    plain = Documents(work.plain())
    soft = [
        dict(zip(papers, rows.to(DEVICE).split([plain.groups_of[i] for i in papers]), strict=True))
        for papers, rows in torch.load(work.file(f"{options['labels']}.labels"))
    ]
    seeds = [50 + k for k in range(len(soft))]
    states = [encoder | new_head(seed, encoder["w"].shape[1], STUDENT_WIDTH) for seed in seeds]
    fit = Settings(**{"tag": 0.0, "rounded": True} | options["fit"])
    net = train(states, plain, [sorted(soft[0])] * len(soft), fit, [150 + seed for seed in seeds], soft=soft, log=log)
    if len(soft) == 1:
        _save(work, f"{name}.pt", {key: value.half().cpu() for key, value in net.states()[0].items()})
    else:
        work.keep(name, _gather(predict(net, Documents(gold.documents), gold.folds()[0]), len(gold)))


def _teachers(
    encoder: State, data: Documents, gold: Gold, index: list[list[int]], seeds: list[int], fit: Settings
) -> Stack:
    sources = 1 + max(gold.sources) if fit.told else 0
    states = [encoder | new_head(seed, encoder["w"].shape[1], TEACHER_WIDTH, sources) for seed in seeds]
    net = train(states, data, index, fit, [100 + seed for seed in seeds], log=log)
    log("teachers trained", fit)
    return net


def _save(work: Work, name: str, value: object) -> None:
    """Whole or not at all, since other steps wait for it."""
    part = work.file(f"{name}.part")
    torch.save(value, part)
    part.rename(work.file(name))
    log("saved", name)


def _gather(predicted: list[Soft], papers: int) -> list[np.ndarray]:
    found = {i: p for fold in predicted for i, p in fold.items()}
    return [found[i].float().cpu().numpy() for i in range(papers)]


def _add(total: Soft, more: Soft) -> None:
    for i, probability in more.items():
        total[i] = total[i] + probability if i in total else probability.clone()


def sound(predicted: list[Soft]) -> list[int]:
    """The numbers of the teachers that learnt: fine-tuning collapses now and then, and what is left of such a one
    says the same of every group. Told by the spread of the likeliest role's probability, a third of the median's."""
    spread = torch.stack([torch.cat([p[:, :4].amax(1) for p in one.values()]).float().std() for one in predicted])
    kept = torch.nonzero(spread > spread.median() / 3).flatten().tolist()
    log("teachers that learnt", kept, "of", len(predicted))
    return kept
