"""One kind of node or relationship as a data file and its header file, written row by row."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import ExitStack
from pathlib import Path
from typing import Any

from api.neo4j_admin.cells import cell, quoted, type_of
from graph import imported


class Table:
    """A data file under way. Columns are added as properties are met; the header is written at the end."""

    def __init__(self, folder: Path, name: str, fixed: tuple[str, ...], left_out: str = "") -> None:
        self.header = f"{name}.header.csv"
        self.data = f"{name}.csv"
        self.rows = 0
        self.longest = 0  # characters of the longest row
        self.multiline = False  # whether a cell goes over a line's end
        self._fixed = fixed
        self._left_out = left_out  # the property that a fixed column holds
        self._types: dict[str, str] = {}
        self._path = folder / self.header
        self._files = ExitStack()
        self._out = self._files.enter_context((folder / self.data).open("w", encoding="utf-8", newline="\n"))

    def add(self, fixed: tuple[str, ...], properties: Mapping[str, Any]) -> None:
        """One row: the texts of the fixed columns, then the properties."""
        filled = self._filled(properties)
        cells = [filled.get(name, "") for name in self._types]
        while cells and not cells[-1]:  # the importer takes a row that ends early
            cells.pop()
        row = ",".join([*map(quoted, fixed), *cells])
        self.multiline = self.multiline or "\n" in row or "\r" in row
        self.longest = max(self.longest, len(row))
        self.rows += 1
        self._out.write(f"{row}\n")

    def close(self) -> None:
        """Write the header."""
        self._files.close()
        columns = [*self._fixed, *(f"{name}:{type}" for name, type in self._types.items())]
        self._path.write_text(",".join(columns) + "\n", "utf-8", newline="\n")

    def _filled(self, properties: Mapping[str, Any]) -> dict[str, str]:
        """The cells by property. What none can hold goes as JSON into a column of its own."""
        cells, rest = {}, {}
        for name, value in properties.items():
            if name == self._left_out or value is None:
                continue
            type = type_of(value)
            if name.isidentifier() and type and self._types.setdefault(name, type) == type:
                cells[name] = cell(value)
            else:
                rest[name] = value
        if rest:
            self._types.setdefault(imported.PROPERTY, "string")
            cells[imported.PROPERTY] = quoted(json.dumps(rest, sort_keys=True))
        return cells
