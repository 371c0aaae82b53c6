from __future__ import annotations

import pytest

from api.graphql.identify import identifiers


@pytest.mark.parametrize(
    "text",
    [
        "2301.00001",
        "2301.00001v3",
        "arXiv:2301.00001",
        "https://arxiv.org/abs/2301.00001v2",
        "https://arxiv.org/pdf/2301.00001.pdf",
        "https://huggingface.co/papers/2301.00001",
        "10.48550/arXiv.2301.00001",
        "https://doi.org/10.48550/arXiv.2301.00001",
        "paper:2301.00001",
        " 2301.00001 ",
    ],
)
def test_an_arxiv_id_in_any_dress(text: str) -> None:
    assert identifiers(text)[0] == "arxiv:2301.00001"


@pytest.mark.parametrize("text", ["10.1000/ABC", "doi:10.1000/abc", "https://doi.org/10.1000/abc", "paper:10.1000/abc"])
def test_a_doi_in_any_dress(text: str) -> None:
    assert identifiers(text)[0] == "doi:10.1000/abc"


def test_an_old_arxiv_id() -> None:
    assert identifiers("hep-ph/9901001v1")[0] == "arxiv:hep-ph/9901001"


@pytest.mark.parametrize(
    "text", ["A New Way: Faster", "a-new-way-faster", "title:a-new-way-faster", "paper:a-new-way-faster"]
)
def test_a_title_or_its_slug(text: str) -> None:
    assert "title:a-new-way-faster" in identifiers(text)


@pytest.mark.parametrize("text", ["", "   ", "…", "paper:"])
def test_nothing_is_no_identifier_of_a_paper(text: str) -> None:
    assert [one for one in identifiers(text) if one != "title:paper"] == []
