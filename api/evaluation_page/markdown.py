"""An evaluation's page as Markdown (GitHub's dialect), alone or inside another page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from api.evaluation_page.layout import Cell, Excerpt, Page, Table
from api.formats.markdown import escaped

BEGIN, END = "<!-- evaluation:begin -->", "<!-- evaluation:end -->"


def text(page: Page, depth: int = 1) -> str:
    """The page, its title a heading of `depth`; ends in a newline."""
    return "\n".join(_lines(page, "#" * depth)) + "\n"


def placed(page: Page, before: str | None) -> str:
    """What a file is to hold that held `before` (None: there was none): where it has a line `BEGIN` and after it one
    `END`, all but what stands between them, which becomes the page, without its title; otherwise the page alone."""
    lines = (before or "").split("\n")
    if BEGIN not in lines or END not in lines[lines.index(BEGIN) :]:
        return text(page)
    begin = lines.index(BEGIN)
    end = lines.index(END, begin)
    inside = list(_lines(page, "##"))[2:]
    return "\n".join([*lines[: begin + 1], "", *inside, "", *lines[end:]])


def _lines(page: Page, marks: str) -> Iterator[str]:
    yield f"{marks} {escaped(page.title)}"
    for paragraph in page.paragraphs:
        yield from ("", escaped(paragraph))
    for section in page.sections:
        yield from ("", f"{marks}# {escaped(section.title)}")
        for part in section.parts:
            yield ""
            yield from [escaped(part)] if isinstance(part, str) else _table(part)


def _table(table: Table) -> Iterator[str]:
    yield _row(table.heads)
    yield _row(["---" if place in table.texts else "--:" for place in range(len(table.heads))], bare=True)
    yield from map(_row, table.rows)


def _row(cells: Sequence[Cell], bare: bool = False) -> str:
    return f"| {' | '.join(str(cell) if bare else _cell(cell) for cell in cells)} |"


def _cell(cell: Cell) -> str:
    if isinstance(cell, Excerpt):
        return f"{_spaced(cell.before)}<b>{escaped(cell.quote)}</b>{_spaced(cell.after)}".strip()
    return escaped(cell)


def _spaced(part: str) -> str:
    """A part of a sentence, with the blank at its start or end kept."""
    kept = escaped(part)
    return f"{' ' * part[:1].isspace()}{kept}{' ' * part[-1:].isspace()}" if kept else " " * bool(part)
