"""`-n auto` suits the machine: no more workers than it has cores and memory for."""

from __future__ import annotations

import pytest

from tests.parallel import MOST, memory, workers

GB = 1 << 30


@pytest.mark.parametrize(
    ("cores", "gigabytes", "expected"), [(1, 64, 0), (2, 23, 2), (2, 4, 0), (4, 8, 2), (64, 24, 8), (64, 512, MOST)]
)
def test_workers_fit_the_machine(cores: int, gigabytes: int, expected: int) -> None:
    assert workers(cores, gigabytes * GB) == expected


def test_the_memory_of_this_machine_is_known() -> None:
    assert GB // 4 < memory() < 1 << 50
