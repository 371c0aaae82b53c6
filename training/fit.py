"""Fine-tuning a stack of models on gold or on a teacher's probabilities, and prediction."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from training.batches import Batch, Documents
from training.stack import DEVICE, HEAD, Stack, State
from training.work import elapsed

_WARM = 0.1  # the share of training in which the rate rises

Soft = dict[int, Tensor]
"""For each paper `[groups, 5 + 4]`: the probability of each role and of each kind, in half precision."""


@dataclass(frozen=True, slots=True)
class Settings:
    """How to train: `rate` is the encoder's, `head_rate` the head's; `tag` and `kind` weigh these losses."""

    rate: float = 1e-4
    head_rate: float = 2e-3
    epochs: float = 10
    batch: int = 16
    tag: float = 1.0
    kind: float = 3.0
    drop: float = 0.1
    head_drop: float = 0.2
    decay: float = 1.0  # the rate of each lower layer, as a share of the one above
    jitter: float = 20.0  # spread of the lengths in a batch, in word pieces
    rounded: bool = False
    told: bool = False  # whether the model learns which gold file a paper is of
    by: float = math.inf  # seconds after the step began at which training ends, its rate fallen as at its full length


def train(
    states: list[State],
    documents: Documents,
    index: list[list[int]],
    settings: Settings,
    seeds: list[int],
    soft: list[Soft] | None = None,
    log: Callable[..., None] = print,
) -> Stack:
    """Models from `states`, each trained on the papers of its `index`: on the gold, or on `soft` labels (one
    set for all models or one each)."""
    copies = len(states)
    torch.manual_seed(seeds[0])
    draws = [np.random.default_rng(seed) for seed in seeds]
    net = Stack(states, settings.drop, settings.head_drop, rounded=settings.rounded).train()
    optimizer = _optimizer(net, settings)
    batches = math.ceil(min(map(len, index)) / settings.batch)
    total = max(1, int(batches * settings.epochs))
    begun, done = elapsed(), 0.0
    rates = [group["lr"] for group in optimizer.param_groups]
    step, running = 0, torch.zeros((), device=DEVICE)
    while done < 1:
        orders = [
            _by_length(draw, papers, documents, settings.jitter) for draw, papers in zip(draws, index, strict=True)
        ]
        for k in draws[0].permutation(batches).tolist():
            done = max(step / total, (elapsed() - begun) / (settings.by - begun))
            if done >= 1:
                break
            for group, rate in zip(optimizer.param_groups, rates, strict=True):
                group["lr"] = rate * min(done / _WARM + 1 / total, (1 - done) / (1 - _WARM), 1.0)
            rows = [[int(p[j % len(p)]) for j in _slice(len(p), k, batches, settings.batch)] for p in orders]
            batch = documents.batch(rows, told=settings.told)
            loss = _loss(net, documents, batch, settings, soft)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            _clip([p.grad for p in net.p.values() if p.grad is not None])
            optimizer.step()
            step += 1
            running += loss.detach() / copies
            if step % 500 == 0:
                log("step", step, "of", total, "done", round(done, 2), "loss", round(float(running) / 500, 4))
                running.zero_()
    return net.eval()


@torch.no_grad()
def predict(
    net: Stack, documents: Documents, index: list[list[int]], told: int | None = None, size: int = 64
) -> list[Soft]:
    """Each model's probabilities of the papers of its `index`."""
    net.eval()
    out: list[Soft] = [{} for _ in range(net.copies)]
    orders = [sorted(papers, key=lambda i: documents.lengths[i]) for papers in index]
    longest = max(map(len, orders))
    for k in range(0, longest, size):
        rows = [[papers[min(j, len(papers) - 1)] for j in range(k, min(k + size, longest))] for papers in orders]
        batch = documents.batch(rows)
        tokens = dict(batch.tokens)
        if told is not None:
            tokens["source"] = torch.full((len(batch.papers),), told, device=DEVICE)
        logits = net.head(net.encode(**_named(tokens)), batch.spans, batch.size)
        both = torch.cat([torch.sigmoid(logits[..., :5]), torch.softmax(logits[..., 5:], -1)], -1).view(-1, 9).half()
        for j, (paper, offset, count) in enumerate(zip(batch.papers, batch.offsets, batch.counts, strict=True)):
            out[j // len(rows[0])][paper] = both[offset : offset + count].clone()
    return out


def _loss(net: Stack, documents: Documents, batch: Batch, settings: Settings, soft: list[Soft] | None) -> Tensor:
    vectors = net.encode(**_named(batch.tokens))
    logits = net.head(vectors, batch.spans, batch.size)
    roles, kinds = logits[..., :5], logits[..., 5:]
    if soft is None:
        wanted = documents.table([documents.roles[i] for i in batch.papers], batch)
        kind = documents.table([documents.kinds[i][:, None] + 1 for i in batch.papers], batch).long().flatten() - 1
        of_kinds = F.cross_entropy(kinds.flatten(0, 1), kind, ignore_index=-1, reduction="sum")
    else:
        each = settings.batch
        labels = [soft[j // each if len(soft) > 1 else 0][i] for j, i in enumerate(batch.papers)]
        both = documents.table(labels, batch)
        wanted = both[..., :5]
        named = (wanted[..., :4].amax(-1) > 0.3).float() * batch.real
        of_kinds = (-(both[..., 5:] * F.log_softmax(kinds, -1)).sum(-1) * named).sum()
    of_roles = F.binary_cross_entropy_with_logits(roles, wanted, reduction="none") * batch.real[..., None]
    loss = (of_roles.sum() + settings.kind * of_kinds) / settings.batch / 10
    if settings.tag and soft is None:
        mask = batch.tokens["mask"]
        marks = net.tags(vectors).view(*mask.shape, -1, 3)
        wanted = documents.tags[torch.tensor(batch.papers, device=DEVICE), : mask.shape[1]].long()
        wrong = F.cross_entropy(marks.flatten(0, 2), wanted.flatten(), reduction="none").view(*mask.shape, -1)
        loss = loss + settings.tag * (wrong[..., :5] * mask[..., None]).sum() / settings.batch / 30
    return loss


def _named(tokens: dict[str, Tensor]) -> dict[str, Tensor]:
    return {("shape" if name == "shapes" else name): value for name, value in tokens.items()}


def _optimizer(net: Stack, settings: Settings) -> torch.optim.Optimizer:
    groups: dict[float, list[torch.nn.Parameter]] = {}
    for name, value in net.p.items():
        if value.requires_grad:
            above = net.depth - (int(name.split("_")[1]) + 1 if "_" in name else 0)
            rate = settings.head_rate if name in HEAD else settings.rate * settings.decay**above
            groups.setdefault(rate, []).append(value)
    return torch.optim.AdamW(
        [{"params": values, "lr": rate} for rate, values in groups.items()], weight_decay=0.01, fused=DEVICE == "cuda"
    )


def _by_length(draw: np.random.Generator, papers: list[int], documents: Documents, jitter: float) -> np.ndarray:
    noisy = np.array([documents.lengths[i] for i in papers]) + draw.normal(0, jitter, len(papers))
    return np.array(papers)[np.argsort(noisy)]


def _slice(papers: int, k: int, batches: int, size: int) -> range:
    """The k-th of `batches` stretches of a sorted set: those of all models are of like length."""
    start = papers * k // batches
    return range(start, start + size)


def _clip(gradients: list[Tensor], limit: float = 1.0) -> None:
    """Each model's gradient by its own norm."""
    norms = torch.stack([g.flatten(1).norm(dim=1) for g in gradients]).norm(dim=0)
    share = (limit / (norms + 1e-6)).clamp(max=1.0)
    for gradient in gradients:
        gradient.mul_(share.view(-1, *[1] * (gradient.dim() - 1)))
