"""The models that ship with citeweave, read from the package."""

from __future__ import annotations

import io
from dataclasses import dataclass
from importlib.resources import files

from tokenizers import Tokenizer

from graph.errors import ExtractionError
from loaders.extract.calibration import Calibration
from loaders.extract.encoder import Encoder
from loaders.extract.head import Head
from loaders.extract.modes import MODELS, Mode


@dataclass(frozen=True, slots=True)
class Weights:
    """One model, ready to run."""

    encoder: Encoder
    head: Head
    calibration: Calibration


def load_weights(mode: Mode) -> Weights:
    """The model of `mode`; ExtractionError where its files are missing or broken."""
    folder = MODELS[mode].folder
    return Weights(
        encoder=Encoder(_read(folder, "model.int8.onnx")),
        head=Head.load(io.BytesIO(_read(folder, "head.npz"))),
        calibration=Calibration.parse(_read(folder, "calibration.json").decode("utf-8")),
    )


def load_tokenizer() -> Tokenizer:
    """The word pieces that both models read; it neither pads nor cuts."""
    tokenizer = Tokenizer.from_str(_read("tokenizer.json").decode("utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def _read(*path: str) -> bytes:
    try:
        return files("loaders.extract").joinpath("weights", *path).read_bytes()
    except OSError as error:
        name = "/".join(path)
        raise ExtractionError(f"the model's file {name} cannot be read: {error}; install citeweave anew") from error
