"""Numbers, names and days as people read them."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.analytics.measure import Unit


_TURNING = ("LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")


def number(value: float) -> str:
    """A count: whole where it is whole, else with at most two decimals; thousands apart.

    >>> number(1234.0), number(2.5), number(1 / 3)
    ('1,234', '2.5', '0.33')
    """
    text = f"{value:,.2f}"
    return text.rstrip("0").rstrip(".")


def share(value: float) -> str:
    """A share of 1 as a percentage, finer where it is small.

    >>> share(0.25), share(0.0088469), share(0.00001), share(0.0)
    ('25.0%', '0.88%', '<0.01%', '0')
    """
    if value <= 0:
        return "0"
    if value < 0.0001:
        return "<0.01%"
    return f"{value:.1%}" if value >= 0.1 else f"{value:.2%}"


def figure(value: float, unit: Unit) -> str:
    """A measure's value in its unit."""
    return share(value) if unit == "share" else number(value)


def visible(text: str) -> str:
    """A name without what would act on a terminal or a page instead of being shown: control characters, and
    those that turn the direction of writing for what follows, become U+FFFD.

    >>> visible("Adam" + chr(27) + "[2J")
    'Adam�[2J'
    """
    return "".join("\ufffd" if _acts(char) else char for char in text)


def _acts(char: str) -> bool:
    return unicodedata.category(char) in ("Cc", "Cs") or unicodedata.bidirectional(char) in _TURNING


def shortened(text: str, most: int) -> str:
    """At most so many characters, cut at a word where one ends near, with an ellipsis.

    >>> shortened("Fine-Tuning Language Models with Just Forward Passes", 30)
    'Fine-Tuning Language Models…'
    """
    if len(text) <= most:
        return text
    cut = text[: most - 1]
    head, _, _ = cut.rpartition(" ")
    return f"{(head if len(head) > most * 0.6 else cut).rstrip(' ,:;-')}…"
