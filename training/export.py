"""A trained state as what citeweave ships: `model.int8.onnx` and `head.npz`.

Weights are signed integers of 7 bits, with one scale for each output. Their products with activations of 8 bits
cannot saturate the 16-bit sums of processors without int8 instructions (2 * 255 * 63 < 2^15), and processors
with such instructions take signed weights alone: so the sums are exact, and fast, everywhere.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import onnx
from onnx import TensorProto, helper, numpy_helper

LIMIT = 63  # of a weight
HEADS = 12  # of the full encoder; a head's width is dim / HEADS
_HEAD = ("W", "c", "cb", "out", "outb", "kind", "kindb")
_CONTRIB = "com.microsoft"  # onnxruntime's own operators

Arrays = dict[str, np.ndarray]


def export(state: Arrays, folder: Path) -> None:
    """Writes both files for the state of a BERT-like encoder and its head."""
    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(encoder(state), folder / "model.int8.onnx")
    np.savez(folder / "head.npz", **{name: state[name].astype(np.float32) for name in _HEAD})


def encoder(state: Arrays) -> onnx.ModelProto:
    """The graph from `ids, types, shape` `[1, pieces]` to each piece's vectors as the start (`a`) and the end (`b`)
    of a span, `[1, pieces, width]`."""
    graph = _Graph()
    dim, eps = state["w"].shape[1], 1e-12
    length = graph.add("Shape", "ids", start=1, end=2)
    zero, one = np.zeros(1, np.int64), np.ones(1, np.int64)
    position = graph.add("Slice", state["pos"][None].astype(np.float32), zero, length, one)
    words = graph.add("Add", graph.embed(state["w"], "ids"), graph.embed(state["typ"], "types"))
    x = graph.add("Add", words, graph.add("Add", graph.embed(state["shp"], "shape"), position))
    x = graph.add("LayerNormalization", x, state["n0g"], state["n0b"], axis=-1, epsilon=eps)
    depth = 1 + max(int(name.split("_")[1]) for name in state if "_" in name)
    for i in range(depth):
        qkv = graph.linear(x, state[f"qkv_{i}"], state[f"qkvb_{i}"])
        inner = state[f"o_{i}"].shape[0]
        parts = graph.add_many("Split", 3, qkv, np.full(3, inner, np.int64), axis=-1)
        seen = graph.add("MultiHeadAttention", *parts, domain=_CONTRIB, num_heads=inner * HEADS // dim)
        out = graph.linear(seen, state[f"o_{i}"], state[f"ob_{i}"])
        x = graph.norm(x, out, state[f"n1g_{i}"], state[f"n1b_{i}"], eps)
        up = graph.add("Gelu", graph.linear(x, state[f"u_{i}"], state[f"ub_{i}"]), domain=_CONTRIB)
        x = graph.norm(
            x, graph.linear(up, state[f"d_{i}"], state[f"db_{i}"]), state[f"n2g_{i}"], state[f"n2b_{i}"], eps
        )
    graph.give("a", graph.linear(x, state["A"], state["Ab"]))
    graph.give("b", graph.linear(x, state["B"], np.zeros(state["B"].shape[1])))
    width = state["A"].shape[1]
    inputs = [helper.make_tensor_value_info(n, TensorProto.INT64, [1, "pieces"]) for n in ("ids", "types", "shape")]
    outputs = [helper.make_tensor_value_info(n, TensorProto.FLOAT, [1, "pieces", width]) for n in ("a", "b")]
    made = helper.make_graph(graph.nodes, "encoder", inputs, outputs, graph.constants)
    versions = [helper.make_opsetid("", 17), helper.make_opsetid(_CONTRIB, 1)]
    return helper.make_model(made, opset_imports=versions, ir_version=8)


class _Graph:
    """Nodes under construction; an operand is the name of a node's result, or an array that becomes a constant."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []
        self.constants: list[onnx.TensorProto] = []

    def add(self, operator: str, *operands: str | np.ndarray, domain: str = "", **settings: Any) -> str:
        return self.add_many(operator, 1, *operands, domain=domain, **settings)[0]

    def add_many(
        self, operator: str, results: int, *operands: str | np.ndarray, domain: str = "", **settings: Any
    ) -> list[str]:
        inputs = [name if isinstance(name, str) else self._constant(name) for name in operands]
        outputs = [f"{operator}_{len(self.nodes)}_{n}" for n in range(results)]
        self.nodes.append(helper.make_node(operator, inputs, outputs, domain=domain, **settings))
        return outputs

    def embed(self, table: np.ndarray, at: str) -> str:
        """Rows of a table that is kept in 8 bits, a scale for each."""
        scale = np.maximum(np.abs(table).max(1, keepdims=True) / 127, 1e-9).astype(np.float32)
        rows = self.add("Gather", np.rint(table / scale).astype(np.int8), at)
        return self.add("Mul", self.add("Cast", rows, to=TensorProto.FLOAT), self.add("Gather", scale, at))

    def linear(self, x: str, weight: np.ndarray, bias: np.ndarray) -> str:
        """x @ weight + bias in integers; the scale of x is taken from x."""
        scale = np.maximum(np.abs(weight).max(0) / LIMIT, 1e-9).astype(np.float32)
        whole = np.clip(np.rint(weight / scale), -LIMIT, LIMIT).astype(np.int8)
        zeros = np.zeros(len(scale), np.int8)
        return self.add("DynamicQuantizeMatMul", x, whole, scale, zeros, bias.astype(np.float32), domain=_CONTRIB)

    def norm(self, x: str, more: str, gain: np.ndarray, bias: np.ndarray, eps: float) -> str:
        """LayerNorm(x + more); as two operators, which onnxruntime runs faster than its fused one."""
        both = self.add("Add", x, more)
        return self.add("LayerNormalization", both, gain, bias, axis=-1, epsilon=eps)

    def give(self, name: str, result: str) -> None:
        """`result` is an output of the graph."""
        self.nodes.append(helper.make_node("Identity", [result], [name]))

    def _constant(self, value: np.ndarray) -> str:
        name = f"constant_{len(self.constants)}"
        self.constants.append(numpy_helper.from_array(np.ascontiguousarray(value), name))
        return name
