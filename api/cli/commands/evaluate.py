"""`citeweave evaluate`: how good the extraction is, against annotated papers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.arguments import Fast, Json, Workers
from api.cli.options import of
from api.cli.outlet import note, show

if TYPE_CHECKING:
    from loaders.evaluation.readings import Annotated as Paper
    from loaders.evaluation.readings import Reading


def run(
    context: typer.Context,
    gold: Annotated[list[Path], typer.Argument(metavar="GOLD", help="Annotated papers, JSON lines.")],
    papers: Annotated[
        list[Path] | None,
        typer.Option(
            "--papers",
            metavar="PATH",
            help="Where the papers' texts are, in anything that citeweave reads; repeatable.",
            show_default=False,
        ),
    ] = None,
    predicted: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Score these lines of `citeweave extract` instead of extracting anew."),
    ] = None,
    against: Annotated[
        Path | None, typer.Option(metavar="FILE", help="Lines to compare with, paper by paper.", show_default=False)
    ] = None,
    errors: Annotated[int, typer.Option(min=0, metavar="N", help="How many mistakes of each sort to show.")] = 5,
    markdown: Annotated[
        Path | None,
        typer.Option(metavar="FILE", help="Write the page as Markdown too; into its marked place where it has one."),
    ] = None,
    workers: Workers = None,
    fast: Fast = False,
    as_json: Json = False,
) -> None:
    """Score the extraction against annotated papers.

    Precision, recall and F1 by role with an interval from resampled papers, whether
    confidences are what they say, kinds, claims, and what went wrong. A figure says
    something of other papers only where the model did not learn from these.

    \b
    Examples:
      citeweave evaluate gold.jsonl --papers papers.jsonl
      citeweave evaluate gold.jsonl --papers pages/ --fast --errors 20
      citeweave evaluate gold.jsonl --predicted found.jsonl --against before.jsonl
    """
    from api.evaluation_page import markdown as as_markdown
    from api.evaluation_page import terminal
    from api.evaluation_page.basis import Basis
    from api.evaluation_page.json import as_object
    from api.evaluation_page.page import page
    from graph.errors import UsageError
    from loaders.evaluation import candidates
    from loaders.evaluation.evaluate import evaluate
    from loaders.evaluation.files import read_gold, read_predicted, read_texts, with_texts
    from loaders.evaluation.readings import Reading

    annotated = read_gold(gold)
    if papers:
        texts, left_out = read_texts(papers)
        for line in left_out:
            note(line)
        annotated = with_texts(annotated, texts)
    known = read_predicted(predicted) if predicted else None
    kept = annotated if known else [paper for paper in annotated if paper.text]
    if not kept:
        raise UsageError("none of the annotated papers has a text; give their texts with --papers PATH")
    if known:
        told = [known.get(paper.arxiv, paper.title) for paper in kept]
    else:
        told = list(_read(context, kept, "fast" if fast else "default", workers))
    other = read_predicted(against) if against else None
    rivals = [other.get(paper.arxiv, paper.title) or Reading() for paper in kept] if other else None
    found = evaluate(kept, [reading or Reading() for reading in told], candidates.reader(), rivals)
    basis = Basis(
        command=_command(gold, papers or [], predicted, against, fast=fast),
        annotated=len(annotated),
        without_text=len(annotated) - len(kept),
        without_prediction=sum(reading is None for reading in told),
        against=against.name if against else None,
        errors=errors,
    )
    shown = page(found, basis)
    if markdown:
        before = markdown.read_text("utf-8") if markdown.exists() else None
        markdown.write_text(as_markdown.placed(shown, before), "utf-8")
        note(f"wrote {markdown}")
    if as_json:
        typer.echo(json.dumps(as_object(found, basis), ensure_ascii=False))
        return
    show(*terminal.rendered(shown))


def _read(context: typer.Context, papers: Sequence[Paper], mode: str, workers: int | None) -> Sequence[Reading]:
    """What the extraction reads in the papers."""
    from typing import cast

    from api.cli.progress import Bars
    from graph.model import fold_blanks
    from loaders.evaluation.readings import of_extraction
    from loaders.extract.modes import Mode
    from loaders.extract.nlp import Extractor

    texts = [(fold_blanks(paper.text[0]), fold_blanks(paper.text[1])) for paper in papers if paper.text]
    readings = []
    with Bars() as bars, Extractor(cast(Mode, mode), workers or of(context).settings.workers) as extractor:
        bars.listing("annotated papers")
        bars.extracting(len(texts))
        for (title, abstract), extraction in zip(texts, extractor.extract(texts), strict=True):
            readings.append(of_extraction(f"{title}\n{abstract}", extraction))
            bars.extracted()
    return readings


def _command(
    gold: Sequence[Path], papers: Sequence[Path], predicted: Path | None, against: Path | None, *, fast: bool
) -> str:
    """The command without folders."""
    words = ["citeweave evaluate", *(path.name for path in gold)]
    words += [f"--papers {path.name}" for path in papers]
    words += [f"--predicted {predicted.name}"] if predicted else []
    words += [f"--against {against.name}"] if against else []
    return " ".join([*words, "--fast"] if fast else words)
