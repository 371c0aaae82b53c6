"""Papers on the device, and batches of them for several models at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from torch import Tensor

from training.stack import DEVICE, FLAGS, LENGTHS

Document = dict[str, Any]  # arrays by name, see `training.documents`


@dataclass(slots=True)
class Batch:
    """Equally many papers for each model; `spans` are the head's inputs, `rows` where each paper's groups stand
    in the padded table `[copies * size]`, `papers` their numbers, model after model."""

    tokens: dict[str, Tensor]
    spans: dict[str, Tensor]
    size: int
    papers: list[int]
    offsets: list[int]
    counts: list[int]
    rows: Tensor
    real: Tensor


class Documents:
    """All papers of a set, padded on the device."""

    def __init__(self, documents: list[Document], source: list[int] | None = None) -> None:
        self.lengths = [len(d["ids"]) for d in documents]
        self.width = -(-max(self.lengths) // 8) * 8
        self.ids, self.types, self.shapes = (
            self._pad(documents, k, t) for k, t in (("ids", np.int32), ("types", np.int8), ("shapes", np.int8))
        )
        self._length = torch.tensor(self.lengths, device=DEVICE)
        self._source = None if source is None else torch.tensor(source, device=DEVICE)
        self.spans_of, self.groups_of = [len(d["spans"]) for d in documents], [len(d["flags"]) for d in documents]
        self._spans = _split(documents, "spans", np.int32, self.spans_of)
        self._flags = _split(documents, "flags", np.float32, self.groups_of)
        if "roles" in documents[0]:
            self.roles = _split(documents, "roles", np.float32, self.groups_of)
            self.kinds = _split(documents, "kinds", np.int64, self.groups_of)
            tags = [F.pad(torch.as_tensor(d["tags"]), (0, 0, 0, self.width - len(d["ids"]))) for d in documents]
            self.tags = torch.stack(tags).to(DEVICE)

    def __len__(self) -> int:
        return len(self.lengths)

    def batch(self, papers: list[list[int]], *, told: bool = False) -> Batch:
        """`papers` has a list of one length for each model; `told` says that the encoder may know their source."""
        copies, each = len(papers), len(papers[0])
        flat = [i for row in papers for i in row]
        length = -(-max(self.lengths[i] for i in flat) // 8) * 8
        at = torch.tensor(flat, device=DEVICE)
        counts = [self.groups_of[i] for i in flat]
        per_model = [counts[m * each : (m + 1) * each] for m in range(copies)]
        size = max(map(sum, per_model))
        offsets = [m * size + sum(row[:j]) for m, row in enumerate(per_model) for j in range(each)]
        spans = torch.cat([self._spans[i] for i in flat]).long()
        paper = _owners([self.spans_of[i] for i in flat])
        offset = torch.tensor(offsets, device=DEVICE)
        group = spans[:, 3] + offset[paper]
        rows = torch.arange(sum(counts), device=DEVICE) + (offset - _starts(counts))[_owners(counts)]
        flags = torch.zeros(copies * size, FLAGS, device=DEVICE)
        flags.index_copy_(0, rows, torch.cat([self._flags[i] for i in flat]))
        count = torch.zeros(copies * size, device=DEVICE).index_add_(0, group, torch.ones(len(group), device=DEVICE))
        tokens = {name: getattr(self, name)[at, :length].long() for name in ("ids", "types", "shapes")}
        tokens["mask"] = torch.arange(length, device=DEVICE)[None] < self._length[at][:, None]
        if told and self._source is not None:
            tokens["source"] = self._source[at]
        return Batch(
            tokens=tokens,
            spans={
                "first": spans[:, 0] + paper * length,
                "last": spans[:, 1] + paper * length,
                "words": spans[:, 2] + (paper // each) * LENGTHS,
                "group": group,
                "flags": flags,
                "count": count.clamp_(min=1),
            },
            size=size,
            papers=flat,
            offsets=offsets,
            counts=counts,
            rows=rows,
            real=torch.zeros(copies * size, device=DEVICE).index_fill_(0, rows, 1.0).view(copies, size),
        )

    def table(self, values: list[Tensor], batch: Batch) -> Tensor:
        """Each paper's `[groups, n]` values, in the order of the batch, as `[copies, size, n]`."""
        found = torch.cat(values).float()
        table = torch.zeros(batch.real.numel(), found.shape[1], device=DEVICE)
        return table.index_copy_(0, batch.rows, found).view(*batch.real.shape, -1)

    def _pad(self, documents: list[Document], name: str, kind: type) -> Tensor:
        out = np.zeros((len(documents), self.width), kind)
        for row, document in zip(out, documents, strict=True):
            row[: len(document[name])] = document[name]
        return torch.from_numpy(out).to(DEVICE)


def _split(documents: list[Document], name: str, kind: type, counts: list[int]) -> tuple[Tensor, ...]:
    joined = np.concatenate([d[name] for d in documents]).astype(kind)
    return torch.from_numpy(joined).to(DEVICE).split(counts)


def _owners(counts: list[int]) -> Tensor:
    """For each of `counts[0] + counts[1] + ...` things the number of the count that it is of."""
    return torch.repeat_interleave(
        torch.arange(len(counts), device=DEVICE), torch.tensor(counts, device=DEVICE), output_size=sum(counts)
    )


def _starts(counts: list[int]) -> Tensor:
    return torch.tensor([0, *counts[:-1]], device=DEVICE).cumsum(0)
