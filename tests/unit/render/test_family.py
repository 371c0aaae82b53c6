"""Family trees: laid out by years and generations, drawn so that everybody can read them, the same every time."""

from __future__ import annotations

from xml.etree import ElementTree

from api.family import mermaid, svg, text
from api.family.layout import layout
from graph.model import Kind
from graph.reads.entities import Entity
from graph.reads.lineage import Descent, Family, Relation

SVG = "{http://www.w3.org/2000/svg}"


def member(id: str, first_seen: str | None, by: str | None = None) -> Entity:
    return Entity(id, id.title(), Kind.METHOD, (), first_seen, by)


def builds(entity: str, basis: str) -> Descent:
    return Descent(entity, basis, Relation.BUILDS_ON, (f"paper-{entity}",), (f"extends <{basis}>",), None)


MEMBERS = {
    "old": member("old", None),
    "base": member("base", "2023-02-01"),
    "next": member("next", "2023-05-01"),
    "new": member("new", None, "2401.00001"),
    "new2": member("new2", "2025-01-01"),
}
FAMILY = Family(
    "base",
    MEMBERS,
    (
        builds("base", "old"),
        builds("new", "next"),
        builds("next", "base"),
        Descent("new2", "new", Relation.VERSION_OF, (), (), "2"),
    ),
    3,
)


def test_columns_are_years_and_generations_within_them() -> None:
    tree = layout(FAMILY)
    assert tree.years == ("undated", "2023", "2023", "2024", "2025")
    assert [tree.places[id][0] for id in ("old", "base", "next", "new", "new2")] == [0, 1, 2, 3, 4]


def test_a_circle_is_drawn_all_the_same() -> None:
    circle = (builds("base", "next"), Descent("next", "base", Relation.VERSION_OF, (), (), "2"))
    tree = layout(Family("base", {id: MEMBERS[id] for id in ("base", "next")}, circle, 0))
    assert set(tree.places) == {"base", "next"}


def test_the_picture_is_whole_named_and_told() -> None:
    picture = svg.render(FAMILY)
    assert picture == svg.render(FAMILY)
    root = ElementTree.fromstring(picture)
    assert root.get("role") == "img"
    title, told = root.find(f"{SVG}title"), root.find(f"{SVG}desc")
    assert title is not None
    assert title.text == "Family tree of Base"
    assert told is not None
    assert told.text is not None
    assert "Base builds on Old: “extends <old>” (paper-base)." in told.text
    assert "New2 is a version of New." in told.text
    assert len(root.findall(f"{SVG}g")) == len(MEMBERS)
    assert len([path for path in root.findall(f"{SVG}path") if path.find(f"{SVG}title") is not None]) == 4
    assert "3 more left out" in picture


def test_mermaid_and_text_say_the_same() -> None:
    flow = mermaid.render(FAMILY)
    assert "flowchart LR" in flow
    assert "n3 -. version .-> n4" in flow
    assert "#60;" not in flow, "quotes of papers stand in the picture alone"
    told = text.render(FAMILY)
    assert told.splitlines()[:5] == [
        "  ↑ Old (method)",
        "Base (method, 2023-02-01)",
        "  ↓ Next (method, 2023-05-01)",
        "    ↓ New (method)",
        "      ↓ version New2 (method, 2025-01-01)",
    ]
