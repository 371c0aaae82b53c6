"""Texts longer than the encoder reads at once."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from loaders.extract.pieces import Pieces, read_pieces
from loaders.extract.weights import load_tokenizer
from loaders.extract.windows import SIZE, encode, windows

TOKENIZER = load_tokenizer()


def read(title: int, abstract: int) -> Pieces:
    """Pieces of a text of so many words, each a piece."""
    first, second = "net " * title, "model " * abstract
    return read_pieces(TOKENIZER, f"{first.strip()}\n{second.strip()}", len(first.strip()))


class Echo:
    """An encoder whose vectors are a piece's number, and which remembers how much it was given."""

    def __init__(self) -> None:
        self.lengths: list[int] = []

    def encode(self, ids: np.ndarray, segments: np.ndarray, shapes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        self.lengths.append(len(ids))
        return shapes[:, None].astype(np.float32), segments[:, None].astype(np.float32)


@pytest.mark.parametrize("size", [(0, 0), (3, 0), (0, 3), (10, 200), (10, 499)])
def test_what_fits_is_read_at_once(size: tuple[int, int]) -> None:
    pieces = read(*size)
    (window,) = windows(pieces)
    assert window.pieces.tolist() == list(range(len(pieces.ids)))


@pytest.mark.parametrize("size", [(10, 500), (10, 1400), (0, 5000), (200, 1000), (600, 0), (600, 600), (2000, 1)])
def test_every_piece_is_owned_by_one_window_that_holds_the_title(size: tuple[int, int]) -> None:
    pieces = read(*size)
    found = list(windows(pieces))
    owned = np.concatenate([window.pieces[window.own] for window in found])
    assert set(owned.tolist()) >= set(range(len(pieces.ids) - 1))
    inner = owned[(owned != len(pieces.ids) - 1)]
    assert len(inner) == len(set(inner.tolist()))
    for window in found:
        assert len(window.pieces) <= SIZE
        assert window.pieces[0] == 0
        assert (np.diff(window.pieces[: min(size[0], 100)]) == 1).all()


def test_vectors_come_back_in_the_order_of_the_text() -> None:
    pieces, echo = read(10, 3000), Echo()
    places = np.arange(len(pieces.ids)) % 1000  # as half precision holds them
    starts, ends = encode(echo, pieces, places)
    assert (starts[:-1, 0] == places[:-1]).all()
    assert (ends[:-1, 0] == pieces.segments[:-1]).all()
    assert max(echo.lengths) <= SIZE


def test_a_piece_far_from_the_cuts_gives_its_vector() -> None:
    pieces = read(10, 3000)
    found = list(windows(pieces))
    for before, after in itertools.pairwise(found):
        assert before.own.stop < len(before.pieces) - 32
        assert after.own.start > 32
