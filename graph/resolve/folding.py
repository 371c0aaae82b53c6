"""One spelling for what is written in several ways: a pure function of a name, coarser than its normalised form.

Folded are British endings, plurals within a name, nested short forms of the field's broadest terms, marks of
versions ("v1.5", "2.0"), the order of number and variant ("Claude Sonnet 3.5"), a maker before a model's name, a
noun that only says what a coined name is ("BERT model"), and the adjective of a property ("explainable").
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.resolve.names import form, without_markup

_SPLIT = re.compile(r"[\s_/‐-―-]+")
_BRITISH = (
    (re.compile(r"(.{3,})is(ation|ations|ed|ing|er|ers|e|es)$"), r"\1iz\2"),
    (re.compile(r"(.{3,})ys(ed|ing|e|er)$"), r"\1yz\2"),
    (re.compile(r"(behavi|col|neighb|fav|lab|hum|harb)our(.*)$"), r"\1or\2"),
    (re.compile(r"(mod|lab|sign|canc|chann|trav)ell(ing|ed|er)$"), r"\1el\2"),
    (re.compile(r"(cent|fib|met)re$"), r"\1er"),
)
_UNTOUCHED = frozenset(
    [
        "noise",
        "raise",
        "rise",
        "wise",
        "precise",
        "exercise",
        "expertise",
        "enterprise",
        "advertise",
        "promise",
        "concise",
    ]
)
_BROAD = {
    "llm": "large language model",
    "mllm": "multimodal large language model",
    "vlm": "vision language model",
    "lvlm": "large vision language model",
    "qa": "question answering",
    "vqa": "visual question answering",
    "rl": "reinforcement learning",
    "drl": "deep reinforcement learning",
    "ml": "machine learning",
    "dl": "deep learning",
    "ai": "artificial intelligence",
    "nlp": "natural language processing",
    "gnn": "graph neural network",
    "cnn": "convolutional neural network",
    "asr": "automatic speech recognition",
    "ner": "named entity recognition",
    "kg": "knowledge graph",
    "lm": "language model",
    "rag": "retrieval augmented generation",
    "cot": "chain of thought",
    "sft": "supervised fine tuning",
}
_MAKERS = re.compile(
    r"(?:(?:OpenAI|Google|Anthropic|NVIDIA|Nvidia|Microsoft|Alibaba)[\s-]+(?=[A-Z]\w*[A-Z]|\w*\d|[A-Z]\w+[\s-]\d)|Meta[\s-]+(?=L[Ll]a))"
)
_VARIANT_FIRST = re.compile(
    r"(.+?)[\s-](sonnet|opus|haiku|pro|flash|ultra|nano|mini|turbo)[\s-]v?(\d+(?:\.\d+)?)", re.I
)
_MARK = re.compile(r"(?<=[a-z\s_-])[vV](?=\d)|(?<=[A-Z]{2})v(?=\d)")
_CUT = re.compile(r"(?<=[Bb][\s-])Inst\.?$")  # Llama-3.1-8B-Inst
_ZERO = re.compile(r"(\d)\.0(?![\d.])")
_SAYS_WHAT = re.compile(
    r"(?=.*[A-Z].*[A-Z])[A-Za-z]{3,} (?:model|algorithm|method|framework|architecture)s?"
    r"|(?=.*[A-Z].*[A-Z])[A-Za-z]{4,} (?:dataset|benchmark|corpus)"
)
_SINGULARS = (("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("ies", "y"), ("s", ""))
_NO_PLURAL = ("ss", "us", "is", "ics", "as", "os")


@lru_cache(131072)
def spelling(name: str) -> str:
    """The form that all spellings of `name` share; two names with one are one thing, but for homonyms."""
    plain = _MAKERS.sub("", without_markup(name))
    plain = _ZERO.sub(r"\1", _VARIANT_FIRST.sub(r"\1 \3 \2", _CUT.sub("Instruct", plain)))
    if re.search("[A-Z]", plain):
        plain = _MARK.sub("", plain)
    tokens = [token for token in _SPLIT.split(plain) if token]
    if len(tokens) == 1:
        return form(_property(_word(tokens[0])) if tokens[0].isalpha() else plain) or form(name)
    if _SAYS_WHAT.fullmatch(" ".join(tokens)) and tokens[0].lower() not in _BROAD:
        tokens = tokens[:1]
    words = [
        _word(token) for before, token in zip(["", *tokens], tokens, strict=False) if not _only_joins(before, token)
    ]
    if len(words) > 1 and (" " in plain or not tokens[0].istitle()):  # "Diffusion-LM" is a name of its own
        words = [_BROAD.get(_singular_short(word), word) for word in words]
    words[-1] = _property(words[-1])
    return form(" ".join(words)) or form(name)


def _only_joins(before: str, token: str) -> bool:
    """Whether a word says nothing: an "LLM-based agent" is an "LLM agent"."""
    return token == "based" and _singular_short(before) in _BROAD


def _word(token: str) -> str:
    """A word in American spelling and in the singular; one with capitals inside or digits as it is."""
    if not (token.isalpha() and (token[1:].islower() or len(token) == 1)):
        return token
    word = token.lower()
    if word not in _UNTOUCHED and any(part in word for part in ("is", "ys", "our", "ell", "tre", "bre")):
        for pattern, american in _BRITISH:
            word = pattern.sub(american, word)
    if len(word) > 3 and not word.endswith(_NO_PLURAL):
        for plural, singular in _SINGULARS:
            if word.endswith(plural):
                return word[: -len(plural)] + singular
    return word


def _singular_short(word: str) -> str:
    return (word[:-1] if re.fullmatch(r"[A-Z]{2,}s", word) else word).lower() if word[:2].isupper() else ""


def _property(word: str) -> str:
    """The noun of an adjective that names a property: "explainable" and "sample-efficient" have one."""
    if word.endswith("able") and len(word) > 7:
        return word[:-4] + "ability"
    return "efficiency" if word == "efficient" else word
