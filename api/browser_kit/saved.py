"""The saved queries for Neo4j Browser: an archive of `Folder/name.cypher`, each runnable as it stands.

Browser takes the archive by drop; folders appear in its drawer, and a file's first comment is the query's name there.
"""

from __future__ import annotations

import textwrap
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files
from io import BytesIO
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from api.browser_kit.inline import inlined
from api.browser_kit.values import Values, answering
from graph import catalog
from graph.catalog import Query
from graph.store import Store

_SAVED = ("explore.", "browser.pictures.")
_WIDTH = 96  # columns of a comment


def archive(scripts: Mapping[str, str]) -> bytes:
    """The scripts, by path, as a zip archive; the same scripts give the same bytes."""
    made = BytesIO()
    with ZipFile(made, "w", ZIP_DEFLATED) as packed:
        for path, text in scripts.items():
            packed.writestr(ZipInfo(path), text, ZIP_DEFLATED)
    return made.getvalue()


def scripts(store: Store, sets: Sequence[Values]) -> dict[str, str]:
    """Every saved query by its path, with such of the example values as it answers to on the open graph."""
    order = [str(each["name"]) for each in _folders()]
    placed = sorted((order.index(folder(query)), short(query), query.name) for query in saved())
    return {
        f"{order[place]}/{name}.cypher": script(query, answering(store, query, sets))
        for place, name, whole in placed
        for query in [catalog.query(whole)]
    }


def saved() -> Iterator[Query]:
    """The catalogue's queries that are kept in Browser."""
    return (query for name, query in sorted(catalog.queries().items()) if name.startswith(_SAVED))


def script(query: Query, given: Mapping[str, Any]) -> str:
    """A query as Browser keeps it: its name, what it tells and what to change in comments, then its text."""
    title = short(query).replace("_", " ")
    values = {name: value for name, value in query.bind(given).items() if name != "limit"}
    told = [f"{query.purpose[0].upper()}{query.purpose[1:]}."]
    if values:
        told.append(f"Change for others: {', '.join(f'{name} {value}' for name, value in values.items())}.")
    told.append(f"On the command line: citeweave query {query.name}")
    comments = [title[0].upper() + title[1:], *(line for part in told for line in textwrap.wrap(part, _WIDTH))]
    return "".join(f"// {line}\n" for line in comments) + inlined(query, given) + "\n"


def short(query: Query) -> str:
    """The last part of the query's name."""
    return query.name.rpartition(".")[2]


def folder(query: Query) -> str:
    """The folder of `cypher/browser/folders.toml` whose parameters, or whose queries, this one is among."""
    names = {field.name for field in query.params}
    for each in _folders():
        if query.name.startswith(each.get("queries", "?")) or names & set(each.get("params", ())):
            return str(each["name"])
    return str(_folders()[-1]["name"])


@cache
def _folders() -> list[dict[str, Any]]:
    text = (files("cypher") / "browser" / "folders.toml").read_text("utf-8")
    folders: list[dict[str, Any]] = tomllib.loads(text)["folder"]
    return folders
