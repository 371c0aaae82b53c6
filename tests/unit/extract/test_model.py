"""The model's own parts on hand-made numbers."""

from __future__ import annotations

import numpy as np
import pytest

from graph.errors import UsageError
from graph.model import Role
from loaders.extract.candidates import Candidates, find_candidates
from loaders.extract.decode import keep
from loaders.extract.groups import group_spans
from loaders.extract.modes import MODELS, Mode
from loaders.extract.nlp import Extractor
from loaders.extract.weights import load_tokenizer, load_weights

TOKENIZER = load_tokenizer()


def candidates(title: str, abstract: str = "") -> Candidates:
    return find_candidates(TOKENIZER, f"{title}\n{abstract}", len(title))


def written(title: str, abstract: str = "") -> list[list[str]]:
    found, text = candidates(title, abstract), f"{title}\n{abstract}"
    return [[text[s:e] for s, e in found.spans(group)] for group in range(len(found))]


def test_spans_of_one_form_and_of_a_pair_are_one_group() -> None:
    groups = written("LoRA", "Low-Rank Adaptation (LoRA) and loras")
    assert ["LoRA", "Low-Rank Adaptation", "LoRA", "loras"] in groups


def test_no_span_crosses_a_sentence_or_starts_with_a_stop_word() -> None:
    spans = {span for group in written("The Net", "we use nets. Models win, too") for span in group}
    assert spans == {"Net", "nets", "Models", "Models win", "win"}


def test_a_text_without_words_has_no_candidates() -> None:
    for title in ("", "X", "😀", "--", "12"):
        assert len(candidates(title)) == 0


def test_pairs_join_only_forms_that_are_spans() -> None:
    joined = group_spans(["ppo", "x", "proximalpolicy", ""], {"PPO": "Proximal Policy", "Z": "Zebra"})
    assert joined.of_span.tolist() == [0, 1, 0, -1]
    assert joined.paired.tolist() == [True, False]


def test_a_group_inside_a_better_one_is_dropped() -> None:
    found = candidates("Deep Mux Net")
    text = "Deep Mux Net\n"
    groups = [text[slice(*found.spans(group)[0])] for group in range(len(found))]
    scores = np.array([{"Deep Mux Net": 0.9, "Mux Net": 0.8}.get(g, 0.1) for g in groups], np.float32)
    assert [groups[group] for group in keep(found, scores, 0.5)] == ["Deep Mux Net"]
    scores = np.array([{"Deep": 0.9, "Mux Net": 0.8}.get(g, 0.1) for g in groups], np.float32)
    assert [groups[group] for group in keep(found, scores, 0.5)] == ["Deep", "Mux Net"]


@pytest.mark.parametrize("mode", MODELS)
def test_confidences_rise_with_probabilities(mode: Mode) -> None:
    calibration = load_weights(mode).calibration
    for role in Role:
        shares = [calibration.confidence(role, p / 20) for p in range(21)]
        assert shares == sorted(shares)
        assert shares[0] >= 0.0
        assert shares[-1] <= 1.0


def test_wrong_settings_are_refused() -> None:
    with pytest.raises(UsageError, match="default, fast"):
        Extractor("slow")  # type: ignore[arg-type]
    with pytest.raises(UsageError, match="at least 1"):
        Extractor(workers=0)
