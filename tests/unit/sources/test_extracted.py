"""The lines of `citeweave extract`: out and back in without a loss, and refused where they contradict themselves."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.model import (
    Claim,
    Direction,
    Extraction,
    Kind,
    Link,
    Listed,
    Listing,
    Mention,
    Organization,
    Record,
    Reference,
    Role,
    fold_blanks,
)
from loaders.extracted_lines import to_line
from loaders.raw import RawPaper, Rejected
from loaders.sources import extracted, jsonl

words = st.text(min_size=1, max_size=40).map(fold_blanks).filter(bool)
shares = st.integers(0, 1000).map(lambda n: n / 1000)
counts = st.none() | st.integers(0, 10**6)
days = st.none() | st.dates().map(lambda day: day.isoformat())


def some(strategy: st.SearchStrategy[str]) -> st.SearchStrategy[tuple[str, ...]]:
    return st.lists(strategy, max_size=3).map(tuple)


listings = st.builds(Listing, st.text("0123456789abcdef", min_size=64, max_size=64), words, days)
records_of_papers = st.builds(
    Record,
    title=words,
    abstract=words,
    arxiv=st.none() | st.just("2301.00001"),
    doi=st.none() | st.just("10.5555/x"),
    authors=some(words),
    author_count=counts,
    published=days,
    published_inferred=st.booleans(),
    comment_count=counts,
    upvotes=counts,
    organization=st.none() | st.builds(Organization, words, words),
    url=st.none() | words,
    code_urls=some(words),
    categories=some(words),
    reference_list=some(words),
)


@st.composite
def extractions(draw: st.DrawFn, text: str) -> Extraction:
    def mention() -> Mention:
        start = draw(st.integers(0, len(text) - 1))
        end = draw(st.integers(start + 1, len(text)))
        return Mention(text[start:end], start, end)

    def link(role: Role) -> Link:
        studied = role is Role.STUDIES
        return Link(
            role,
            tuple(draw(st.lists(words, min_size=1, max_size=3))),
            Kind.CONCEPT if studied else draw(st.sampled_from(Kind)),
            1.0 if studied else draw(shares),
            draw(shares),
            tuple(mention() for _ in range(draw(st.integers(1, 3)))),
            vocabulary=draw(st.booleans()),
        )

    def claim() -> Claim:
        place = mention()
        return Claim(
            metric=draw(st.none() | words),
            value=place.quote,
            start=place.start,
            end=place.end,
            number=draw(st.none() | st.floats(-1e9, 1e9)),
            unit=draw(st.none() | st.sampled_from(["%", "x"])),
            direction=draw(st.none() | st.sampled_from(Direction)),
            subject=draw(st.none() | words),
            against=draw(st.none() | words),
            on=draw(st.none() | words),
        )

    def reference() -> Reference:
        place = mention()
        said = [draw(st.none() | words) for _ in range(4)]
        return Reference(place.quote, place.start, place.end, *said)

    links = [link(role) for role in Role for _ in range(draw(st.integers(0, 2)))]
    return Extraction(
        model=draw(words),
        links=tuple(links),
        code_urls=draw(some(words)),
        claims=tuple(claim() for _ in range(draw(st.integers(0, 2)))),
        references=tuple(reference() for _ in range(draw(st.integers(0, 2)))),
    )


@given(st.data())
def test_out_and_back_in_is_lossless(data: st.DataObject) -> None:
    record = data.draw(records_of_papers)
    listed = Listed(data.draw(listings), data.draw(st.integers(0, 10**6)), record)
    extraction = data.draw(extractions(record.text))
    line = json.dumps(to_line(listed, extraction, 3), ensure_ascii=data.draw(st.booleans()))
    (item,) = extracted.read(line + "\n", None).items
    assert item == RawPaper(1, record, extraction, listed)


RECORD = Record("ReMax: A Method", "It beats PPO on MATH.", arxiv="2310.10505")
LISTED = Listed(Listing("a" * 64, "page.txt", "2025-10-27"), 4, RECORD)
FOUND = Extraction(
    "s6-test",
    (
        Link(Role.INTRODUCES, ("ReMax",), Kind.METHOD, 0.9, 0.8, (Mention("ReMax", 0, 5),)),
        Link(Role.STUDIES, ("method",), Kind.CONCEPT, 1.0, 0.5, (Mention("Method", 9, 15),)),
    ),
)


def test_the_line_is_the_design_s() -> None:
    line = to_line(LISTED, FOUND, 31)
    assert list(line) == [
        "id",
        "title",
        "text",
        "introduces",
        "uses",
        "compares",
        "datasets",
        "concepts",
        "code",
        "claims",
        "references",
        "model",
        "listing",
    ]
    assert line["introduces"] == [
        {
            "name": "ReMax",
            "names": ["ReMax"],
            "surface": ["ReMax"],
            "kind": "method",
            "kindConfidence": 0.9,
            "confidence": 0.8,
            "evidence": [{"quote": "ReMax", "start": 0, "end": 5}],
        }
    ]
    assert "kind" not in json.dumps(line["concepts"])


@pytest.mark.parametrize(
    ("old", "new", "reason"),
    [
        ('"start": 0', '"start": 1', "does not stand at 1 to 5"),
        ('"start": 0', '"start": null', "does not stand at None"),
        ('"text": "ReMax', '"text": "Remax', '"text" is not the title'),
        ('"kind": "method"', '"kind": "thing"', "thing"),
        ('"kindConfidence": 0.9', '"kindConfidence": 1.1', '"kindConfidence" must be a number from 0 to 1'),
        ('"position": 4', '"position": null', '"position"'),
        ('"published": null', '"published": "soon"', "no day"),
        ('"uses": []', '"uses": null', '"uses" must be a list'),
        ('"uses": []', '"uses": ["PPO"]', "where an object must be"),
        ("a" * 64, "a" * 63, "SHA-256"),
        ('"model": "s6-test"', '"model": ""', '"model" must be a text'),
    ],
)
def test_a_line_that_contradicts_itself_is_rejected(old: str, new: str, reason: str) -> None:
    line = json.dumps(to_line(LISTED, FOUND))
    assert old in line
    (item,) = extracted.read(line.replace(old, new, 1), None).items
    assert isinstance(item, Rejected)
    assert reason in item.reason
    assert item.title == "ReMax: A Method"


def test_it_is_told_from_other_json_lines() -> None:
    line = json.dumps(to_line(LISTED, FOUND))
    assert extracted.recognises(line)
    assert not extracted.recognises('{"title": "T", "abstract": "A."}')
    assert not jsonl.recognises(line)
