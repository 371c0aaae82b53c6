from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from api.graphql.types.segments import cut, halves


def test_a_text_is_cut_where_mentions_start_and_end() -> None:
    #        "We use LoRA (Low-Rank Adaptation)"
    spans = [(7, 11), (13, 32), (7, 33)]
    assert list(cut((0, 33), spans)) == [
        (0, 7, ()),
        (7, 11, (0, 2)),
        (11, 13, (2,)),
        (13, 32, (1, 2)),
        (32, 33, (2,)),
    ]


def test_an_empty_text_has_no_piece() -> None:
    assert list(cut((4, 4), [(0, 9)])) == []
    assert halves("ab", "") == {"title": (0, 2), "abstract": (3, 3)}


SPANS = st.lists(st.tuples(st.integers(-2, 40), st.integers(-2, 40)))


@given(st.text(max_size=30), SPANS)
def test_joined_pieces_are_the_text_whatever_the_spans(text: str, spans: list[tuple[int, int]]) -> None:
    pieces = list(cut((0, len(text)), spans))
    assert "".join(text[start:end] for start, end, _ in pieces) == text
    for start, end, here in pieces:
        inside = [at for at, (first, last) in enumerate(spans) if all(first <= one < last for one in range(start, end))]
        assert list(here) == inside
