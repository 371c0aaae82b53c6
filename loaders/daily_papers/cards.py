"""The article cards of a Daily Papers page, for pages that were saved without their data."""

from __future__ import annotations

from collections.abc import Iterator

from selectolax.lexbor import LexborHTMLParser, LexborNode

from graph.errors import SourceError
from graph.model import Record, fold_blanks
from loaders.identifiers import arxiv_id
from loaders.raw import Item
from loaders.records import checked

_PAGE = "https://huggingface.co/papers/"
_MOST_CARDS = 2_000


def read_cards(tree: LexborHTMLParser, text: str) -> Iterator[Item]:
    """The papers of the cards: a link to a paper with the title, and a paragraph with the abstract.

    A card without a link to a paper is none of ours. `text` is the page's source, for line numbers.
    SourceError where there are more cards than any page has.
    """
    cards = tree.css("article")
    if len(cards) > _MOST_CARDS:
        raise SourceError(f"it has {len(cards):,} article cards; a page of papers has at most {_MOST_CARDS:,}")
    at = 0
    for card in cards:
        at = max(text.find("<article", at + 1), at)
        links = [link for link in card.css("a") if _identity(link)]
        if not links:
            continue
        title = next((words for link in links if (words := fold_blanks(link.text()))), "")
        arxiv = _identity(links[0])
        paragraphs = (fold_blanks(node.text()) for node in card.css("p"))
        abstract = max((words for words in paragraphs if words != title), key=len, default="")
        record = Record(title, abstract, arxiv=arxiv, url=f"{_PAGE}{arxiv}")
        yield checked(text.count("\n", 0, at) + 1, record)


def _identity(link: LexborNode) -> str | None:
    return arxiv_id((link.attributes.get("href") or "").split("#")[0])
