"""Papers related to a paper, each with its reasons, on both engines."""

from __future__ import annotations

from math import isqrt

from graph.store import Store
from tests.journey.graphql.alike import alike

QUERY = """query($id: ID!, $first: Int! = 6) {paper(id: $id) {related(first: $first) {
    score cites citedBy paper {paperId} shared {links roles otherRoles entity {entityId}}}}}"""
MANY = 24  # papers in the ring


def test_what_papers_share_is_told_the_rarest_first(ring: Store) -> None:
    """Each paper uses the method of the one before; all compare with PPO on Atari."""
    related = alike(ring, QUERY, {"id": "2501.00003"})["paper"]["related"]
    everybody = [
        {"links": MANY, "roles": [role], "otherRoles": [role], "entity": {"entityId": id}}
        for id, role in (("atari", "EVALUATES_ON"), ("ppo", "COMPARES_WITH"))
    ]
    before, behind = related[:2]
    assert before == {
        "score": 707 + 707 + 2 * 204,  # 1,000 over the roots of 2 and of 24
        "cites": True,
        "citedBy": False,
        "paper": {"paperId": "2501.00002"},
        "shared": [
            {"links": 2, "roles": ["USES"], "otherRoles": ["INTRODUCES"], "entity": {"entityId": "netc1"}},
            *everybody,
        ],
    }
    assert (behind["cites"], behind["citedBy"], behind["paper"]) == (False, True, {"paperId": "2501.00004"})
    assert behind["shared"][0]["roles"] == ["INTRODUCES"]
    assert [one["paper"]["paperId"] for one in related[2:]] == [f"2501.0000{index}" for index in (0, 1, 5, 6)]
    assert all((one["score"], one["shared"]) == (408, everybody) for one in related[2:])


def test_real_papers_have_their_reasons(bundled: Store) -> None:
    papers = [row["id"] for row in bundled.text_rows("MATCH (p:Paper) RETURN p.id AS id ORDER BY id", {})][::40]
    found = 0
    for id in papers:
        related = alike(bundled, QUERY, {"id": id})["paper"]["related"]
        assert id not in [one["paper"]["paperId"] for one in related]
        order = [(-one["score"], one["paper"]["paperId"]) for one in related]
        assert order == sorted(order)
        for one in related:
            weights = sum(int(1000 / entity["links"] ** 0.5) for entity in one["shared"])
            assert one["score"] == weights + 707 * (one["cites"] + one["citedBy"])
        found += len(related)
    assert found > len(papers)


def test_nothing_is_related_to_itself_nor_more_than_asked_for(ring: Store) -> None:
    assert alike(ring, QUERY, {"id": "2501.00003", "first": 0})["paper"]["related"] == []
    assert len(alike(ring, QUERY, {"id": "2501.00003", "first": 100})["paper"]["related"]) == MANY - 1
    assert isqrt(10**6 // 2) == 707, "a citation weighs as much as an entity that two papers share alone"
