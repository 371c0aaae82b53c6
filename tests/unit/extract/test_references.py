"""In-text citations; all sentences are made up for these tests."""

from __future__ import annotations

import pytest

from graph.model import Kind, Link, Mention, Role
from loaders.extract.references import find_references


def link(text: str, name: str) -> Link:
    start = text.index(name)
    return Link(Role.USES, (name,), Kind.METHOD, 1.0, 1.0, (Mention(name, start, start + len(name)),))


def by_year(text: str) -> list[tuple[str | None, str | None, str]]:
    return [(one.author, one.year, one.quote) for one in find_references(text, ())]


def labels(text: str) -> list[str | None]:
    return [one.label for one in find_references(text, ())]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("adapters (Hu et al., 2021) help", [("Hu", "2021", "Hu et al., 2021")]),
        (
            "shown (Hu et al., 2021; Li and Liang, 2021a,b)",
            [("Hu", "2021", "Hu et al., 2021"), ("Li", "2021a", "Li and Liang, 2021a"), ("Li", "2021b", "b")],
        ),
        ("As Han et al. (2016) say", [("Han", "2016", "Han et al. (2016)")]),
        ("by Devlin et al. [2019]", [("Devlin", "2019", "Devlin et al. [2019]")]),
        ("(e.g., Müller-Brown & O'Neil, 1998)", [("Müller-Brown", "1998", "Müller-Brown & O'Neil, 1998")]),
        ("van der Maaten and Hinton (2008)", [("van der Maaten", "2008", "van der Maaten and Hinton (2008)")]),
        ("causal models (Pearl 2009)", [("Pearl", "2009", "Pearl 2009")]),
        ("(Smith et al., in press)", [("Smith", "in press", "Smith et al., in press")]),
    ],
)
def test_authors_and_years(text: str, found: list[tuple[str, str, str]]) -> None:
    assert by_year(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("LoRA [12] and others [3, 7-9]", ["12", "3", "7-9"]),
        ("as in [HSW+21] and [GS62, KM24]", ["HSW+21", "GS62", "KM24"]),
        (r"of \citep{hu2021lora, li2021}", ["hu2021lora", "li2021"]),
        (r"by \cite[p.~3]{minka}", ["minka"]),
    ],
)
def test_labels(text: str, found: list[str]) -> None:
    assert labels(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "values in [0, 1]",
        "the interval [2,3]",
        r"a \([11,5,7]_{23}\) code and $x[3]$",
        r"classifier\footnotemark[2] here",
        "(Table 2) and (November 16, 2021)",
        "(GPT-4, 2023) at WMT (WMT 2024)",
        "(2018) alone",
        "open questions [ICML25]",
        "since May (2024)",
        "(Some University, 2016-2020)",
    ],
)
def test_what_is_no_citation(text: str) -> None:
    assert find_references(text, ()) == ()


@pytest.mark.parametrize(
    ("text", "quote"),
    [
        ("we use LoRA (Hu et al., 2021) here", "Hu et al., 2021"),
        ("with LoRA, introduced by Hu et al. (2021), we", "Hu et al. (2021)"),
        ("the LoRA method [7] is", "[7]"),
        ("see Hu et al. (2021)'s LoRA", "Hu et al. (2021)"),
        (r"uses LoRA~\cite{hu}", r"\cite{hu}"),
    ],
)
def test_the_name_that_it_stands_at(text: str, quote: str) -> None:
    (found,) = find_references(text, (link(text, "LoRA"),))
    assert (found.name, found.quote) == ("LoRA", quote)


def test_all_of_one_bracket_stand_at_one_name() -> None:
    text = "prompting with CoT (Wei et al., 2022; Kojima et al., 2022) works"
    assert [one.name for one in find_references(text, (link(text, "CoT"),))] == ["CoT", "CoT"]


def test_a_name_elsewhere_is_not_taken() -> None:
    text = "LoRA is cheap, and it is known that trees burn (Oak et al., 2020)"
    assert [one.name for one in find_references(text, (link(text, "LoRA"),))] == [None]
