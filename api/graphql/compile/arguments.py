"""What the arguments of a field say, as the pieces of Cypher want it: which are given, and the values of parameters."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from typing import Any

from api.graphql.arguments import USUAL, behind, ends, window
from api.graphql.compile.filters import Filter
from api.graphql.identify import identifiers
from api.graphql.ids import own_id, split
from graph.errors import UsageError
from graph.model import Kind, Role
from graph.reads.fulltext import escape
from graph.reads.pages import Window
from graph.reads.search import MOST
from graph.reads.trends import Compared, Days, Period
from graph.resolve.names import form


@dataclass(slots=True)
class Given:
    """The arguments of one field."""

    flags: set[str] = field(default_factory=set)  # `after` where one is given, `orderBy=NEWEST` of an enumeration
    values: dict[str, Any] = field(default_factory=dict)  # by the name of the parameter
    window: Window = field(default_factory=lambda: Window(USUAL))
    roles: tuple[Role, ...] | None = None
    filter: Filter | None = None


def given(path: str, arguments: Mapping[str, Any], extra: int = 0) -> Given:
    """What the arguments of a field such as `Paper.links` say; UsageError where they are out of bounds."""
    found = Given()
    for name, value in arguments.items():
        if name == "filter" and path == "Query.papers":
            found.filter = Filter(value or {})
            found.values |= found.filter.values | {"entities": found.filter.entities}
        elif name not in ("first", "after"):
            _take(found, {name: value})
    if "first" in arguments:
        key = int if path in _NUMBERS else getattr(arguments.get("orderBy"), "key", object)
        found.window = window(arguments["first"], arguments.get("after"), key)
        last, id = found.window.after or (None, None)
        found.values |= {"limit": found.window.first + extra, "afterKey": last, "afterId": id}
        if path in _PLACES:
            found.values["start"] = behind(found.window)
        if found.window.after:
            found.flags.add("after")
    if path in _OF_FIELDS:
        _OF_FIELDS[path](found)
    return found


def _take(found: Given, given: Mapping[str, Any]) -> None:
    for name, value in given.items():
        if value is None:
            continue
        found.flags.add(name)
        if isinstance(value, Enum):
            found.flags.add(f"{name}={value.name}")
        if name == "roles":
            found.roles = tuple(value)
        found.values[name] = plain(value)


def plain(value: Any) -> Any:
    """A value as a parameter has it: of an enumeration its own value, of a day the text."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, list):
        return [plain(one) for one in value]
    if isinstance(value, dict):
        return {name: plain(one) for name, one in value.items()}
    return value.isoformat() if isinstance(value, date) else value


def _paper(found: Given) -> None:
    found.values["identifiers"] = list(identifiers(found.values["id"]))


def _entity(found: Given) -> None:
    if ("id" in found.flags) == ("name" in found.flags):
        raise UsageError("entity: give id or name, one of the two")
    if "id" in found.flags:
        found.values["id"] = own_id("entity", found.values["id"])
    else:
        found.values["form"] = form(found.values["name"])


def _node(found: Given) -> None:
    type, own = split(found.values["id"])
    found.values |= {name: own if name == type else None for name in _NODES}


def _links(found: Given) -> None:
    if found.window.after:
        found.values["afterKey"] = str(found.window.after[0])


def _search(found: Given) -> None:
    found.values |= {"query": escape(found.values["text"]), "most": MOST}
    if found.values.get("types") == ["PAPER"]:
        if not found.values["query"]:
            raise UsageError("search: no words")  # which the index refuses; the reference executor does not ask it
        found.flags.add("papers")


def _trends(found: Given) -> None:
    wanted = Compared(
        _days(found.values["earlier"]),
        _days(found.values["later"]),
        tuple(Kind(kind) for kind in found.values["kinds"]) if "kinds" in found.flags else None,
        found.roles,
    )
    found.values |= wanted.days | {"compared": wanted, "period": Period(found.values["per"]), "window": found.window}


def _path(found: Given) -> None:
    found.values["ends"] = ends(found.values["from"], found.values["to"], found.values["maxLength"])


def _days(given: Mapping[str, str]) -> Days:
    return Days(date.fromisoformat(given["from"]), date.fromisoformat(given["until"]))


_PLACES = ("Query.search", "Query.leaderboard")  # their cursors count places
_NUMBERS = (*_PLACES, "Query.trends")  # theirs hold a number
_NODES = ("paper", "entity", "author", "organization", "listing")
_OF_FIELDS = {
    "Query.paper": _paper,
    "Query.entity": _entity,
    "Query.node": _node,
    "Query.search": _search,
    "Query.trends": _trends,
    "Query.path": _path,
    "Paper.links": _links,
}
