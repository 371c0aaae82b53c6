"""Public encoders as the states that `training.stack` takes, and states as bytes."""

from __future__ import annotations

import json
import struct
import zlib
from collections.abc import Callable
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from training.stack import HEADS, SHAPES, State, layers

POSITIONS = 512
_MPNET = ("attention.attn.q", "attention.attn.k", "attention.attn.v", "attention.attn.o", "attention.LayerNorm")
_BERT = (
    "attention.self.query",
    "attention.self.key",
    "attention.self.value",
    "attention.output.dense",
    "attention.output.LayerNorm",
)
_MARKS = {"[PAD]": "<pad>", "[CLS]": "<s>", "[SEP]": "</s>", "[MASK]": "<mask>"}


def load_base(weights: Path, vocabulary: Path, tokenizer: Path) -> State:
    """MiniLM or MPNet from its `model.safetensors` and `vocab.txt`, word rows in the order of our tokenizer.

    MPNet has BERT's pieces under other numbers. Shape embeddings, and MPNet's segments, start at zero.
    """
    from safetensors.torch import load_file

    found = {name: value.float() for name, value in load_file(weights).items()}
    mpnet = "encoder.relative_attention_bias.weight" in found
    pieces = json.loads(tokenizer.read_text("utf-8"))["model"]["vocab"]
    theirs = {word: row for row, word in enumerate(vocabulary.read_text("utf-8").split("\n"))}
    if mpnet:
        theirs |= {ours: theirs[word] for ours, word in _MARKS.items()}
    rows = torch.tensor([theirs[word] for word, _ in sorted(pieces.items(), key=lambda item: item[1])])
    words = found["embeddings.word_embeddings.weight"]
    dim = words.shape[1]
    state = {
        "w": words[rows],
        "pos": found["embeddings.position_embeddings.weight"][2 if mpnet else 0 :][:POSITIONS],
        "shp": torch.zeros(SHAPES, dim),
        "typ": torch.zeros(2, dim) if mpnet else found["embeddings.token_type_embeddings.weight"],
        "n0g": found["embeddings.LayerNorm.weight"],
        "n0b": found["embeddings.LayerNorm.bias"],
    }
    if mpnet:
        state["rel"] = found["encoder.relative_attention_bias.weight"]
    layer = 0
    while f"encoder.layer.{layer}.output.dense.weight" in found:
        state |= _layer(found, layer, _MPNET if mpnet else _BERT)
        layer += 1
    return {name: value.contiguous() for name, value in state.items()}


def _layer(found: State, i: int, names: tuple[str, ...]) -> State:
    at = f"encoder.layer.{i}."
    queries, keys, values, out, norm = (f"{at}{name}" for name in names)
    up, down = f"{at}intermediate.dense", f"{at}output.dense"
    state: State = {}
    for short, sources in (("qkv", (queries, keys, values)), ("o", (out,)), ("u", (up,)), ("d", (down,))):
        state[f"{short}_{i}"] = torch.cat([found[f"{s}.weight"].t() for s in sources], -1)
        state[f"{short}b_{i}"] = torch.cat([found[f"{s}.bias"] for s in sources], -1)
    for short, source in (("n1", norm), ("n2", f"{at}output.LayerNorm")):
        state[f"{short}g_{i}"], state[f"{short}b_{i}"] = found[f"{source}.weight"], found[f"{source}.bias"]
    return state


def narrow(state: State, units: int, heads: int) -> State:
    """The encoder with only `units` of each feed-forward layer's inner units and `heads` attention heads: those
    that matter most, by the norms of what enters and what leaves them (cf. Michel et al. 2019)."""
    out = dict(state)
    dim = state["w"].shape[1]
    size = dim // HEADS
    for i in range(layers(state)):
        weight = state[f"u_{i}"].norm(dim=0) * state[f"d_{i}"].norm(dim=1)
        best = weight.topk(units).indices.sort().values
        out[f"u_{i}"], out[f"ub_{i}"] = state[f"u_{i}"][:, best], state[f"ub_{i}"][best]
        out[f"d_{i}"] = state[f"d_{i}"][best]
        values = state[f"qkv_{i}"][:, 2 * dim :].reshape(dim, HEADS, size)
        weight = values.norm(dim=(0, 2)) * state[f"o_{i}"].reshape(HEADS, size, dim).norm(dim=(1, 2))
        kept = weight.topk(heads).indices.sort().values
        best = (kept[:, None] * size + torch.arange(size)).flatten()
        columns = torch.cat([best, dim + best, 2 * dim + best])
        out[f"qkv_{i}"], out[f"qkvb_{i}"] = state[f"qkv_{i}"][:, columns], state[f"qkvb_{i}"][columns]
        out[f"o_{i}"] = state[f"o_{i}"][best]
    return out


def dumps(state: State, steps: int = 24) -> bytes:
    """Bytes that keep large matrices at 8 bits a value, at least `steps` of them a standard deviation of a row,
    entropy-coded; small ones in half precision."""
    head, body = [], []
    for name, value in state.items():
        value = value.detach().float().cpu()
        if value.dim() < 2 or value.numel() < 20_000:
            data, how = value.half().numpy().tobytes(), "half"
        else:
            data, how = _coded(_oriented(name)(value).contiguous(), steps), "coded"
        head.append((name, list(value.shape), how, len(data)))
        body.append(data)
    described = json.dumps(head).encode()
    return struct.pack("<I", len(described)) + described + b"".join(body)


def loads(data: bytes) -> State:
    """The state that `dumps` made."""
    (size,) = struct.unpack("<I", data[:4])
    at, state = 4 + size, {}
    for name, shape, how, length in json.loads(data[4:at]):
        part, at = data[at : at + length], at + length
        if how == "half":
            state[name] = torch.from_numpy(np.frombuffer(part, np.float16).astype(np.float32)).view(shape)
        else:
            turn = _oriented(name)
            rows, columns = turn(torch.empty(shape, device="meta")).shape
            scale = np.frombuffer(part[: 2 * rows], np.float16).astype(np.float32)
            steps = np.frombuffer(zlib.decompress(part[2 * rows :]), np.int8).reshape(rows, columns)
            state[name] = turn(torch.from_numpy(steps.astype(np.float32) * scale[:, None])).contiguous()
    return state


def _oriented(name: str) -> Callable[[Tensor], Tensor]:
    """A scale for each word or position, else for each output."""
    return (lambda x: x) if name in ("w", "pos") else (lambda x: x.t())


def _coded(rows: Tensor, steps: int) -> bytes:
    scale = torch.maximum(rows.std(1) / steps, rows.abs().amax(1) / 127).clamp(min=1e-8).half()
    whole = (rows / scale.float()[:, None]).round().clamp(-127, 127).to(torch.int8).numpy()
    coder = zlib.compressobj(9, zlib.DEFLATED, 15, 9, zlib.Z_HUFFMAN_ONLY)
    return scale.numpy().tobytes() + coder.compress(whole.tobytes()) + coder.flush()
