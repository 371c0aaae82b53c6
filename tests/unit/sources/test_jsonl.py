from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.model import Record
from loaders.raw import RawPaper, Rejected
from loaders.sources import jsonl

OWN = (Path(__file__).parents[2] / "samples" / "daily_papers" / "own.jsonl").read_text("utf-8")


def test_every_field() -> None:
    first, second, *_ = jsonl.read(OWN, None).items
    assert first == RawPaper(
        1,
        Record(
            "Lantern 1",
            "We light it. Twice.",
            arxiv="3105.00001",
            authors=("Ada Example", "Bo Example"),
            author_count=2,
            published="2031-05-01",
            upvotes=4,
            categories=("cs.LG",),
        ),
    )
    assert second == RawPaper(
        2,
        Record("Lantern 2", "We light another.", doi="10.5555/example.7", categories=("cs.CL", "stat.ML")),
    )


def test_a_bad_line_is_rejected_with_its_number_and_reason() -> None:
    rejected = [item for item in jsonl.read(OWN, None).items if isinstance(item, Rejected)]
    assert [(r.line, r.title) for r in rejected] == [
        (4, None),
        (5, "Lantern 3"),
        (6, None),
        (7, "Lantern 4"),
        (8, "Lantern 5"),
    ]
    assert "not JSON" in rejected[0].reason
    assert rejected[1].reason == "no abstract"
    assert '"published"' in rejected[3].reason
    assert '"authors" must be a list of names' in rejected[4].reason


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ('{"title": 5, "abstract": "A."}', '"title" must be text'),
        ('{"title": "T", "abstract": "A.", "arxiv": "nonsense"}', "no arXiv id"),
        ('{"title": "T", "abstract": "A.", "doi": "nonsense"}', "no DOI"),
        ('{"title": "T", "abstract": "A.", "upvotes": -1}', '"upvotes" must be a whole number'),
        ('{"title": "T", "abstract": "A.", "authors": [null]}', '"authors" must be a list of texts'),
        ('{"title": "T", "abstract": "A.", "url": "' + "x" * 2_001 + '"}', "of 2,001 characters"),
        ('{"title": "T", "abstract": "A.", "references": 12}', '"references" must be a list of works'),
        ('{"title": "T", "abstract": "A.", "references": [12]}', '"references" holds 12'),
        ('{"title": "—", "abstract": "A."}', "without a letter"),
        ("[" * 100_000, "not JSON"),
        ('{"title": "T", "abstract": "' + "x" * 9_000_000 + '"}', "a line of 9,000,0"),
        ('{"title": "T", "abstract": "' + "x" * 200_000 + '"}', "an abstract of 200,000 characters"),
    ],
)
def test_what_is_wrong_is_said(line: str, reason: str) -> None:
    (item,) = jsonl.read(line, None).items
    assert isinstance(item, Rejected)
    assert reason in item.reason
    assert item.line == 1


@pytest.mark.parametrize(
    ("authors", "names"),
    [
        ("Ada Example", ("Ada Example",)),
        (
            "A. Example, B.C. Example (Lab, Shore (1))\n  and C.-D. Example",
            ("A. Example", "B.C. Example", "C.-D. Example"),
        ),
        ("Ada Example; Bo Example", ("Ada Example", "Bo Example")),
        ("A. Example, et al", ("A. Example",)),
        ("", ()),
    ],
)
def test_authors_in_one_text(authors: str, names: tuple[str, ...]) -> None:
    (item,) = jsonl.read(json.dumps({"title": "T", "abstract": "A.", "authors": authors}), None).items
    assert isinstance(item, RawPaper)
    assert item.record.authors == names


@pytest.mark.parametrize(
    ("references", "works"),
    [
        ("null", ()),
        ('["arXiv:2106.09685v2", "https://doi.org/10.5555/Example.7"]', ("arxiv:2106.09685", "doi:10.5555/example.7")),
        ('["10.48550/arXiv.2106.09685", "2106.09685"]', ("arxiv:2106.09685",)),
        ('["Lanterns at\\n Sea", "W123"]', ("title:Lanterns at Sea", "id:W123")),
        (
            '[{"title": "Lanterns", "doi": "10.5555/x", "arxiv": "2106.09685"}]',
            ("arxiv:2106.09685 doi:10.5555/x title:Lanterns",),
        ),
        ('[{"id": "a1", "title": null}, {"title": "—"}, "", {}]', ("id:a1",)),
    ],
)
def test_a_reference_list(references: str, works: tuple[str, ...]) -> None:
    (item,) = jsonl.read(f'{{"title": "T", "abstract": "A.", "references": {references}}}', None).items
    assert isinstance(item, RawPaper)
    assert item.record.reference_list == works


def test_an_id_of_one_s_own_is_no_identity() -> None:
    (item,) = jsonl.read('{"id": "paper-1", "title": "T", "abstract": "A."}', None).items
    assert isinstance(item, RawPaper)
    assert (item.record.arxiv, item.record.doi) == (None, None)


def test_only_lines_with_a_title_and_an_abstract_are_recognised() -> None:
    assert jsonl.recognises(OWN)
    assert jsonl.recognises('{"abstract": "' + "x" * 70_000 + '", "title": "T')
    assert jsonl.recognises('not json\n{"title": "T", "summary": "S"}\n')
    assert not jsonl.recognises('{"title": "T", "uses": []}\n')
    assert not jsonl.recognises('{\n  "title": "T"\n}\n')
    assert not jsonl.recognises("Title, abstract\n")
    assert not jsonl.recognises('{"meta": {"count": 1}, "results": [{"title": "T", "abstract": "' + "x" * 70_000)
