"""One operation, asked of the compiled path and of the reference executor: the same answer, in so many trips."""

from __future__ import annotations

import asyncio
import json
from typing import Any

from api.graphql.execute import Executor
from api.graphql.schema import build
from graph.store import Store


def alike(store: Store, document: str, variables: dict[str, Any] | None = None, trips: int = 1) -> dict[str, Any]:
    """The data of the answer; AssertionError where the two differ, or the compiled one took more trips."""
    executor = Executor(build(), store)
    before = store.calls
    compiled = asyncio.run(executor.compiled(document, variables or {}))
    assert store.calls - before <= trips
    reference = asyncio.run(executor.reference(document, variables))
    assert reference.errors is None, reference.errors
    assert json.dumps(compiled.data) == json.dumps(reference.data)
    assert compiled.data is not None
    return compiled.data
