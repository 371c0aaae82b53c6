"""The encoder: from word pieces to two vectors a piece, one for a span's start and one for its end."""

from __future__ import annotations

import onnxruntime

from graph.errors import ExtractionError
from loaders.extract.arrays import Floats, Ints


class Encoder:
    """An int8 ONNX graph on one thread, one paper a call.

    A dynamic int8 graph takes its scales from all that is in a call, so a batch would let one paper change
    another's numbers; alone, a paper has the same answer always, whatever stands beside it.
    """

    def __init__(self, model: bytes) -> None:
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        # Higher levels fuse into an operator that is slower than its parts (docs/decisions/0007).
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_BASIC
        try:
            self._session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        except (RuntimeError, ValueError) as error:
            message = f"onnxruntime cannot load the encoder: {error}; install citeweave anew"
            raise ExtractionError(message) from error

    def encode(self, ids: Ints, segments: Ints, shapes: Ints) -> tuple[Floats, Floats]:
        """The start vectors and the end vectors, `[pieces, width]` each, of one paper's pieces."""
        inputs = {"ids": ids[None], "types": segments[None], "shape": shapes[None]}
        starts, ends = self._session.run(None, inputs)
        return starts[0], ends[0]
