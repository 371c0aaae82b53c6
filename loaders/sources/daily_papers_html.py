"""A Daily Papers page saved as HTML: its papers are JSON in the `data-props` of one element."""

from __future__ import annotations

import json
import re

from selectolax.lexbor import LexborHTMLParser

from graph.errors import SourceError
from loaders.daily_papers.cards import read_cards
from loaders.daily_papers.site_record import listing_day, read_site_record
from loaders.dates import iso_day
from loaders.raw import Contents

SUMMARY = "a Daily Papers page saved as HTML"
ORDER = 10

_HTML = re.compile(r"\s*<(?:!doctype html|html|head|body|div|main|section|article|!--)", re.IGNORECASE)
_OURS = re.compile(
    r"DailyPapers|/papers/\d{4}\.\d{4,5}|huggingface\.co/papers|daily dose of AI research", re.IGNORECASE
)
_TARGET = "DailyPapers"


def recognises(head: str) -> bool:
    """HTML that names the site's list or links its papers."""
    return _HTML.match(head) is not None and _OURS.search(head) is not None


def read(text: str, captured: str | None) -> Contents:
    """The papers of `data-props`, all on the line of that element; without it, those of the article cards.

    Saved on `captured`, else on the day that the page shows, else on the latest day on which one of its
    papers was put on the list. SourceError where the element holds no list.
    """
    tree = LexborHTMLParser(text)
    props = _props(tree)
    if props is None:
        return Contents(captured, read_cards(tree, text))
    line = text.count("\n", 0, max(text.find(f'data-target="{_TARGET}"'), 0)) + 1
    records = _records(props)
    return Contents(captured or _day(props), (read_site_record(line, record) for record in records))


def _day(props: dict[str, object]) -> str | None:
    told = props.get("date") or props.get("dateString")
    if isinstance(told, str) and (day := iso_day(told)):
        return day
    return max((day for record in _records(props) if (day := listing_day(record))), default=None)


def _props(tree: LexborHTMLParser) -> dict[str, object] | None:
    """The page's data, None where the page has no such element; SourceError where it is broken."""
    node = tree.css_first(f'[data-target="{_TARGET}"]')
    if node is None:
        return None
    try:
        props = json.loads(node.attributes.get("data-props") or "")
    except (ValueError, RecursionError) as error:
        raise SourceError(f"the page's data-props are broken ({error}); save the page again") from error
    if not isinstance(props, dict) or not isinstance(props.get("dailyPapers"), list):
        raise SourceError("the page's data-props hold no dailyPapers; save a page that lists papers")
    return props


def _records(props: dict[str, object]) -> list[object]:
    records = props.get("dailyPapers")
    return records if isinstance(records, list) else []
