"""`citeweave explain`: a paper's text with what was found in it, and why."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.arguments import Fast, Json
from api.cli.options import of
from api.cli.outlet import note, out, show

if TYPE_CHECKING:
    from api.explain_page.paper import Explained
    from loaders.extract.modes import Mode

READS = True  # --as-of applies


MOST = 10


def run(
    context: typer.Context,
    what: Annotated[
        str, typer.Argument(metavar="PAPER|FILE", help="A file, or a paper of the graph by arXiv id, DOI or title.")
    ],
    nth: Annotated[
        int | None, typer.Option(min=1, metavar="N", help="Only the file's N-th paper.", show_default=False)
    ] = None,
    html: Annotated[Path | None, typer.Option(metavar="FILE", help="Write a page for a browser instead.")] = None,
    again: Annotated[bool, typer.Option("--again", help="Extract a paper of the graph anew, to see why.")] = False,
    fast: Fast = False,
    as_json: Json = False,
) -> None:
    """Show what was found in a paper, and what spoke for it.

    Names are marked in the text by role. Of a file's papers the first 10 are shown.
    A paper of the graph is shown as it was extracted; the reasons need --again.

    \b
    Examples:
      citeweave explain page.txt --nth 3
      citeweave explain 2305.18290 --again
      citeweave explain page.txt --html page.html
    """
    mode: Mode = "fast" if fast else "default"
    path = Path(what)
    papers = list(_of_file(path, nth, mode) if path.is_file() else _of_graph(context, what, mode, again=again))
    if html:
        from api.explain_page.html import page

        html.write_text(page(papers), "utf-8")
        note(f"wrote {html}")
    elif as_json:
        sys.stdout.write(json.dumps([_object(paper) for paper in papers], ensure_ascii=False) + "\n")
    else:
        from api.explain_page.terminal import rendered

        colour = out().is_terminal and not out().no_color
        for number, paper in enumerate(papers):
            show(*([""] if number else []), *rendered(paper, colour=colour))


def _of_file(path: Path, nth: int | None, mode: Mode) -> Iterator[Explained]:
    from graph.errors import UsageError
    from loaders.ingest import placed
    from loaders.source import open_listing

    items = [item for item in placed(open_listing(path)) if isinstance(item, tuple)]
    if nth and nth > len(items):
        raise UsageError(f"{path} has {len(items)} papers; there is no paper {nth}")
    chosen = items[nth - 1 : nth] if nth else items[:MOST]
    if not nth and len(items) > MOST:
        note(f"{path} has {len(items)} papers; the first {MOST} are shown, --nth N shows another")
    yield from _explained([(listed.record.title, listed.record.abstract) for listed, _ in chosen], mode)


def _explained(texts: list[tuple[str, str]], mode: Mode) -> Iterator[Explained]:
    from api.explain_page.paper import Explained
    from loaders.extract.reasons import Explainer

    explainer = Explainer(mode)
    for title, abstract in texts:
        found = explainer.explain(title, abstract)
        yield Explained(f"{title}\n{abstract}", found.extraction, found.reasons, found.near)


def _of_graph(context: typer.Context, what: str, mode: Mode, *, again: bool) -> Iterator[Explained]:
    from api.explain_page.paper import Explained
    from api.graphql.identify import identifiers
    from graph.errors import NotFound
    from graph.model import Extraction
    from graph.reads import links, papers, statements

    with of(context).opened() as store:
        id = papers.named(store, identifiers(what))
        paper = papers.by_ids(store, [id]).get(id) if id else None
        if id is None or paper is None:
            raise NotFound(f"{what} is no file here, and no paper of the graph has that id or title")
        linked = links.of_papers(store, [id]).get(id, ())
        claims = statements.claims_of_papers(store, [id]).get(id, ())
        references = statements.references_of_papers(store, [id]).get(id, ())
    if again:
        yield from _explained([(paper.title, paper.abstract)], mode)
        return
    extraction = Extraction(
        model=paper.model or "",
        links=tuple(one.link for one in linked),
        claims=tuple(stated.claim for stated in claims),
        references=references,
    )
    yield Explained(paper.text, extraction)


def _object(paper: Explained) -> dict[str, object]:
    from dataclasses import asdict

    found = paper.extraction
    return {
        "title": paper.title,
        "text": paper.text,
        "model": found.model,
        "links": [asdict(link) for link in found.links],
        "claims": [asdict(claim) for claim in found.claims],
        "references": [asdict(one) for one in found.references],
        "reasons": [asdict(reason) for reason in paper.reasons],
        "near": [asdict(miss) for miss in paper.near],
    }
