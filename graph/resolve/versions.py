"""Which names are versions of a family: a pure function of the name.

A version is a number ("FlashAttention-2"), an edition ("AIME 2024"), a size ("Llama 2 7B"), a depth ("ResNet-50") or
a variant ("GPT-4o mini") behind the family's name. A count ("MATH-500", "CIFAR-10"), a width ("FP8") and what belongs
to the name ("T5", "BM25") are none.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from graph.resolve.lists import listed
from graph.resolve.names import form, without_markup

_NAME = r"(?P<head>.*[^\s._/:-])"
_GAP = r"(?P<gap>[\s_:-]+)"
_AFTER = r"(?<!\d)(?P<gap>[\s_-]*)"  # so that no number is cut in two
_SIZE = r"(?:\d+x)?\d+(?:\.\d+)?[BbMT]|A\d+(?:\.\d+)?[Bb]"
_TAILS = [
    re.compile(rf"{_NAME}{gap}(?P<{what}>{tail})")
    for gap, what, tail in (
        (_GAP, "dated", r"20\d\d-?\d\d-?\d\d|\d{4}"),  # gpt-4o-2024-08-06, DeepSeek-R1-0528
        (_GAP, "size", _SIZE),
        (_GAP, "variant", r"[A-Za-z]+"),
        (_GAP, "scale", r"(?:XX?L|[STBLHGg])(?:/\d+)?|B\d"),  # ViT-B/16, EfficientNet-B0
        (r"(?P<gap>\.)", "point", r"(?<![^\d]0\.)\d+"),  # Llama 3.1, of Llama 3
        (_AFTER, "year", r"(?:19|20)\d\d"),
        (_AFTER, "short_year", r"1[1-9]|2\d"),
        (_AFTER, "depth", r"\d{2,4}"),
        (r"(?P<gap>[\s_.-]*)", "marked", r"[vV]\.?\d+(?:\.\d+)*"),  # DINOv2
        (_GAP, "release", r"[RK]\d"),  # DeepSeek-R1
        (_AFTER, "dotted", r"\d{1,2}(?:\.\d+)+"),
        (_AFTER, "digit", r"[1-9]"),
        (r"(?P<gap>(?<=\d)-?)", "letter", r"[onsmlxt]|(?<![vV]\d)V"),  # GPT-4o, YOLOv8n
    )
]
_DEPTHS = re.compile(r"(?i)(?:.*[\s-])?(?:(?:pre|wide|se|x)?-?res-?ne[x]?t|vgg|densenet|darknet|dla|wrn)(?:bn)?")
_SCALED = re.compile(r".*(?:iT|MaMMUT|Swin|Mixer|CLIP|SigLIP|Net|NeXt|BERT|VMamba)(?:-?v?\d)?")


_ANYWHERE = listed("instruct chat base large small tiny medium mini nano turbo pro flash lite ultra huge xl xxl")
_BEHIND_NAME = listed("large small tiny medium pro flash ultra nano opus sonnet haiku xl")
_BEHIND_NUMBER = _ANYWHERE | listed(
    "opus sonnet haiku thinking preview plus max micro coder vl omni math audio code it hf exp image dev schnell "
    "reasoning multimodal vision"
)
_NOT_BEHIND = listed("instruct chat")  # "Self-Instruct" is a name
# What a number counts or measures, where it stands behind one of these.
_COUNTED = listed(
    """top rank recall precision pass hit hits task level type stage phase step layer section table figure fig theorem
    lemma algorithm equation scenario case class group track subtask experiment study day week chapter part grade tier
    order norm degree radix wasserstein covid sars phq gad sst trec int uint fp bf utf mpeg hiv glp base round depth
    category condition problem question dimension module appendix version axis site view channel bit nvfp mxfp hifloat
    wikitext hmdb"""
)


class Version(NamedTuple):
    """The normalised form of the family that a name is a version of, and what the name adds to it."""

    family: str
    text: str


def version(name: str) -> Version | None:
    """The nearest family of `name`, None where it is no version: "Llama 2 7B" is the 7B of "llama2"."""
    chain = versions(name)
    return chain[0] if chain else None


@lru_cache(65536)
def versions(name: str) -> tuple[Version, ...]:
    """`name`'s families, the nearest first, each with all that the name adds: GPT-4o is of "gpt4", and of "gpt"."""
    plain = without_markup(name)
    chain, head = [], plain
    while (shorter := _head(head)) is not None:
        head = shorter
        text = plain[len(head) :].strip(" _-:.")
        chain.append(Version(form(head), text))
    return tuple(chain)


def _head(name: str) -> str | None:
    """`name` without its last mark of a version; None where it has none."""
    for pattern in _TAILS:
        match = pattern.fullmatch(name)
        if match and _marks(match):
            return match["head"]
    return None


def _marks(match: re.Match[str]) -> bool:
    """Whether the tail that was found is the mark of a version behind this head."""
    head, what = match["head"], str(match.lastgroup)
    tail = match[what]
    if what in ("dated", "letter", "point"):  # behind another mark alone
        named = any(character.isalpha() for character in head) and _head(head) is not None
        return named and not re.fullmatch(r"(?:19|20)\d\d", tail)
    if what in ("scale", "depth"):
        return (_SCALED if what == "scale" else _DEPTHS).fullmatch(head) is not None
    if what == "variant":
        return _is_variant(head, tail.lower())
    word = re.split(r"[\s_:/@-]", head)[-1]
    letters = sum(character.isalpha() for character in word)
    if letters < 2 or word.lower() in _COUNTED:
        return what == "size" and _head(head) is not None
    return _may_be_numbered(word, letters, what, tail)


def _is_variant(head: str, tail: str) -> bool:
    if head[-1].isdigit() or _head(head) is not None:
        named = any(character.isalpha() for character in head) and not (head.islower() and " " in head)
        return named and tail in _BEHIND_NUMBER
    if " " in head or "-" in head:
        return tail == "xl" and head[:1].isupper()
    if sum(character.isupper() for character in head) > 1:
        return tail in _ANYWHERE - _NOT_BEHIND and len(head) > 3
    return head[:1].isupper() and len(head) > 4 and head.lower() not in _COUNTED and tail in _BEHIND_NAME


def _may_be_numbered(word: str, letters: int, what: str, tail: str) -> bool:
    """Whether the number `tail` may number versions of a name whose last word is `word`."""
    capitals = sum(character.isupper() for character in word)
    if what == "release":
        return capitals == 2 and not word.isupper()
    if what == "year":
        return tail != "2000" and capitals > 0
    if what == "short_year":
        return word.isupper() and letters > 2
    if what == "digit":
        spelled = capitals or not re.search("[aeiouy]", word)  # "gpt-4" too
        gene = tail == "1" and word.isupper() and letters < 5 and word != "GPT"  # HIV-1, BRCA1
        return letters > 2 and bool(spelled) and not gene
    return True
