"""What the kit shows of the open graph: its most linked things, found by the queries `browser.examples.*`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import zip_longest
from typing import Any

from graph.catalog import Query
from graph.store import Row, Store

Values = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Examples:
    """Examples by what they are of, the best first; a list is empty where the graph holds none."""

    compared: Sequence[Row]
    introduced: Sequence[Row]
    topics: Sequence[Row]
    rivals: Sequence[Row]
    datasets: Sequence[Row]
    edges: Sequence[Row]
    homes: Mapping[str, Sequence[Row]]
    dates: Row

    @property
    def sets(self) -> list[dict[str, Any]]:
        """Values by the names that parameters have in the catalogue, several for each; the best first."""
        whole = {
            "since": self.dates.get("middle"),
            "after": self.dates.get("middle"),
            "from": self.dates.get("first"),
            "until": self.dates.get("last"),
        }
        last = self.dates.get("last")
        if last:
            whole |= {"month": last[:7], "year": last[:4], "before": str(int(last[:4]) - 1)}
        sets = []
        columns = (self.compared, self.introduced, self.topics, self.rivals, self.datasets, self.edges)
        people = (self.homes.get("organization", ()), self.homes.get("author", ()))
        for row in zip_longest(*columns, *people, fillvalue={}):
            compared, introduced, topics, rivals, dataset, edge, home, author = row
            common = whole | {
                "dataset": dataset.get("name"),
                "paper": edge.get("paper"),
                "organization": home.get("id"),
                "author": author.get("id"),
                "topic": topics.get("one"),
                "compared": compared.get("name"),
                "never": rivals.get("one"),
            }
            for name, pair in (
                (compared.get("name"), topics),
                (introduced.get("name"), rivals),
                (rivals.get("one"), {"one": compared.get("name"), "two": rivals.get("one")}),
            ):
                values = common | {"name": name, "one": pair.get("one"), "two": pair.get("two")}
                sets.append({key: value for key, value in values.items() if value is not None})
        return sets


def found(store: Store, about: str | None = None) -> Examples:
    """The graph's own examples; with `about`, that thing stands first of those that are compared with."""
    compared = store.rows("browser.examples.compared")
    if about:
        compared = [{"name": about}, *compared]
    homes: dict[str, list[Row]] = {}
    for row in store.rows("browser.examples.homes"):
        homes.setdefault(row["kind"], []).append(row)
    return Examples(
        compared=compared,
        introduced=store.rows("browser.examples.introduced"),
        topics=store.rows("browser.examples.topics"),
        rivals=store.rows("browser.examples.rivals"),
        datasets=store.rows("browser.examples.datasets"),
        edges=store.rows("browser.examples.edges", name=compared[0]["name"]) if compared else [],
        homes=homes,
        dates=store.rows("browser.examples.dates")[0],
    )


def answering(store: Store, query: Query, sets: Sequence[Values]) -> dict[str, Any]:
    """The first of the sets of values, cut to what the query takes, on which it gives rows; else its defaults."""
    names = {field.name for field in query.params}
    seen: list[dict[str, Any]] = []
    for values in sets:
        own = {key: value for key, value in values.items() if key in names}
        if own and own not in seen:
            if store.rows(query.name, **own):
                return own
            seen.append(own)
    return {}
