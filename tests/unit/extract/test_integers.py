"""The encoder's integer products are exact on every processor (docs/decisions/0007)."""

from __future__ import annotations

from importlib.resources import files

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import TensorProto, helper, numpy_helper

from loaders.extract.modes import MODELS, Mode

LIMIT = 63
CONTRIB = "com.microsoft"


def matrices(mode: Mode) -> list[np.ndarray]:
    model = onnx.load_from_string(
        files("loaders.extract").joinpath("weights", MODELS[mode].folder, "model.int8.onnx").read_bytes()
    )
    constants = {tensor.name: numpy_helper.to_array(tensor) for tensor in model.graph.initializer}
    return [constants[node.input[1]] for node in model.graph.node if node.op_type == "DynamicQuantizeMatMul"]


@pytest.mark.parametrize("mode", MODELS)
def test_no_pair_of_products_can_leave_sixteen_bits(mode: Mode) -> None:
    found = matrices(mode)
    assert len(found) > 10
    for weights in found:
        assert weights.dtype == np.int8
        assert np.abs(weights.astype(int)).max() <= LIMIT
    assert np.iinfo(np.int16).max >= 2 * 255 * LIMIT


@pytest.mark.parametrize("mode", MODELS)
def test_saturating_kernels_would_sum_as_plain_integers_do(mode: Mode) -> None:
    """As `vpmaddubsw` does: activations of 8 bits, pairs of products added in 16 bits with saturation."""
    rng = np.random.default_rng(7)
    for weights in matrices(mode):
        x = rng.choice(np.array([0, 1, 127, 254, 255]), len(weights))
        products = x[:, None] * weights.astype(np.int64)
        pairs = np.clip(products[0::2] + products[1::2], -(2**15), 2**15 - 1)
        assert (pairs.sum(0) == products.sum(0)).all()


def test_the_engine_multiplies_as_plain_integers_do() -> None:
    """The worst case: full activations against the largest weights, and against random ones."""
    rng = np.random.default_rng(7)
    weights = rng.integers(-LIMIT, LIMIT + 1, (512, 64)).astype(np.int8)
    weights[:, 0], weights[:, 1] = LIMIT, -LIMIT
    x = rng.integers(0, 256, (33, 512)).astype(np.float32)
    x[0] = 255
    x[:, 0], x[:, 1] = 0, 255  # so that the engine's own scale is 1 and its zero 0
    constants = {"w": weights, "scale": np.ones(64, np.float32), "zero": np.zeros(64, np.int8)}
    node = helper.make_node("DynamicQuantizeMatMul", ["x", *constants], ["y"], domain=CONTRIB)
    graph = helper.make_graph(
        [node],
        "product",
        [helper.make_tensor_value_info("x", TensorProto.FLOAT, [33, 512])],
        [helper.make_tensor_value_info("y", TensorProto.FLOAT, [33, 64])],
        [numpy_helper.from_array(value, name) for name, value in constants.items()],
    )
    versions = [helper.make_opsetid("", 17), helper.make_opsetid(CONTRIB, 1)]
    model = helper.make_model(graph, opset_imports=versions, ir_version=8)
    session = onnxruntime.InferenceSession(model.SerializeToString(), providers=["CPUExecutionProvider"])
    (y,) = session.run(None, {"x": x})
    assert (y == x.astype(np.int64) @ weights.astype(np.int64)).all()
