"""An evaluation's page for the terminal."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import Group, RenderableType
from rich.table import Table as Shown
from rich.text import Text

from api.evaluation_page.layout import Cell, Excerpt, Page, Table
from api.figures import visible


def rendered(page: Page) -> Iterator[RenderableType]:
    """Paragraphs and tables, in order."""
    yield Text(page.title, "bold")
    yield from map(_text, page.paragraphs)
    for section in page.sections:
        yield Text("")
        yield Text(section.title, "bold")
        for part in section.parts:
            yield _text(part) if isinstance(part, str) else Group(Text(""), _table(part))


def _text(paragraph: str) -> Text:
    return Text(visible(paragraph), "dim")


def _table(table: Table) -> Shown:
    shown = Shown(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for place, head in enumerate(table.heads):
        is_text = place in table.texts
        shown.add_column(head, justify="left" if is_text else "right", no_wrap=not is_text, overflow="fold")
    for row in table.rows:
        shown.add_row(*map(_cell, row))
    return shown


def _cell(cell: Cell) -> Text:
    if isinstance(cell, Excerpt):
        return Text.assemble(visible(cell.before), (visible(cell.quote), "bold"), visible(cell.after))
    return Text(visible(cell))
