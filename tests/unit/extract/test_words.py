from __future__ import annotations

from loaders.extract.forms import form, forms
from loaders.extract.words import AFTER_TITLE_CASE, GLUED, TITLE_CASE, read_words, shape


def test_words_keep_the_marks_of_their_names() -> None:
    text = "A* in C++ and C#, GPT-4"
    words = read_words(text)
    spans = zip(words.starts.tolist(), words.ends.tolist(), strict=True)
    assert [text[start:end] for start, end in spans] == ["A*", "in", "C++", "and", "C#", "GPT", "4"]


def test_shapes_tell_spelling_place_and_neighbours() -> None:
    assert [shape(w) for w in ("low", "42", "GPU", "Low", "X", "LoRA2", "LoRA")] == [1, 2, 3, 4, 6, 7, 9]
    words = read_words("Low rank. Then Low-Rank")
    assert words.shapes.tolist() == [AFTER_TITLE_CASE, 1, AFTER_TITLE_CASE, TITLE_CASE, TITLE_CASE + GLUED]


def test_form_folds_case_accents_latex_and_plural() -> None:
    assert form("Café-Nets") == "cafenet"
    assert form(r"$\text{S}^{2}$FT") == "s2ft"
    assert form("loss") == "loss"
    assert form("模型") == ""


def test_forms_of_spans_equal_forms_of_their_texts() -> None:
    for text in ("Naïve Bayes and ﬁne-tuned GPT-4s", r"\textbf{Low}-Rank GPT-4s"):
        words = read_words(text)
        written = [text[s:e] for s, e in zip(words.starts.tolist(), words.ends.tolist(), strict=True)]
        assert forms(text, words.starts, words.ends) == [form(word) for word in written]
