"""Makes the page `docs/queries.md` from the files under `cypher/explore/` and the bundled corpus: `make docs`.

The corpus is extracted and loaded into an embedded graph of a temporary folder, so that each query is shown with an
answer that it gave; where the bundled pages hold none, with that of its golden case.
"""

from __future__ import annotations

import json
import shlex
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from api.cli.loading import load
from api.figures import shortened
from api.formats.markdown import escaped
from graph import catalog, schema
from graph.catalog import Field, Query
from graph.store import Store

DOCS = Path(__file__).parent
PAGE = DOCS / "queries.md"
GOLDEN = DOCS.parent / "tests" / "golden" / "queries"
SHOWN = 5  # rows of an example
_CELL = 44  # characters
_TYPES = {"form": "name", "str": "text", "int": "whole number", "float": "number"}
_HEAD = """<!-- Made by `make docs`; changes by hand are lost. -->

# Exploration queries

Questions that one asks of the graph, each a file under `cypher/explore/` that runs on Neo4j and on the embedded engine
with the same rows. On the command line, where a parameter that is left out has its default and a name may be spelled in
any way:

```sh
citeweave query explore.compared_with name="Proximal Policy Optimization"
citeweave query --json explore.newcomers month=2025-10
```

In Neo4j Browser, set the parameters (`:param name => "ppo"`), then paste the statement. There a name must be written as
the graph keeps it: in lower case, without blanks, hyphens, dots and a plural s (`lowrankadaptation`, `gpt35turbo`);
`MATCH (n:Name) WHERE n.form STARTS WITH "flash" RETURN n.form` finds it. A date is `2025-10-27`; a part of one, `2025`
or `2025-10`, is less than every day in it. A paper without a date is in no span of time, and last in an order by date.

The answers below are the first rows that the bundled corpus (`seeds/`) gives, cut short where they are long.
"""


def page(store: Store) -> str:
    """The page's text; `store` holds the bundled corpus."""
    found = [query for name, query in sorted(catalog.queries().items()) if name.startswith("explore.")]
    parts = [_HEAD, "| query | what it answers |", "|---|---|"]
    parts += [f"| [{_short(query)}](#{_anchor(query)}) | {escaped(query.purpose)} |" for query in found]
    for query in found:
        parts += ["", *_section(query, store.rows(query.name))]
    return "\n".join(parts) + "\n"


def _section(query: Query, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    purpose = query.purpose[0].upper() + query.purpose[1:]
    lines = [f"## {query.name}", "", f"{escaped(purpose)}.", ""]
    if query.params:
        lines += ["| parameter | type | default |", "|---|---|---|", *map(_parameter, query.params), ""]
    lines += ["```cypher", query.text, "```", ""]
    given: Mapping[str, Any] = {field.name: field.default for field in query.params if field.name != "limit"}
    if not rows:
        kept = json.loads((GOLDEN / f"{query.name}.json").read_text("utf-8"))
        rows, given = kept["rows"], kept["params"]
        lines += ["The bundled corpus has no answer; on the graph of the golden cases:", ""]
    words = [query.name, *(f"{key}={value}" for key, value in given.items())]
    lines += ["```sh", f"citeweave query {shlex.join(words)}", "```", "", *_table(query, rows)]
    more = len(rows) - SHOWN
    return [*lines, "", f"… and {more} more {'row' if more == 1 else 'rows'}"] if more > 0 else lines


def _parameter(field: Field) -> str:
    default = f"`{field.default}`" if field.default is not None else ""
    return f"| `{field.name}` | {_TYPES.get(field.type, field.type)} | {default} |"


def _table(query: Query, rows: Sequence[Mapping[str, Any]]) -> list[str]:
    right = [field.type in ("int", "float") for field in query.returns]
    lines = [_line([field.name for field in query.returns]), _line(["--:" if each else "---" for each in right])]
    return lines + [_line([_cell(row[field.name]) for field in query.returns]) for row in rows[:SHOWN]]


def _cell(value: Any) -> str:
    """A value as a short text: nothing for null, a list by its parts, and how many of them are left out."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if not isinstance(value, list):
        return escaped(shortened(str(value), _CELL))
    shown: list[str] = []
    for part in map(str, value):
        if shown and len(", ".join([*shown, part])) > _CELL:
            return escaped(f"{', '.join(shown)} and {len(value) - len(shown)} more")
        shown.append(shortened(part, _CELL))
    return escaped(", ".join(shown))


def _line(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _short(query: Query) -> str:
    return query.name.removeprefix("explore.")


def _anchor(query: Query) -> str:
    """The heading's address, as GitHub makes it."""
    return query.name.replace(".", "")


def main() -> None:
    """Load the bundled corpus and write the page."""
    with tempfile.TemporaryDirectory() as folder, Store.open(f"embedded:{folder}") as store:
        schema.ensure(store)
        load(store, [DOCS.parent / "seeds"], workers=2)
        PAGE.write_text(page(store), "utf-8")


if __name__ == "__main__":
    main()
