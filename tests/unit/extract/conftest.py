"""One loaded model of each mode for all tests of extraction."""

from __future__ import annotations

import pytest

from loaders.extract.nlp import Extractor


@pytest.fixture(scope="session")
def extractor() -> Extractor:
    return Extractor()


@pytest.fixture(scope="session")
def fast() -> Extractor:
    return Extractor("fast")
