"""Filters: trees of conditions on a paper, each a text of `cypher/graphql/filters/` with parameters of its own.

A filter that comes as a variable has its form in the plan and its values in the parameters: both are read from it
by the same walk, so that they fit.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from api.graphql.compile.pieces import parameters, renamed, values
from api.graphql.ids import own_id
from graph.model import Role
from graph.resolve.names import slug

_STARTS = ("link", "author", "organization", "listing")
_JOINED = {"and": " AND ", "or": " OR "}


@dataclass(slots=True)
class Condition:
    """One condition, or several under `and`, `or`, `not`."""

    name: str
    number: int = 0  # tells its parameters from others of the name
    roles: str = "|".join(Role)
    inner: list[Condition] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The condition in Cypher."""
        if self.name in _JOINED:
            joined = _JOINED[self.name].join(one.text for one in self.inner)
            return f"({joined})" if joined else str(self.name == "and").upper()
        if self.name == "not":
            return f"NOT coalesce({self.inner[0].text}, false)"
        return self._own(values("PapersFilter", "filters")[self.name])

    @property
    def start(self) -> str:
        """The clause that begins with it."""
        return self._own(values("starts", "filters")[self.name])

    def _own(self, text: str) -> str:
        numbered = {f"${name}": f"${name}{self.number}" for name in parameters(text)}
        return renamed(text, numbered).replace(":ROLES", f":{self.roles}")


class Filter:
    """A filter's conditions, all of which must hold, and their values by the names of their parameters."""

    def __init__(self, given: Mapping[str, Any]) -> None:
        self.values: dict[str, Any] = {}
        self.entities: list[tuple[str, str]] = []  # the parameter that names an entity, and the id that it may be
        self._count = 0
        self.all = self._and(given)

    @property
    def dated(self) -> bool:
        """Whether papers without a day cannot pass."""
        return any(one.name.startswith("published") for one in self._flat(self.all))

    @property
    def started(self) -> bool:
        """Whether it begins at something that it names."""
        return self._start() is not None

    def text(self) -> str:
        """The clauses that find the papers; they end within a WHERE."""
        start = self._start()
        conditions = [one.text for one in self._flat(self.all) if one is not start]
        begun = start.start + "\nWITH DISTINCT paper" if start else values("starts", "filters")["every"]
        return f"{begun}\nWHERE\n{' '.join(f'AND {one}' for one in conditions)}"

    def _start(self) -> Condition | None:
        found = [one for one in self._flat(self.all) if one.name in _STARTS]
        return min(found, key=lambda one: _STARTS.index(one.name), default=None)

    def _flat(self, condition: Condition) -> Iterator[Condition]:
        if condition.name == "and":
            for one in condition.inner:
                yield from self._flat(one)
        else:
            yield condition

    def _and(self, given: Mapping[str, Any]) -> Condition:
        return Condition("and", inner=[one for name, value in given.items() for one in self._one(name, value, given)])

    def _one(self, name: str, value: Any, around: Mapping[str, Any]) -> Iterator[Condition]:
        if value is None or name == "roles" or (name in _STARTS and not value):
            return
        if name in _JOINED:
            yield Condition(name, inner=[self._and(one) for one in value])
        elif name == "not":
            yield Condition(name, inner=[self._and(value)])
        elif name == "entity":
            yield self._link(value, around.get("roles"))
        elif name == "link":
            yield self._link(value["entity"], value.get("roles"))
        else:
            yield self._leaf(name, name, _plain(name, value))

    def _link(self, entity: str, roles: list[Role] | None) -> Condition:
        made = self._leaf("link", "entity", entity)
        self.entities.append((f"entity{made.number}", own_id("entity", entity)))
        if roles is not None:
            made.roles = "|".join(dict.fromkeys(role.value for role in roles)) or _NONE
        return made

    def _leaf(self, name: str, parameter: str, value: Any) -> Condition:
        self._count += 1
        self.values[f"{parameter}{self._count}"] = value
        return Condition(name, self._count)


_NONE = "NO_ROLE"  # a type that no relationship has, for a list without a role


def _plain(name: str, value: Any) -> Any:
    if name == "author":
        return slug(own_id(name, value))
    if name in ("organization", "listing"):
        return own_id(name, value)
    return value.isoformat() if isinstance(value, date) else value
