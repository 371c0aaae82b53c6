"""The encoder and head as trained: several copies of every weight side by side, for seeds or folds.

Each parameter has a leading dimension for the copies and each product is a batched one, so that five small
models keep a GPU as busy as one large one. Serves BERT-like encoders (MiniLM; Devlin et al. 2019) and MPNet
(Song et al. 2020; its relative position bias stays fixed); a state's names say which. Both read the word
pieces of `loaders/extract/weights/tokenizer.json`.
"""

from __future__ import annotations

import math

import torch
import torch._dynamo.config
import torch.nn.functional as F
from torch import Tensor, nn

from loaders.extract.flags import COUNT as FLAGS
from loaders.extract.head import KINDS, ROLES

HEADS, SHAPES, LENGTHS = 12, 48, 8  # HEADS before any is taken out: a head's width is dim / HEADS
PAD, UNK, CLS, SEP, MASK = range(5)
DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
torch.set_float32_matmul_precision("high")  # the head's products may be rounded to TF32
FAR = -1e4  # added to the score of what attention must not see
HEAD = frozenset({"tag", "tagb", "A", "Ab", "B", "W", "c", "cb", "out", "outb", "kind", "kindb", "shp", "src"})

State = dict[str, Tensor]


def layers(state: State) -> int:
    """How many layers the encoder of `state` has."""
    return 1 + max(int(name.split("_")[1]) for name in state if "_" in name)


def keep_layers(state: State, kept: list[int]) -> State:
    """The encoder with these of its layers alone."""
    out = {name: value for name, value in state.items() if "_" not in name}
    for new, old in enumerate(kept):
        out |= {f"{name.split('_')[0]}_{new}": v for name, v in state.items() if name.endswith(f"_{old}")}
    return out


def new_head(seed: int, dim: int, width: int, sources: int = 0) -> State:
    """A head's first weights: `width` is that of its vectors, `sources` the number of files told apart."""
    generator = torch.Generator().manual_seed(seed)

    def linear(inner: int, outer: int) -> Tensor:
        return (torch.rand(inner, outer, generator=generator) * 2 - 1) / math.sqrt(inner)

    tags = 3 * (len(ROLES) + 1)
    head = {
        "tag": linear(dim, tags),
        "tagb": torch.zeros(tags),
        "A": linear(dim, width),
        "Ab": torch.zeros(width),
        "B": linear(dim, width),
        "W": torch.randn(LENGTHS, width, generator=generator),
        "c": linear(2 * width + FLAGS, width),
        "cb": torch.zeros(width),
        "out": linear(width, len(ROLES)),
        "outb": torch.full((len(ROLES),), -4.0),  # most groups have no role
        "kind": linear(width, len(KINDS)),
        "kindb": torch.zeros(len(KINDS)),
    }
    return head | ({"src": torch.zeros(sources, dim)} if sources else {})


def _buckets(length: int) -> Tensor:
    """MPNet's relative position buckets, `[length, length]`."""
    at = torch.arange(length, device=DEVICE)
    offset = at[:, None] - at[None]
    sign, offset = (offset < 0).long() * 16, offset.abs()
    far = 8 + (torch.log(offset.clamp(min=1).float() / 8) / math.log(16) * 8).long()
    return sign + torch.where(offset < 8, offset, far.clamp(max=15))


def _linear(x: Tensor, w: Tensor, b: Tensor) -> Tensor:
    """x [copies, rows, in], w [copies, in, out], b [copies, out]."""
    return torch.baddbmm(b[:, None], x, w)


def _norm(x: Tensor, g: Tensor, b: Tensor, eps: float) -> Tensor:
    y = F.layer_norm(x.float(), (x.shape[-1],), eps=eps)
    return torch.addcmul(b[:, None], y, g[:, None])


def _after_attention(x: Tensor, a: Tensor, drop: float, eps: float, w: tuple[Tensor, ...]) -> Tensor:
    """The rest of a layer; post-norm, as both encoders have it."""
    o, ob, n1g, n1b, u, ub, d, db, n2g, n2b = w
    x = _norm(x + F.dropout(_linear(a, o, ob), drop, drop > 0), n1g, n1b, eps)
    return _norm(x + F.dropout(_linear(F.gelu(_linear(x, u, ub)), d, db), drop, drop > 0), n2g, n2b, eps)


def _attend(q: Tensor, k: Tensor, v: Tensor, scores: Tensor, drop: float) -> Tensor:
    """q, k, v [papers, heads, T, size], scores [papers, heads or 1, T or 1, T] added; in half precision throughout:
    torch's own attention falls back to single precision where scores are given, at several times the cost."""
    with torch.autocast(DEVICE, enabled=False):
        seen = torch.matmul(q * q.shape[-1] ** -0.5, k.transpose(2, 3)) + scores
        return torch.matmul(F.dropout(torch.softmax(seen, -1), drop, drop > 0), v)


_REST = ("o", "ob", "n1g", "n1b", "u", "ub", "d", "db", "n2g", "n2b")
if DEVICE == "cuda":
    torch._dynamo.config.recompile_limit = 64  # one for each architecture, in training and in use
    _after_attention = torch.compile(_after_attention, dynamic=True)


