from __future__ import annotations

import csv
import io
import json
import math
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.neo4j_admin.cells import DELIMITER, cell, type_of


@pytest.mark.parametrize(
    ("value", "type", "expected"),
    [
        ("a", "string", '"a"'),
        ("", "string", '""'),
        ('say "so"', "string", '"say ""so"""'),
        (True, "boolean", "true"),
        (2**62, "long", "4611686018427387904"),
        (1.0, "double", "1.0"),
        (1e-300, "double", "1e-300"),
        (math.inf, "double", "Infinity"),
        (-math.inf, "double", "-Infinity"),
        (math.nan, "double", "NaN"),
        (["a;b", 'c"'], "string[]", f'"a;b{DELIMITER}c"""'),
        (["", ""], "string[]", f'"{DELIMITER}"'),
        ([1, 2], "long[]", f'"1{DELIMITER}2"'),
        ([True], "boolean[]", '"true"'),
        ([0.5, math.nan], "double[]", f'"0.5{DELIMITER}NaN"'),
    ],
)
def test_a_value_is_a_cell_of_a_type(value: object, type: str, expected: str) -> None:
    assert (type_of(value), cell(value)) == (type, expected)


@pytest.mark.parametrize(
    "value", [[], [""], [1, 1.0], [1, True], ["a", None], ["a", DELIMITER], [["a"]], {"a": 1}, None]
)
def test_what_no_cell_holds_has_no_type(value: object) -> None:
    assert type_of(value) is None


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_a_text_comes_back_from_its_cell(text: str) -> None:
    row = next(csv.reader(io.StringIO(f"{cell(text)},x\n", newline=""), strict=True))
    assert row == [text, "x"]


@given(st.lists(st.text(st.characters(exclude_categories=["Cs"])), min_size=1))
def test_a_list_comes_back_or_goes_as_json(texts: list[str]) -> None:
    if type_of(texts) is None:
        assert texts == [""] or DELIMITER in "".join(texts)
        assert json.loads(json.dumps(texts)) == texts
    else:
        assert _read(cell(texts)).split(DELIMITER) == texts


def _read(text: str) -> Any:
    return next(csv.reader(io.StringIO(text, newline=""), strict=True))[0]
