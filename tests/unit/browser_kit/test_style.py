"""The style has a rule for all that the graph holds, in colours and sizes that Neo4j Browser shows well."""

from __future__ import annotations

import re
from itertools import combinations, permutations

import pytest

from api.browser_kit import kinds, style
from graph.errors import QueryError
from graph.model import Kind, Role

LABELS = {
    *("Paper", "Entity", "Author", "Organization", "Listing", "Claim", "Reference", "Name", "Identifier", "Citeweave"),
    *(kind.capitalize() for kind in Kind),
}
TYPES = {
    *Role,
    *("CITES", "CLAIMS", "SUBJECT", "AGAINST", "ON", "REFERS_TO"),
    *("LISTED_IN", "AUTHORED_BY", "FROM", "NAMES", "IDENTIFIES", "REFERENCES"),
}
LEGIBLE = 4.5  # the contrast that the WCAG ask of a text
APART = 60  # of 441, the distance of black from white in RGB


def rules() -> dict[str, dict[str, str]]:
    """The style as Browser reads it: selectors, and in each properties parted by semicolons."""
    found = re.findall(r"(\S+) \{\n(.*?)\}\n", style.grass(), re.DOTALL)
    return {selector: dict(re.findall(r"  (\S+): ([^:;]+);\n", body)) for selector, body in found}


def test_the_catalogue_knows_every_label_and_type() -> None:
    assert kinds.labels() == LABELS
    assert kinds.types() >= TYPES


def test_every_label_and_type_has_a_rule() -> None:
    known = rules()
    assert {f"node.{label}" for label in kinds.labels()} <= known.keys()
    assert {f"relationship.{type}" for type in kinds.types()} <= known.keys()
    nodes = {"color", "border-color", "border-width", "text-color-internal", "font-size", "diameter", "caption"}
    assert [selector for selector, has in known.items() if selector.startswith("node") and has.keys() != nodes] == []


def test_browser_can_read_it() -> None:
    """Its parser ends a property at a semicolon and splits it at a colon, and takes a comment for a selector."""
    text = style.grass()
    assert "//" not in text
    assert "/*" not in text
    assert all(line.count(":") <= 1 and line.count("'") in (0, 2) for line in text.splitlines())


def test_a_second_label_overrules_entity() -> None:
    """Of the rules that fit a node Browser takes the last one."""
    order = list(rules())
    assert all(order.index("node.Entity") < order.index(f"node.{kind.capitalize()}") for kind in Kind)


def test_a_label_without_a_look_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kinds, "labels", lambda: frozenset({"Paper", "Venue"}))
    with pytest.raises(QueryError, match=r"no look for Venue; add it under \[nodes\]"):
        style.grass()


@pytest.mark.parametrize("looks", [style.nodes(), style.relationships()], ids=["nodes", "relationships"])
def test_colours_are_distinct(looks: style.Looks) -> None:
    near = [
        (one, other)
        for (one, a), (other, b) in combinations(looks.items(), 2)
        if distance(a["color"], b["color"]) < (APART if "size" in a else APART / 3)
    ]
    assert near == []


def test_captions_are_legible() -> None:
    assert {
        label: style.contrast(style.text_on(look["color"]), look["color"])
        for label, look in style.nodes().items()
        if style.contrast(style.text_on(look["color"]), look["color"]) < LEGIBLE
    } == {}
    faint = [type for type, look in style.relationships().items() if style.contrast(look["color"], "#FFFFFF") < LEGIBLE]
    assert faint == []


def test_captions_of_arrows_fit() -> None:
    """An arrow between two nodes that touch nothing else is some 50 pixels long, a letter about 4.5 wide."""
    assert [look["caption"] for look in style.relationships().values() if len(look["caption"]) > 12] == []


def test_no_two_sizes_make_browser_divide_by_nought() -> None:
    """It draws no bent arrow from a node whose radius is that of the other and the head's length, width + 6."""
    heads = {look["width"] + 6 for look in style.relationships().values()} | {7}
    sizes = {look["size"] for look in style.nodes().values()}
    assert [(a, b) for a, b in permutations(sizes, 2) if (a - b) / 2 in heads] == []


def test_contrast_is_reckoned_as_by_the_wcag() -> None:
    assert style.contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert style.contrast("#777777", "#FFFFFF") == pytest.approx(4.48, abs=0.01)


def distance(one: str, other: str) -> float:
    channels = zip(*(bytes.fromhex(color[1:]) for color in (one, other)), strict=True)
    return float(sum((a - b) ** 2 for a, b in channels) ** 0.5)