class Stack(nn.Module):
    """Models of one architecture, trained and run together.

    `rounded` makes the encoder's matrices behave as the shipped ones do, 7 bits a weight with one scale for
    each output (straight-through gradients; Bengio et al. 2013), so that training makes up for the rounding.
    """

    def __init__(self, states: list[State], drop: float = 0.1, head_drop: float = 0.2, *, rounded: bool = False):
        super().__init__()
        self.copies, self.depth, self.dim = len(states), layers(states[0]), states[0]["w"].shape[1]
        self.p = nn.ParameterDict({k: nn.Parameter(torch.stack([s[k].float() for s in states])) for k in states[0]})
        self.relative = "rel" in states[0]
        if self.relative:
            self.p["rel"].requires_grad_(False)
        self.eps = 1e-5 if self.relative else 1e-12
        self.drop, self.head_drop, self.rounded = drop, head_drop, rounded
        self.to(DEVICE)

    def states(self) -> list[State]:
        """Each copy's weights."""
        return [{k: v[m].detach() for k, v in self.p.items()} for m in range(self.copies)]

    def encode(self, ids: Tensor, types: Tensor, shape: Tensor, mask: Tensor, source: Tensor | None = None) -> Tensor:
        """Vectors `[copies, papers * length, dim]` of `[copies * papers, length]` inputs, a copy's papers together."""
        M, (N, T), p = self.copies, ids.shape, self.p
        own = torch.arange(M, device=ids.device).repeat_interleave(N // M)[:, None]

        def look(name: str, at: Tensor) -> Tensor:
            return F.embedding(at + own * p[name].shape[1], p[name].flatten(0, 1))

        x = look("w", ids) + look("typ", types) + look("shp", shape) + p["pos"][:, :T].repeat_interleave(N // M, 0)
        if source is not None and "src" in p:
            x = x + look("src", source[:, None])
        drop = self.drop if self.training else 0.0
        x = F.dropout(_norm(x.reshape(M, -1, self.dim), p["n0g"], p["n0b"], self.eps), drop, drop > 0)
        seen = self._scores(mask)
        with torch.autocast(DEVICE, dtype=torch.bfloat16, enabled=DEVICE == "cuda"):
            for i in range(self.depth):
                qkv = _linear(x, self._matrix(f"qkv_{i}"), p[f"qkvb_{i}"])
                q, k, v = qkv.view(N, T, 3, -1, self.dim // HEADS).permute(2, 0, 3, 1, 4)
                a = _attend(q, k, v, seen, drop)
                rest = tuple(self._matrix(f"{n}_{i}") for n in _REST)
                x = _after_attention(x, a.transpose(1, 2).reshape(M, N // M * T, -1), drop, self.eps, rest)
        return x.float()

    def head(self, x: Tensor, b: dict[str, Tensor], size: int) -> Tensor:
        """Logits `[copies, size, 5 + 4]` of roles and kinds, from a batch's spans; rows that pad hold rubbish."""
        p, M = self.p, self.copies
        k = p["A"].shape[-1]
        start = torch.baddbmm(p["Ab"][:, None], x, self._matrix("A")).view(-1, k)
        end = torch.bmm(x, self._matrix("B")).view(-1, k)
        spans = F.relu(start[b["first"]] + end[b["last"]] + p["W"].flatten(0, 1)[b["words"]])
        spans = F.dropout(spans, self.head_drop, self.training)
        rows = torch.zeros(M * size, k, device=x.device)
        top = rows.scatter_reduce(0, b["group"][:, None].expand(-1, k), spans, "amax", include_self=False)
        mean = rows.index_add(0, b["group"], spans) / b["count"][:, None]
        both = torch.cat([top, mean, b["flags"]], 1).view(M, size, -1)
        hidden = F.relu(torch.baddbmm(p["cb"][:, None], both, p["c"]))
        hidden = F.dropout(hidden, self.head_drop, self.training)
        roles = torch.baddbmm(p["outb"][:, None], hidden, p["out"])
        return torch.cat([roles, torch.baddbmm(p["kindb"][:, None], hidden, p["kind"])], -1)

    def tags(self, x: Tensor) -> Tensor:
        """Logits of the auxiliary task, begin/inside/outside marks a role and for claims' values."""
        return torch.baddbmm(self.p["tagb"][:, None], F.dropout(x, 0.1, self.training), self.p["tag"])

    def _matrix(self, name: str) -> Tensor:
        w = self.p[name]
        if not self.rounded or w.dim() < 3:
            return w
        step = w.detach().abs().amax(1, keepdim=True).clamp(min=1e-9) / 63
        return w + ((w / step).round().clamp(-63, 63) * step - w).detach()

    def _scores(self, mask: Tensor) -> Tensor:
        """What is added to attention's scores: padding far away, and MPNet's bias by relative position."""
        N, T = mask.shape
        kind = torch.bfloat16 if DEVICE == "cuda" else torch.float32
        with torch.no_grad():
            far = torch.where(mask, 0.0, FAR).to(kind)[:, None, None, :]
            if not self.relative:
                return far
            bias = self.p["rel"][:, _buckets(T)].permute(0, 3, 1, 2).to(kind)  # [copies, heads, T, T]
            return bias.repeat_interleave(N // self.copies, 0) + far
