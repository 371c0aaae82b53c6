"""A paper's text in pieces, ready to be highlighted, on both engines."""

from __future__ import annotations

from graph.model import Extraction, Kind, Link, Listed, Listing, Mention, Record, Role
from graph.store import Store
from graph.write import Span, Writer
from tests.journey.graphql.alike import alike

QUERY = """query($id: ID!) {paper(id: $id) {title abstract text segments {
    title {text start end marks {role confidence start end entity {name}} claims {metric value}}
    abstract {text start end marks {role confidence start end entity {name} link {names kind}} claims {metric value}}
}}}"""
TITLE = "𝔸𝕀 🤖: LoRA"
ABSTRACT = "Wir nutzen 大 LoRA-Net, nicht LoRA."


def test_the_pieces_are_the_text_and_the_marks_are_its_evidence(ring: Store) -> None:
    paper = alike(ring, QUERY, {"id": "2501.00003"})["paper"]
    assert "".join(one["text"] for one in paper["segments"]["title"]) == paper["title"]
    assert "".join(one["text"] for one in paper["segments"]["abstract"]) == paper["abstract"]
    told = [
        (one["text"], [(mark["role"], mark["entity"]["name"]) for mark in one["marks"]])
        for part in ("title", "abstract")
        for one in paper["segments"][part]
        if one["marks"]
    ]
    assert told == [
        ("NetD1", [("INTRODUCES", "NetD1")]),
        ("NetC1", [("USES", "NetC1")]),
        ("Proximal Policy Optimization", [("COMPARES_WITH", "PPO")]),
        ("PPO", [("COMPARES_WITH", "PPO")]),
        ("Atari", [("EVALUATES_ON", "Atari")]),
    ]
    claims = [(one["text"], one["claims"]) for one in paper["segments"]["abstract"] if one["claims"]]
    assert claims == [("7%", [{"metric": "score", "value": "7%"}])]


def test_mentions_overlap_and_stand_beyond_the_basic_plane(store: Store) -> None:
    """Offsets count code points: in JavaScript, of `Array.from(text)`."""
    record = Record(title=TITLE, abstract=ABSTRACT, arxiv="2501.00001")
    page = Listing("d" * 64, "page.txt")
    links = (
        link(record, Role.INTRODUCES, ["LoRA-Net"]),
        link(record, Role.USES, ["LoRA"], at=[record.text.index("LoRA"), record.text.index("LoRA-Net")]),
    )
    Writer(store, now=lambda: "2026-01-01T00:00:00Z").load(
        [Listed(page, 0, record)], {record.text: Extraction("test-1", links)}, [Span(page, 0, 1000)]
    )
    paper = alike(store, QUERY, {"id": "2501.00001"})["paper"]
    points = list(paper["text"])
    for part in ("title", "abstract"):
        pieces = paper["segments"][part]
        assert "".join(one["text"] for one in pieces) == paper[part]
        for one in pieces:
            assert "".join(points[one["start"] : one["end"]]) == one["text"]
    assert [one["text"] for one in paper["segments"]["title"]] == ["𝔸𝕀 🤖: ", "LoRA"]
    told = [(one["text"], [mark["entity"]["name"] for mark in one["marks"]]) for one in paper["segments"]["abstract"]]
    assert told == [
        ("Wir nutzen 大 ", []),
        ("LoRA", ["LoRA-Net", "LoRA"]),
        ("-Net", ["LoRA-Net"]),
        (", nicht LoRA.", []),
    ]


def link(record: Record, role: Role, names: list[str], at: list[int] | None = None) -> Link:
    found = at or [record.text.index(name) for name in names]
    spots = tuple(Mention(names[0], one, one + len(names[0])) for one in found)
    return Link(role, tuple(names), Kind.METHOD, 0.9, 0.95, spots)
