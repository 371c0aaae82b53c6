from __future__ import annotations

from graph.content import Edge, Key, Node
from graph.diff import Change, Link, Move, compare, parsed, read
from graph.digest import line


def paper(id: str, title: str = "A Title") -> Node:
    return Node(("Paper",), {"id": id, "title": title, "loadedAt": f"when {title} came"})


def entity(id: str, kind: str = "method", **more: object) -> Node:
    return Node(("Entity", kind.capitalize()), {"id": id, "name": id.upper(), "kind": kind, **more})


def link(start: str, role: str, end: str, *names: str) -> Edge:
    return Edge(role, Key("Paper", start), Key("Entity", end), {"names": list(names or (end.upper(),))})


def cites(start: str, end: str) -> Edge:
    return Edge("CITES", Key("Paper", start), Key("Paper", end), {"inferred": True})


OLD = [
    *(paper("1"), paper("2"), entity("sgd"), entity("adam", introducedBy="2")),
    *(link("1", "USES", "sgd"), link("2", "INTRODUCES", "adam"), link("2", "USES", "sgd"), cites("1", "2")),
]
NEW = [
    *(paper("1", "Another Title"), paper("3"), entity("sgd", "system"), entity("adam", introducedBy="3")),
    entity("lion"),
    *(link("1", "USES", "adam"), link("3", "INTRODUCES", "adam"), link("3", "STUDIES", "lion"), cites("1", "3")),
]


def test_a_state_does_not_differ_from_itself() -> None:
    assert compare(read(OLD), read(reversed(OLD))).empty
    assert not compare(read(OLD), read(NEW)).empty


def test_what_is_new_gone_and_changed() -> None:
    found = compare(read(OLD), read(NEW))
    assert (found.papers.new, found.papers.gone, found.papers.changed) == (("3",), ("2",), ("1",))
    assert (found.entities.new, found.entities.gone, found.entities.changed) == (("lion",), (), ("adam", "sgd"))
    assert found.titles == {"1": "Another Title", "2": "A Title", "3": "A Title"}
    assert found.changes == (Change("adam", "introducedBy", "2", "3"), Change("sgd", "kind", "method", "system"))
    assert found.roles["USES"] == ((Link("1", "adam"),), (Link("1", "sgd"), Link("2", "sgd")))
    assert found.roles["STUDIES"] == ((Link("3", "lion"),), ())
    assert found.citations == ((Link("1", "3"),), (Link("1", "2"),))


def test_ranks_go_by_papers_that_name_an_entity_and_not_by_those_that_study_it() -> None:
    found = compare(read(OLD), read(NEW))
    assert found.moves == (Move("adam", 2, 1), Move("sgd", 1, None))
    assert compare(read(NEW), read(OLD), top=1).moves == (Move("sgd", None, 1), Move("adam", 1, 2))


def test_a_load_time_is_no_difference_and_parallel_links_count_each() -> None:
    later = Node(("Paper",), {"id": "1", "title": "A Title", "loadedAt": "later"})
    assert compare(read([paper("1")]), read([later])).empty
    twice = compare(read([link("1", "USES", "a")]), read([link("1", "USES", "a"), link("1", "USES", "a", "Long")]))
    assert twice.roles["USES"] == ((Link("1", "a"),), ())


def test_a_line_of_an_export_is_what_it_was_made_of() -> None:
    for item in (OLD[2], OLD[4], OLD[7]):
        assert parsed(line(item)) == item
