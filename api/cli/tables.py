"""Tables for the terminal."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from rich.table import Table


def of_rows(rows: Sequence[Mapping[str, Any]]) -> Table:
    """Rows as a table under their keys, numbers to the right. There must be one row at least."""
    from rich.table import Table
    from rich.text import Text

    table = Table(box=None, header_style="bold", pad_edge=False, padding=(0, 2, 0, 0))
    for key in rows[0]:
        number = all(isinstance(row[key], int | float) for row in rows)
        table.add_column(key, justify="right" if number else "left", overflow="fold")
    for row in rows:
        table.add_row(*(Text(cell(value)) for value in row.values()))
    return table


def cell(value: Any) -> str:
    """A value as a cell shows it: nothing for null, lists and maps as JSON, no character that acts on a terminal."""
    from api.figures import visible

    if value is None:
        return ""
    if isinstance(value, str):
        return visible(value)
    if isinstance(value, Sequence) and all(isinstance(item, str) for item in value):
        return visible(", ".join(value))
    return visible(json.dumps(value, ensure_ascii=False, default=str))
