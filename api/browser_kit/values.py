"""Values for the parameters of saved queries: what the open graph has examples of, by the names in the catalogue."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import Any

from api.browser_kit.examples import Examples
from graph.catalog import Query
from graph.store import Row, Store

Values = Mapping[str, Any]


def sets(examples: Examples) -> list[Values]:
    """Sets of values, each with one for every name that the graph has an example of; the best sets first."""
    people = (examples.homes.get("organization", ()), examples.homes.get("author", ()))
    named = (examples.compared, examples.introduced, examples.topics, examples.rivals)
    found: list[Values] = []
    for *names, dataset, edge, home, author in zip_longest(
        *named, examples.datasets, examples.edges, *people, fillvalue={}
    ):
        things = {
            "dataset": dataset.get("name"),
            "paper": edge.get("paper"),
            "organization": home.get("id"),
            "author": author.get("id"),
        }
        for values in _named(*names):
            whole = _times(examples.dates) | things | values
            found.append({key: value for key, value in whole.items() if value is not None})
    return found


def answering(store: Store, query: Query, sets: Sequence[Values]) -> Values:
    """The first of the sets of values, cut to what the query takes, on which it gives rows; else its defaults."""
    names = {field.name for field in query.params}
    tried: list[Values] = []
    for values in sets:
        own = {key: value for key, value in values.items() if key in names}
        if own and own not in tried:
            if store.rows(query.name, **own):
                return own
            tried.append(own)
    return {}


def _times(dates: Row) -> dict[str, Any]:
    last = dates["last"]
    if not last:
        return {}
    half = {"since": dates["middle"], "after": dates["middle"], "from": dates["first"], "until": last}
    return half | {"month": last[:7], "year": last[:4], "before": str(int(last[:4]) - 1)}


def _named(compared: Row, introduced: Row, topics: Row, rivals: Row) -> Iterator[dict[str, Any]]:
    """A thing, and two things, to ask for: some queries answer on the one, some on the other."""
    best, rival = compared.get("name"), rivals.get("one")
    same = {"topic": topics.get("one"), "compared": best, "never": rival}
    yield same | {"name": best, "one": topics.get("one"), "two": topics.get("two")}
    yield same | {"name": introduced.get("name"), "one": rival, "two": rivals.get("two")}
    yield same | {"name": rival, "one": best, "two": rival}
