from __future__ import annotations

import pytest

from loaders.dates import iso_day, month_number
from loaders.identifiers import arxiv_id, doi


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2301.00001", "2301.00001"),
        ("2202.12139v1", "2202.12139"),
        ("0704.0010", "0704.0010"),
        ("hep-ph/9901001", "hep-ph/9901001"),
        ("astro-ph/0601001v3", "astro-ph/0601001"),
        ("math.GT/0309136", "math/0309136"),
        ("arXiv:2301.00001v2", "2301.00001"),
        ("arXiv: 2301.00001", "2301.00001"),
        ("arxiv-2301.00001", "2301.00001"),
        ("oai:arXiv.org:hep-ph/9901001", "hep-ph/9901001"),
        ("http://arxiv.org/abs/2301.00001v4", "2301.00001"),
        ("https://arxiv.org/pdf/2301.00001v4.pdf", "2301.00001"),
        ("https://www.arxiv.org/abs/hep-ph/9901001", "hep-ph/9901001"),
        ("https://huggingface.co/papers/2301.00001", "2301.00001"),
        ("/papers/2301.00001", "2301.00001"),
        ("10.48550/arXiv.2301.00001", "2301.00001"),
        ("https://doi.org/10.48550/arXiv.2301.00001", "2301.00001"),
        ("2399.00001", None),
        ("paper-7", None),
        ("12.5", None),
        ("10.1000/182", None),
        ("https://example.org/2301.00001", None),
        ("", None),
    ],
)
def test_arxiv_ids(text: str, wanted: str | None) -> None:
    assert arxiv_id(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("10.1000/182", "10.1000/182"),
        ("10.1145/3292500.3330701", "10.1145/3292500.3330701"),
        ("https://doi.org/10.5555/AbC", "10.5555/abc"),
        ("http://dx.doi.org/10.5555/AbC.", "10.5555/abc"),
        ("doi: 10.5555/AbC", "10.5555/abc"),
        ("10.5555/a 10.5555/b", "10.5555/a"),
        ("2301.00001", None),
        ("10.5/x", None),
        ("", None),
    ],
)
def test_dois(text: str, wanted: str | None) -> None:
    assert doi(text) == wanted


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("2025-03-04", "2025-03-04"),
        ("2025-03-04T05:06:07.000Z", "2025-03-04"),
        ("2025-3-4 05:06", "2025-03-04"),
        ("2025-02-30", None),
        ("2025", None),
        ("2025-03-045", None),
    ],
)
def test_days(text: str, wanted: str | None) -> None:
    assert iso_day(text) == wanted


def test_months() -> None:
    assert [month_number(name) for name in ("Jan", "September", "Sept", "dec")] == [1, 9, 9, 12]
