from __future__ import annotations

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.content import Edge, Key, Node
from graph.digest import canonical_lines, of_lines
from graph.sorting import Sorter

LINES = st.lists(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\n")))


@given(LINES, st.integers(0, 40))
def test_lines_come_sorted_however_little_memory_there_is(lines: list[str], most: int) -> None:
    with Sorter(most) as sorter:
        for line in lines:
            sorter.add(line)
        assert list(sorter.sorted()) == sorted(lines)


def test_the_order_is_that_of_bytes() -> None:
    lines = ["\ue000", "\U0001f600", "z", "é", "\x85", "\u2028", "\r"]
    assert sorted(lines) == [line.decode() for line in sorted(line.encode() for line in lines)]


def test_a_line_and_the_hash_are_as_the_design_has_them() -> None:
    """Written out here once more, so that no change of the code changes every graph's hash unseen."""
    items = [
        Node(("Entity", "Method"), {"id": "lora", "name": "LoRA", "aliases": [], "loadedAt": "now", "none": None}),
        Edge("USES", Key("Paper", "a\nb"), Key("Entity", "lora"), {"confidence": 0.5, "quotes": ["é"]}),
    ]
    expected = [
        '{"end":["Entity","lora"],"properties":{"confidence":0.5,"quotes":["é"]},"start":["Paper","a\\nb"],"type":"USES"}',
        '{"labels":["Entity","Method"],"properties":{"aliases":[],"id":"lora","name":"LoRA"}}',
    ]
    assert list(canonical_lines(iter(items))) == expected
    assert of_lines(expected) == hashlib.sha256("".join(f"{line}\n" for line in expected).encode()).hexdigest()


def test_a_sorter_forgets_at_the_end() -> None:
    with Sorter(1) as sorter:
        sorter.add("a")
        sorter.add("b")
    with pytest.raises(ValueError, match="closed"):
        list(sorter.sorted())
