"""What spoke for a link, and how a text is marked."""

from __future__ import annotations

from itertools import pairwise

import pytest

from api.explain_page import html, terminal
from api.explain_page.marks import marks, pieces
from api.explain_page.paper import Explained
from graph.model import Claim, Extraction, Kind, Link, Mention, Role
from loaders.extract.nlp import Extractor
from loaders.extract.reasons import Explainer

TITLE = "MuxNet: Multiplexed Networks"
ABSTRACT = "We propose MuxNet (MN), which outperforms LoRA by 3.1% on GLUE (Lee et al., 2020)."


@pytest.fixture(scope="module")
def explained() -> Explained:
    found = Explainer("fast").explain(TITLE, ABSTRACT)
    return Explained(f"{TITLE}\n{ABSTRACT}", found.extraction, found.reasons, found.near)


def test_an_explanation_is_of_what_is_extracted(explained: Explained) -> None:
    assert explained.extraction == next(iter(Extractor("fast").extract([(TITLE, ABSTRACT)])))
    assert len(explained.reasons) == len(explained.extraction.links)
    for link, reason in zip(explained.extraction.links, explained.reasons, strict=True):
        assert reason.probabilities[link.role] >= reason.threshold
    mux = explained.reasons[0]
    assert {"in the title", "before the title's colon"} <= set(mux.flags)


def test_near_misses_are_under_their_threshold(explained: Explained) -> None:
    assert len(explained.near) <= 5
    for miss in explained.near:
        assert miss.probability < miss.threshold
        assert explained.text[miss.start : miss.end] == miss.quote
    gaps = [miss.threshold - miss.probability for miss in explained.near]
    assert all(one <= other + 1e-3 for one, other in pairwise(gaps))


def test_pieces_are_the_text_and_overlaps_bear_both_marks() -> None:
    text = "Deep Mux Net wins by 3%"
    links = (
        Link(Role.INTRODUCES, ("Deep Mux Net",), Kind.METHOD, 1.0, 0.9, (Mention("Deep Mux Net", 0, 12),)),
        Link(Role.STUDIES, ("Mux",), Kind.CONCEPT, 1.0, 0.5, (Mention("Mux", 5, 8),)),
    )
    found = Extraction("m", links, claims=(Claim(None, "3%", 21, 23),))
    cut = list(pieces(text, marks(found)))
    assert "".join(piece.text for piece in cut) == text
    assert [(piece.text, "".join(mark.letter for mark in piece.marks)) for piece in cut] == [
        ("Deep ", "I"),
        ("Mux", "IS"),
        (" Net", "I"),
        (" wins by ", ""),
        ("3%", "#"),
    ]


def test_a_pipe_gets_letters_for_colours(explained: Explained) -> None:
    text = str(next(iter(terminal.rendered(explained, colour=False))))
    assert "[I MuxNet]" in text
    assert "[E GLUE]" in text
    assert "[# 3.1%]" in text
    assert "[@ Lee et al., 2020]" in text


def test_the_page_is_whole_and_nothing_in_it_acts() -> None:
    text = "<script>alert(1)</script>\nNet"
    link = Link(Role.USES, ("<b>Net",), Kind.METHOD, 1.0, 0.9, (Mention("Net", 26, 29),))
    page = html.page([Explained(text, Extraction("m", (link,))), Explained("\n", Extraction("m", ()))])
    assert "<script>" not in page
    assert "&lt;script&gt;" in page
    assert "&lt;b&gt;Net" in page
    assert 'class="uses"' in page
    assert "http" not in page
