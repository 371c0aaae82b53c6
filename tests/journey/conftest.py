"""One extractor for all journeys: its processes are slow to start."""

from __future__ import annotations

import os
from collections.abc import Iterator

import pytest

from loaders.extract.nlp import Extractor


@pytest.fixture(scope="session")
def extractor() -> Iterator[Extractor]:
    with Extractor(workers=min(os.cpu_count() or 1, 4)) as extractor:
        yield extractor
