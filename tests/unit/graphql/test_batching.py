from __future__ import annotations

import asyncio

import pytest

from api.graphql.batching import Loader
from graph.errors import StoreError


class Asked:
    """Squares of even numbers, and what was asked for."""

    def __init__(self) -> None:
        self.calls: list[list[int]] = []

    async def __call__(self, keys: list[int]) -> dict[int, int]:
        self.calls.append(keys)
        if 13 in keys:
            raise StoreError("unlucky")
        return {key: key * key for key in keys if key % 2 == 0}


def test_what_is_asked_together_is_one_call_in_the_order_of_each_who_asked() -> None:
    async def run() -> None:
        asked = Asked()
        loader = Loader(asked)
        found = await asyncio.gather(loader.load([4, 2]), loader.load([2, 3]), loader.load([]))
        assert found == [[16, 4], [4, None], []]
        assert asked.calls == [[4, 2, 3]]
        assert await loader.load([3, 4]) == [None, 16]
        assert asked.calls == [[4, 2, 3]]  # known by now, also what is not there

    asyncio.run(run())


def test_the_known_waits_for_the_unknown_so_that_all_go_on_together() -> None:
    async def run() -> None:
        asked = Asked()
        loader, then = Loader(asked), Loader(asked)
        await loader.load([2])

        async def two_steps(key: int) -> None:
            (square,) = await loader.load([key])
            await then.load([square])

        await asyncio.gather(two_steps(2), two_steps(4))
        assert asked.calls == [[2], [4], [4, 16]]

    asyncio.run(run())


def test_a_failure_reaches_all_who_asked_and_is_not_kept() -> None:
    async def run() -> None:
        loader = Loader(Asked())
        failed = await asyncio.gather(loader.load([13]), loader.load([2]), return_exceptions=True)
        assert [type(one) for one in failed] == [StoreError, StoreError]
        assert await loader.load([2]) == [4]

    asyncio.run(run())


def test_one_who_gives_up_does_not_stop_the_others() -> None:
    async def run() -> None:
        loader = Loader(Asked())
        impatient, patient = asyncio.create_task(loader.load([2])), asyncio.create_task(loader.load([4]))
        await asyncio.sleep(0)
        impatient.cancel()
        assert await patient == [16]
        with pytest.raises(asyncio.CancelledError):
            await impatient

    asyncio.run(run())
