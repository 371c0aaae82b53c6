"""Explained papers as one HTML page that needs nothing from outside; roles are told by letter and line as by colour."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from jinja2 import Environment, FunctionLoader, StrictUndefined, Template

from api.explain_page.marks import LETTERS, marks, pieces
from api.explain_page.paper import Explained
from api.explain_page.terminal import told


def page(papers: Sequence[Explained]) -> str:
    """The whole page."""
    shown = [
        {
            "title": paper.title,
            "model": paper.extraction.model,
            "parts": _parts(paper),
            "links": [
                (link, told(link, paper.reasons[place] if paper.reasons else None))
                for place, link in enumerate(paper.extraction.links)
            ],
            "claims": paper.extraction.claims,
            "references": paper.extraction.references,
            "code": paper.extraction.code_urls,
            "near": paper.near,
        }
        for paper in papers
    ]
    return _template().render(
        papers=shown, roles=[(role.key, letter) for role, letter in LETTERS.items()], style=_style()
    )


def _parts(paper: Explained) -> list[list[dict[str, object]]]:
    """The pieces of the title, then of the abstract."""
    parts: list[list[dict[str, object]]] = [[]]
    for piece in pieces(paper.text, marks(paper.extraction)):
        for number, text in enumerate(piece.text.split("\n")):
            if number:
                parts.append([])
            if text:
                parts[-1].append(
                    {
                        "text": text,
                        "sorts": list(dict.fromkeys(mark.sort for mark in piece.marks)),
                        "letters": "".join(dict.fromkeys(mark.letter for mark in piece.marks)),
                        "told": "\n".join(dict.fromkeys(mark.told for mark in piece.marks)),
                    }
                )
    return parts


@cache
def _template() -> Template:
    environment = Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True)
    environment.loader = FunctionLoader(_file)
    return environment.get_template("explain.html")


def _style() -> str:
    return _file("explain.css")


def _file(name: str) -> str:
    return (files("api.explain_page") / name).read_text("utf-8")
