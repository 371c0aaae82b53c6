"""Masked-language-model training (Devlin et al. 2019) continued on abstracts; under torchrun, on several GPUs."""

from __future__ import annotations

import os
import time
from collections.abc import Callable

import numpy as np
import torch
import torch.distributed as dist
import torch.nn.functional as F
from torch import Tensor

from training.batches import Document
from training.stack import CLS, DEVICE, MASK, SEP, Stack, State

LONGEST = 384  # word pieces read of a paper


def train_masked(
    state: State,
    documents: list[Document],
    *,
    seconds: float,
    rate: float,
    batch: int = 128,
    share: float = 0.2,
    drop: float = 0.1,
    fixed: tuple[str, ...] = (),
    warm: int = 200,
    seed: int = 0,
    log: Callable[..., None] = print,
) -> State:
    """The encoder `state` after about `seconds` of guessing the hidden `share` of word pieces, at a falling `rate`."""
    world, rank = int(os.environ.get("WORLD_SIZE", "1")), int(os.environ.get("RANK", "0"))
    if world > 1:
        torch.cuda.set_device(int(os.environ["LOCAL_RANK"]))
        dist.init_process_group("nccl")
    torch.manual_seed(seed + 1000 * rank)
    net = Stack([state | _output(state, seed)], drop=drop).train()
    for name in fixed:
        net.p[name].requires_grad_(False)
    weights = [value for value in net.parameters() if value.requires_grad]
    optimizer = torch.optim.AdamW(weights, lr=rate, weight_decay=0.01, betas=(0.9, 0.98), fused=DEVICE == "cuda")
    inputs, lengths = _padded(documents), np.array([min(len(d["ids"]), LONGEST) for d in documents])
    draw = np.random.default_rng(seed + 1 + 1000 * rank)
    begun, step, queue, recent = time.time(), 0, [], []
    while (done := _together((time.time() - begun) / seconds, world)) < 1:
        if not queue:
            order = np.argsort(lengths + draw.normal(0, 20, len(lengths)))
            queue = [order[k : k + batch] for k in range(0, len(order) - batch + 1, batch)]
            draw.shuffle(queue)
        rows = queue.pop()
        width = -(-int(lengths[rows].max()) // 8) * 8
        loss = _step(net, [x[torch.as_tensor(rows, device=DEVICE), :width] for x in inputs], share)
        for group in optimizer.param_groups:
            group["lr"] = rate * min(1.0, (step + 1) / warm) * max(0.01, 1 - done)
        optimizer.zero_grad(set_to_none=True)
        loss.backward()
        if world > 1:
            _average(weights, world)
        torch.nn.utils.clip_grad_norm_(weights, 1.0)
        optimizer.step()
        step += 1
        recent = [*recent[-199:], loss.detach()]
        if step % 200 == 0 and rank == 0:
            mean = float(torch.stack(recent).mean())
            log("masked", step, "epochs", round(step * batch * world / len(documents), 1), "loss", round(mean, 3))
            if not np.isfinite(mean):
                raise SystemExit("masked-LM diverged; lower its rate")
    if world > 1:
        dist.barrier()
    trained = net.states()[0]
    return {name: trained[name] for name in state}


def _output(state: State, seed: int) -> State:
    """What guesses a piece from its vector; thrown away afterwards."""
    size, dim = state["w"].shape
    generator = torch.Generator().manual_seed(seed)
    hidden = (torch.rand(dim, dim, generator=generator) * 2 - 1) / dim**0.5
    return {
        "mh": hidden,
        "mhb": torch.zeros(dim),
        "mng": torch.ones(dim),
        "mnb": torch.zeros(dim),
        "mb": torch.zeros(size),
    }


def _padded(documents: list[Document]) -> list[Tensor]:
    """Ids, types, shapes and whether there is a piece."""
    out = [np.zeros((len(documents), LONGEST), t) for t in (np.int32, np.int8, np.int8, bool)]
    for row, document in enumerate(documents):
        length = min(len(document["ids"]), LONGEST)
        for table, name in zip(out, ("ids", "types", "shapes"), strict=False):
            table[row, :length] = document[name][:length]
        out[3][row, :length] = True
    return [torch.from_numpy(table).to(DEVICE) for table in out]


def _step(net: Stack, inputs: list[Tensor], share: float) -> Tensor:
    ids, types, shapes, mask = inputs[0].long(), inputs[1].long(), inputs[2].long(), inputs[3]
    hidden = mask & (ids != CLS) & (ids != SEP) & (torch.rand(ids.shape, device=DEVICE) < share)
    dice = torch.rand(ids.shape, device=DEVICE)
    size, dim = net.p["w"].shape[1:]
    shown = torch.where(hidden & (dice < 0.8), MASK, ids)
    shown = torch.where(hidden & (dice > 0.9), torch.randint(5, size, ids.shape, device=DEVICE), shown)
    shapes = torch.where(hidden & (dice < 0.4), 0, shapes)
    vectors = net.encode(shown, types, shapes, mask)[0][hidden.flatten()]
    with torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=DEVICE == "cuda"):
        guess = F.gelu(vectors @ net.p["mh"][0] + net.p["mhb"][0])
        guess = F.layer_norm(guess, (dim,)) * net.p["mng"][0] + net.p["mnb"][0]
        logits = guess @ net.p["w"][0].t() + net.p["mb"][0]
        return F.cross_entropy(logits.float(), ids[hidden])


def _together(done: float, world: int) -> float:
    """The first process's clock, so that all stop at one step."""
    if world == 1:
        return done
    told = torch.tensor(done, device=DEVICE)
    dist.broadcast(told, 0)
    return float(told)


def _average(weights: list[torch.nn.Parameter], world: int) -> None:
    flat = torch.cat([w.grad.flatten() for w in weights if w.grad is not None])
    dist.all_reduce(flat)
    at = 0
    for weight in weights:
        if weight.grad is not None:
            size = weight.grad.numel()
            weight.grad.copy_(flat[at : at + size].view_as(weight.grad) / world)
            at += size
