"""A user's own names: always found, in the model's role or as studied; the file's mistakes are told."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.errors import UsageError
from graph.model import Extraction, Kind, Link, Mention, Role
from graph.vocabulary import Listed, bundled, parse, read
from loaders.extract.nlp import Extractor
from loaders.extract.vocabulary import Finder

FILE = """
[[entity]]
name = "Quietly"
kind = "method"
aliases = ["QTL", "quiet step size rule"]

[[entity]]
name = "folding machine"
kind = "system"
"""


def listed(text: str = FILE) -> Listed:
    return Listed(parse(text, "mine.toml"), "0a1b2c3d")


def found(title: str, abstract: str, *links: Link) -> list[tuple[Role, str, list[str]]]:
    done = Finder(listed()).complete(title, abstract, Extraction("m", links))
    text = f"{title}\n{abstract}"
    assert all(text[m.start : m.end] == m.quote for link in done.links for m in link.mentions)
    return [(link.role, link.names[0], [m.quote for m in link.mentions]) for link in done.links if link.vocabulary]


@pytest.mark.parametrize(
    ("text", "quotes"),
    [
        ("we run Quietly and quietly go", ["Quietly", "quietly"]),
        ("the QTL rule, not qtl", ["QTL"]),
        ("two QTLs", ["QTLs"]),
        ("a Quiet-Step-Size  Rule works", ["Quiet-Step-Size  Rule"]),
        ("Unquietly", []),
        ("a quiet step. Size rule", ["quiet step. Size rule"]),
    ],
)
def test_a_listed_name_is_found_as_people_write_it(text: str, quotes: list[str]) -> None:
    assert found("T", text) == ([(Role.STUDIES, "Quietly", quotes)] if quotes else [])


def test_all_mentions_of_one_entry_are_one_link() -> None:
    assert found("Quietly", "Folding machines use QTL.") == [
        (Role.STUDIES, "Quietly", ["Quietly", "QTL"]),
        (Role.STUDIES, "folding machine", ["Folding machines"]),
    ]


def test_a_link_of_the_model_stands() -> None:
    link = Link(Role.USES, ("Quietly",), Kind.METHOD, 0.9, 0.8, (Mention("Quietly", 2, 9),))
    done = Finder(listed()).complete("T", "Quietly", Extraction("m", (link,)))
    assert done.links == (link,)
    assert done.model == "m+vocabulary-0a1b2c3d"


def test_the_running_extractor_finds_what_is_listed() -> None:
    text = ("On folding machines", "We propose FoldNet. The folding machine is old.")
    extractor = Extractor("fast", vocabulary=listed())
    (done,) = extractor.extract([text])
    assert done.model == extractor.model == "s4-2026.11.4+vocabulary-0a1b2c3d"
    names = {name.lower() for link in done.links for name in link.names}
    assert "folding machine" in names
    assert next(iter(Extractor("fast").extract([text]))).links[0] == done.links[0]


def test_a_users_entries_win_over_the_bundled_ones(tmp_path: Path) -> None:
    path = tmp_path / "mine.toml"
    path.write_text('[[entity]]\nname = "ppo"\nkind = "system"\n', "utf-8")
    mine = read(path)
    assert mine.merged["ppo"].kind is Kind.SYSTEM
    assert mine.merged["dpo"] is bundled()["dpo"]
    assert read(path).version == mine.version


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("entity = [", "mine.toml: "),
        ('[[entity]]\nname = "A"\n', "a kind of method, model, system, dataset, concept"),
        ('[[entity]]\nname = "A"\nkind = "thing"\n', "a kind of"),
        ('[[entity]]\nname = "A"\nkind = "method"\naliases = "B"\n', "aliases must be a list"),
        ('[[entity]]\nname = "--"\nkind = "method"\n', "no letter or digit"),
        ('[[entity]]\nname = "A b"\nkind = "method"\n[[entity]]\nname = "a-B"\nkind = "model"\n', "both claim"),
    ],
)
def test_mistakes_are_told(tmp_path: Path, text: str, message: str) -> None:
    path = tmp_path / "mine.toml"
    path.write_text(text, "utf-8")
    with pytest.raises(UsageError, match=r"mine\.toml") as told:
        read(path)
    assert message in str(told.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        read(tmp_path / "none.toml")


def test_the_example_of_the_docs_is_read() -> None:
    page = (Path(__file__).parents[3] / "docs" / "vocabulary.md").read_text("utf-8")
    example = page.split("```toml\n")[1].split("```")[0]
    assert {entry.name for entry in parse(example, "docs").values()} == {"Quietly", "folding machine"}
