"""The seven GraphQL questions on the embedded engine, on the graph that `benchmarks.graphql` asks them of.

    python -m benchmarks.graphql_embedded [--asked 40]

One client, one after another, without HTTP; the first five answers of each question are not counted. Medians in
milliseconds, beside the goal of 300.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import statistics
import tempfile
import time

from api.graphql.execute import Executor
from api.graphql.schema import build
from benchmarks.graphql import PEER, load
from benchmarks.graphql_graph import generated
from benchmarks.graphql_questions import QUESTIONS
from graph.store import Store

_FIRST = 5  # answers of each question that are not counted
GOAL = 300.0  # ms at the median


def main() -> None:
    """Load, ask, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--asked", type=int, default=40)
    given = parser.parse_args()
    graph, document = generated(), (PEER / "ours.graphql").read_text()
    with tempfile.TemporaryDirectory() as folder, Store.open(f"embedded:{folder}") as store:
        load(store, graph)
        executor = Executor(build(), store)
        print("| question | median ms | slowest ms | of the goal |\n|---|---|---|---|")
        for question in QUESTIONS:
            dice, taken = random.Random(1), []
            for _ in range(given.asked + _FIRST):
                variables, _ = question.draw(graph, dice)
                begun = time.perf_counter()
                answer = asyncio.run(executor.answer(document, variables, question.name))
                taken.append((time.perf_counter() - begun) * 1000)
                assert answer.compiled, answer.errors
            counted = taken[_FIRST:]
            middle = statistics.median(counted)
            print(f"| {question.name} | {middle:.1f} | {max(counted):.1f} | {middle / GOAL:.2f} |", flush=True)


if __name__ == "__main__":
    main()
