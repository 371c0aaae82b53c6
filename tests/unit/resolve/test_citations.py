from __future__ import annotations

import pytest

from graph.model import Reference
from graph.resolve.citations import Introducer, in_text, listed
from graph.resolve.papers import cited

PREPRINT = ("arxiv:2101.00001", "title:lanterns")
PRINTED = ("doi:10.5555/x", "title:boats")
KNOWN = {value: {paper[0]: paper} for paper in (PREPRINT, PRINTED) for value in paper} | {
    "title:twins": {"one": ["title:twins"], "two": ["title:twins"]},
}


@pytest.mark.parametrize(
    ("work", "paper"),
    [
        ("arxiv:2101.00001", PREPRINT[0]),
        ("doi:10.5555/x", PRINTED[0]),
        ("doi:10.9999/printed title:Lanterns", PREPRINT[0]),
        ("arxiv:2202.00002 title:Lanterns", None),  # another paper of that title
        ("doi:10.9999/printed title:Boats", None),
        ("arxiv:2101.00001 doi:10.5555/x", PREPRINT[0]),  # the first decides
        ("arxiv:2101.00001 title:Boats", PREPRINT[0]),
        ("id:W7", None),
        ("id:W7 title:Boats!", PRINTED[0]),
        ("title:Twins", None),
    ],
)
def test_a_work_of_a_reference_list(work: str, paper: str | None) -> None:
    assert listed(cited(work), KNOWN) == paper


def test_a_title_may_hold_anything() -> None:
    assert cited("arxiv:2101.00001 title:On doi:10.1/x: a title: of two") == (
        "arxiv:2101.00001",
        "title:on-doi-10-1-x-a-title-of-two",
    )
    assert cited("title:Boats") == ("title:boats",)


HU = Introducer("hu", "2021-06-17", "edward-j-hu")
LATER = Introducer("later", "2022-01-01", "edward-hu")
OORD = Introducer("oord", "2016-09-12", "aaron-van-den-oord")


@pytest.mark.parametrize(
    ("author", "year", "introducers", "paper"),
    [
        ("Hu", "2021", [HU, OORD], "hu"),
        ("Hu", "2021a", [HU], "hu"),
        ("Hu", "2022", [HU], "hu"),  # printed a year after
        ("Hu", "2022", [HU, LATER], "later"),
        ("Hu", "2023", [HU], None),
        ("Hu", "2020", [HU], None),
        ("Hu", "2021", [HU, Introducer("other", "2021-01-01", "di-hu")], None),
        ("Shu", "2021", [HU], None),
        ("Hu", "in press", [HU], None),
        ("Hu", "2021", [Introducer("hu", None, "edward-j-hu")], None),
        ("Hu", "2021", [Introducer("hu", "2021-01-01")], None),
        ("van den Oord", "2016", [OORD], "oord"),
        ("Oord", "2016", [OORD], "oord"),
        (None, "2016", [OORD], None),
    ],
)
def test_an_in_text_citation(author: str | None, year: str, introducers: list[Introducer], paper: str | None) -> None:
    assert in_text(Reference("", 0, 0, author, year), introducers) == paper
