"""Whatever the text: no crash, evidence that stands where it says, the same answer alone and in company."""

from __future__ import annotations

import random
import unicodedata
from collections.abc import Iterator

import pytest

from graph.model import Extraction, fold_blanks
from loaders.extract.nlp import Extractor

PIECES = [
    *("We propose MuxNet (MN), which beats LoRA [12] by 3.1% on MATH.", "PPO", "Vaswani et al., 2017", "4.2x faster"),
    *("模型在数据集上训练", "Мы предлагаем модель", "نقترح نموذجا جديدا", "Wir schlagen ein Modell vor", "नया मॉडल"),
    *(
        r"$\mathcal{O}(n \log n)$",
        r"\textbf{Bold",
        "{{{",
        "<b>markup</b>&amp;<i",
        "https://github.com/a/b",
        "()",
        "[[1], 2",
    ),
    *(
        "e\u0301\u0301\u0301",
        "\u200b\u200d\ufeff",
        "👩‍👩‍👧",
        "\U0001f600" * 3,
        "\u202eabc\u202c",
        "ﬁnetuning",
        "ß İ ı ſ",
        "\ud800",
    ),
    *("-" * 40, "a" * 400, "A1b2" * 60, "((((((((", "....", "%$#@!", "1e10", "10^{-3}", "١٢٣%", "Ⅻ½"),
]


def texts(seed: int, count: int) -> Iterator[tuple[str, str]]:
    rng = random.Random(seed)
    for _ in range(count):
        pieces = [
            rng.choice(PIECES)
            if rng.random() < 0.7
            else "".join(chr(rng.randrange(1, 0x11000)) for _ in range(rng.randrange(1, 30)))
            for _ in range(rng.randrange(0, 25))
        ]
        cut = rng.randrange(0, len(pieces) + 1)
        yield fold_blanks(" ".join(pieces[:cut])), fold_blanks(" ".join(pieces[cut:]))


def check(found: Extraction, title: str, abstract: str) -> None:
    text = f"{title}\n{abstract}"
    for link in found.links:
        assert link.mentions
        assert all(0 <= share <= 1 for share in (link.confidence, link.kind_confidence))
        assert all(link.names)
    places = [
        *((m.start, m.end, m.quote) for link in found.links for m in link.mentions),
        *((claim.start, claim.end, claim.value) for claim in found.claims),
        *((one.start, one.end, one.quote) for one in found.references),
    ]
    for start, end, quote in places:
        assert 0 <= start < end <= len(text)
        assert text[start:end] == quote


@pytest.mark.parametrize("seed", range(4))
def test_any_text_is_read(seed: int) -> None:
    papers = list(texts(seed, 30))
    extractor = Extractor("fast")
    found = list(extractor.extract(papers))
    for extraction, paper in zip(found, papers, strict=True):
        check(extraction, *paper)
    order = random.Random(seed).sample(range(len(papers)), len(papers))
    again = dict(zip(order, extractor.extract([papers[i] for i in order]), strict=True))
    assert [again[i] for i in range(len(papers))] == found


def test_company_and_workers_change_nothing() -> None:
    papers = list(texts(9, 24))
    with Extractor("fast", workers=2) as pooled:
        assert list(pooled.extract(papers)) == list(Extractor("fast").extract(papers))


def test_the_fuzz_covers_what_it_names() -> None:
    drawn = "".join(title + abstract for seed in range(4) for title, abstract in texts(seed, 30))
    categories = {unicodedata.category(character) for character in drawn}
    assert {"Lo", "Mn", "Cf", "So", "Nd", "Sm", "Ps"} <= categories
