from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from graph.model import Listed, Listing, Organization, Record
from graph.resolve.papers import merge

PAGE, ANSWER, FILE = (Listing(letter * 64, f"{letter}.txt") for letter in "abc")
PLAIN = Record(title="A Paper on Things", abstract="It is about things.")


def ids(*listed: Listed) -> list[str]:
    return [paper.id for paper in merge(listed)]


def test_a_paper_on_two_pages_is_one_and_keeps_what_only_one_page_knows() -> None:
    one = replace(PLAIN, author_count=4, published="2024-11-12")
    other = replace(PLAIN, organization=Organization("lab", "The Lab"), comment_count=2)
    (paper,) = merge([Listed(PAGE, 3, one), Listed(ANSWER, 0, other)])
    assert paper.id == "a-paper-on-things"
    assert (paper.record.author_count, paper.record.published) == (4, "2024-11-12")
    assert (paper.record.organization, paper.record.comment_count) == (Organization("lab", "The Lab"), 2)
    assert len(paper.listed) == 2


def test_a_date_that_was_read_overrules_one_that_was_inferred() -> None:
    inferred = replace(PLAIN, published="2025-07-11", published_inferred=True, author_count=3, upvotes=3)
    (paper,) = merge([Listed(PAGE, 0, inferred), Listed(ANSWER, 0, replace(PLAIN, published="2024-07-11"))])
    assert (paper.record.published, paper.record.published_inferred) == ("2024-07-11", False)


def test_the_fullest_record_gives_the_text_then_the_longest() -> None:
    full = replace(PLAIN, abstract="Short.", arxiv="2301.00001", upvotes=1)
    (paper,) = merge([Listed(PAGE, 0, PLAIN), Listed(ANSWER, 0, full)])
    assert paper.record.abstract == "Short."
    (paper,) = merge([Listed(PAGE, 0, PLAIN), Listed(ANSWER, 0, replace(PLAIN, abstract="A longer text than it."))])
    assert paper.record.abstract == "A longer text than it."


def test_an_arxiv_id_becomes_the_paper_s_id_and_all_identifiers_lead_to_it() -> None:
    (paper,) = merge([Listed(PAGE, 0, PLAIN), Listed(ANSWER, 0, replace(PLAIN, arxiv="2301.00001", doi="10.1/x"))])
    assert paper.id == "2301.00001"
    assert paper.identifiers == ("arxiv:2301.00001", "doi:10.1/x", "title:a-paper-on-things")
    assert paper.record.url == "https://arxiv.org/abs/2301.00001"


def test_one_title_with_two_arxiv_ids_is_two_papers() -> None:
    one, other = replace(PLAIN, arxiv="2301.00001"), replace(PLAIN, arxiv="2402.00002")
    assert ids(Listed(PAGE, 0, one), Listed(ANSWER, 0, other), Listed(FILE, 0, PLAIN)) == [
        "2301.00001",
        "2402.00002",
    ]


def test_papers_of_one_doi_are_one_whatever_their_titles() -> None:
    one, other = (
        replace(PLAIN, doi="10.1/x"),
        replace(PLAIN, title="Renamed", doi="10.1/x", arxiv="2301.00001"),
    )
    assert ids(Listed(PAGE, 0, one), Listed(ANSWER, 0, other)) == ["2301.00001"]


records = st.builds(
    Record,
    title=st.sampled_from(["Alpha", "Beta", "Gamma"]),
    abstract=st.sampled_from(["x", "xy", ""]),
    arxiv=st.sampled_from([None, None, "2301.00001", "2301.00002"]),
    doi=st.sampled_from([None, None, "10.1/a", "10.1/b"]),
    published=st.sampled_from([None, "2024-01-01", "2025-01-01"]),
    published_inferred=st.booleans(),
)


@settings(derandomize=True, max_examples=300)
@given(st.lists(records, max_size=8), st.randoms(use_true_random=False))
def test_the_order_of_records_changes_nothing(records: list[Record], random) -> None:
    listed = [Listed(PAGE, position, record) for position, record in enumerate(records)]
    shuffled = random.sample(listed, len(listed))
    assert merge(listed) == merge(shuffled)
    merged = merge(listed)
    assert len({paper.id for paper in merged}) == len(merged)
    assert sorted(item.position for paper in merged for item in paper.listed) == list(range(len(records)))
