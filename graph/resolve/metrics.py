"""Which way a metric is better, and which claims in numbers therefore favour what they are about.

A direction alone does not tell: less is better of latency, more of accuracy. Words that say "better" count as higher
wherever they stand, beside an error too, so "more" of what is better when less decides nothing. Nor does "less" of what
is better when more: of 54 such claims in 20,000 papers that name two things, most are about another number nearby.
"""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from graph.model import Direction

_WORD = re.compile(r"[a-z]+")
_LEADS = re.compile(
    r"\s*(?:\b(?:of|to|at|is|was|reaching|reaches)\b|[=:])\s*(?:\b(?:up to|about|around|over|nearly|only)\b)?\s*[~$]*$",
    re.IGNORECASE,
)


@cache
def _words(name: str) -> frozenset[str]:
    """A list of seeds/metrics.toml."""
    lists = tomllib.loads((files("seeds") / "metrics.toml").read_text("utf-8"))
    return frozenset(lists[name].split())


def less_is_better(metric: str | None) -> bool | None:
    """Whether less of a metric is better, None where its words do not tell; the last word that tells counts.

    >>> less_is_better("inference latency"), less_is_better("energy efficiency"), less_is_better("agents")
    (True, False, None)
    """
    less, more = _words("less"), _words("more")
    for word in reversed(_WORD.findall((metric or "").lower())):
        if word in less or word in more:
            return word in less
    return None


def favours(metric: str | None, direction: Direction | None) -> bool:
    """Whether a claim says that its subject came off better; where not, it decides nothing.

    >>> favours("latency", Direction.LOWER), favours("accuracy", Direction.HIGHER), favours("accuracy", None)
    (True, True, False)
    """
    less = less_is_better(metric)
    return less is True if direction is Direction.LOWER else direction is Direction.HIGHER and not less


def reached(metric: str | None, before: str) -> bool:
    """Whether a number is what a metric came to, by the words before it: "an accuracy of 92%", not "a gain of 2%".

    >>> reached("accuracy", "a higher accuracy of "), reached("gain", "a gain of "), reached("accuracy", "accuracy by ")
    (True, False, False)
    """
    lead = _LEADS.search(before)
    if not metric or lead is None or metric.lower().split()[-1] in _words("changes"):
        return False
    return before[: lead.start()].rstrip().lower().endswith(metric.lower())
