"""An explained paper on the terminal; in a pipe, marks are brackets with the roles' letters."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.table import Table
from rich.text import Text

from api.explain_page.marks import CLAIM, LETTERS, REFERENCE, marks, pieces
from api.explain_page.paper import Explained
from api.figures import visible
from graph.model import Link, Role
from loaders.extract.reasons import Reason

STYLES = {
    Role.INTRODUCES.key: "bold green",
    Role.USES.key: "blue",
    Role.COMPARES_WITH.key: "red",
    Role.EVALUATES_ON.key: "magenta",
    Role.STUDIES.key: "cyan",
    CLAIM: "yellow",
    REFERENCE: "dim",
}


def rendered(paper: Explained, *, colour: bool) -> Iterator[RenderableType]:
    """Title and abstract with marks, then a table of links, claims and near misses."""
    yield _marked(paper, colour=colour)
    yield Text("")
    yield _legend()
    if paper.extraction.links:
        yield _links(paper)
    if paper.extraction.claims:
        yield _claims(paper)
    if paper.near:
        told = [
            f"{miss.quote} ({miss.role.key} {miss.probability:.2f}, of {miss.threshold:.2f} needed)"
            for miss in paper.near
        ]
        yield Text(visible("nearly found: " + "; ".join(told)), "dim")


def _marked(paper: Explained, *, colour: bool) -> Text:
    text = Text()
    for piece in pieces(paper.text, marks(paper.extraction)):
        shown = "\n\n".join(map(visible, piece.text.split("\n")))
        if not piece.marks:
            text.append(shown)
            continue
        letters = "".join(dict.fromkeys(mark.letter for mark in piece.marks))
        if colour:
            style = STYLES[piece.marks[0].sort] + (" underline" if len(piece.marks) > 1 else "")
            text.append(shown, style)
            text.append(letters, f"dim {style}")
        else:
            text.append(f"[{letters} {shown}]")
    return text


def _legend() -> Text:
    text = Text("marks: ", "dim")
    for role, letter in LETTERS.items():
        text.append(f"{letter} {role.key}  ", STYLES[role.key])
    text.append("# claim  ", STYLES[CLAIM])
    text.append("@ citation", STYLES[REFERENCE])
    return text


def _links(paper: Explained) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for head in ("role", "name", "kind", "sure", "mentions", "what spoke for it"):
        table.add_column(head, justify="right" if head in ("sure", "mentions") else "left", overflow="fold")
    for place, link in enumerate(paper.extraction.links):
        reason = paper.reasons[place] if paper.reasons else None
        kind = "" if link.role is Role.STUDIES else f"{link.kind} {link.kind_confidence:.2f}"
        row = [link.role.key, " = ".join(link.names), kind, f"{link.confidence:.2f}", str(len(link.mentions))]
        cells = [Text(visible(cell)) for cell in (*row, told(link, reason))]
        cells[0].stylize(STYLES[link.role.key])
        table.add_row(*cells)
    return table


def told(link: Link, reason: Reason | None) -> str:
    """What spoke for a link, in words."""
    if link.vocabulary:
        return "listed in the vocabulary"
    if reason is None:
        return ""
    ranked = sorted(reason.probabilities.items(), key=lambda pair: -pair[1])
    others = [f"{role.key} {p:.2f}" for role, p in ranked if role is not link.role and p >= 0.02][:2]
    own = f"{link.role.key} {reason.probabilities[link.role]:.2f} of {reason.threshold:.2f} needed"
    return "; ".join([own, *others, *reason.flags])


def _claims(paper: Explained) -> Table:
    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for head in ("claim", "metric", "number", "unit", "means", "of", "against", "on"):
        table.add_column(head, overflow="fold")
    for claim in paper.extraction.claims:
        number = "" if claim.number is None else f"{claim.number:g}"
        said = (claim.value, claim.metric, number, claim.unit, claim.direction, claim.subject, claim.against, claim.on)
        table.add_row(*(Text(visible(str(cell or ""))) for cell in said))
    return table
