"""`citeweave query`: named queries and ad-hoc Cypher, for reading."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.options import of
from api.cli.outlet import note, show
from graph.errors import QueryError, UsageError

if TYPE_CHECKING:
    from graph.catalog import Query

READS = True  # --as-of applies
Rows = Sequence[Mapping[str, Any]]


def run(
    context: typer.Context,
    name: Annotated[str | None, typer.Argument(help="The query's name; without it, all are listed.")] = None,
    values: Annotated[
        list[str] | None,
        typer.Argument(metavar="[KEY=VALUE]...", help="Its parameters: text as it is, all else as JSON."),
    ] = None,
    cypher: Annotated[
        str | None, typer.Option(metavar="TEXT", help="Run this Cypher instead, for reading only.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print one JSON array of row objects.")] = False,
) -> None:
    """Run a named query, or Cypher that only reads.

    \b
    Examples:
      citeweave query                                     list the named queries
      citeweave query papers.by_ids ids='["2310.10505"]'
      citeweave query --json stats.kinds
      citeweave query --cypher 'MATCH (m:Method) RETURN m.name ORDER BY m.name'
      citeweave query --cypher 'MATCH (p:Paper {id: $id}) RETURN p.title' id=2310.10505
    """
    if cypher is not None:
        given = [*([name] if name else []), *(values or [])]
        rows = _free(context, cypher, dict(_pair(text) for text in given))
    elif name is None:
        _list(as_json)
        return
    else:
        rows = _named(context, name, values or [])
    write(rows, as_json)


def parameters(query: Query, given: Sequence[str]) -> dict[str, Any]:
    """KEY=VALUE words as the query's parameters. QueryError for one that it does not take or that lacks."""
    from graph.catalog import parse

    fields = {field.name: field for field in query.params}
    pairs = dict(_pair(text) for text in given)
    return query.bind({key: parse(fields[key], text) if key in fields else text for key, text in pairs.items()})


def write(rows: Rows, as_json: bool) -> None:
    """Rows to stdout, as a JSON array or as a table; how many there are, to stderr."""
    if as_json:
        json.dump(rows, sys.stdout, ensure_ascii=False, default=str)
        sys.stdout.write("\n")
        return
    if rows:
        from api.cli.tables import of_rows

        show(of_rows(rows))
    note(f"{len(rows)} {'row' if len(rows) == 1 else 'rows'}")


def _named(context: typer.Context, name: str, given: Sequence[str]) -> Rows:
    from graph import catalog

    query = catalog.query(name)
    if query.mode != "read":
        raise QueryError(f"{name} writes; only queries that read can be run from here")
    params = parameters(query, given)
    with of(context).opened() as store:
        return store.rows(name, **params)


def _free(context: typer.Context, text: str, params: Mapping[str, str]) -> Rows:
    from graph.guard import reading

    values = {key: _value(value) for key, value in params.items()}
    with of(context).opened() as store:
        return reading(store, text, values)


def _list(as_json: bool) -> None:
    from graph import catalog

    found = [query for name, query in sorted(catalog.queries().items()) if query.mode == "read"]
    shown = [query for query in found if not query.name.startswith("write.")]  # the writer's own look-ups
    rows = [
        {
            "name": query.name,
            "purpose": query.purpose,
            "parameters": ", ".join(f"{p.name}={p.default}" if p.default else p.name for p in query.params),
        }
        for query in shown
    ]
    write(rows, as_json)


def _pair(text: str) -> tuple[str, str]:
    key, sign, value = text.partition("=")
    if not sign or not key.isidentifier():
        raise UsageError(f"{text!r} is not KEY=VALUE; write a parameter as in ids='[\"2310.10505\"]'")
    return key, value


def _value(text: str) -> Any:
    """A value for ad-hoc Cypher: a JSON list, object, truth value or integer as such, all else as text."""
    try:
        value = json.loads(text)
    except ValueError:
        return text
    return text if isinstance(value, float) else value  # 2310.10505 is an identifier
