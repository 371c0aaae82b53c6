"""A reading as one JSON object: a line of gold, or of predictions such as `citeweave extract` prints.

The roles (`introduces`, `uses`, `compares`, `datasets`, `concepts`) are lists of names or of
`{"name", "surface"?, "kind"?, "confidence"?, "evidence"?}`; a role that is missing is empty, but one must be there.
`claims` are `{"value", "metric"?, "against"?, "on"?}`, `code` URLs.
"""

from __future__ import annotations

from collections.abc import Mapping

from graph.model import Kind, Mention, Role
from loaders.evaluation.readings import Entity, Reading, Stated, forms
from loaders.json_fields import Row, text, texts

_ROLES = ", ".join(f'"{role.key}"' for role in Role)


def reading(row: Row) -> Reading:
    """The reading that `row` holds; ValueError, naming the field, where it is none."""
    if not any(role.key in row for role in Role):
        raise ValueError(f"it has none of {_ROLES}, so nobody has annotated or extracted this paper")
    whole = row.get("text")
    return Reading(
        {role: tuple(_entity(item, role) for item in _items(row, role.key)) for role in Role},
        tuple(map(_stated, _items(row, "claims"))),
        texts(row, "code"),
        whole if isinstance(whole, str) else None,
        text(row, "model"),
    )


def _items(row: Row, key: str) -> list[object]:
    value = row.get(key)
    if value is None:
        return []
    if not isinstance(value, list):
        raise ValueError(f'"{key}" must be a list, not {type(value).__name__}')
    return value


def _entity(item: object, role: Role) -> Entity:
    if isinstance(item, str):
        return Entity(item, forms(item), (item,))
    row = _object(item, role.key)
    name = text(row, "name")
    if name is None:
        raise ValueError(f'"{role.key}" has an entity without a "name"')
    quotes = texts(row, "surface")
    return Entity(name, forms(name, *quotes), quotes or (name,), _kind(row), _confidence(row), mentions=_mentions(row))


def _kind(row: Row) -> Kind | None:
    value = text(row, "kind")
    if value is None:
        return None
    if value not in tuple(Kind):
        raise ValueError(f'"kind" is {value[:60]!r}; it must be one of {", ".join(Kind)}')
    return Kind(value)


def _confidence(row: Row) -> float | None:
    value = row.get("confidence")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise ValueError(f'"confidence" must be a number from 0 to 1, not {repr(value)[:60]}')
    return float(value)


def _mentions(row: Row) -> tuple[Mention, ...]:
    found = []
    for item in _items(row, "evidence"):
        place = _object(item, "evidence")
        quote, start, end = place.get("quote"), place.get("start"), place.get("end")
        if not (isinstance(quote, str) and isinstance(start, int) and isinstance(end, int) and 0 <= start < end):
            raise ValueError('"evidence" must hold "quote", "start" and "end"')
        found.append(Mention(quote, start, end))
    return tuple(found)


def _stated(item: object) -> Stated:
    row = _object(item, "claims")
    value = text(row, "value")
    if value is None:
        raise ValueError('"claims" has one without a "value"')
    return Stated(value, text(row, "metric"), text(row, "against"), text(row, "on"))


def _object(item: object, key: str) -> Row:
    if not isinstance(item, Mapping):
        raise ValueError(f'"{key}" holds {type(item).__name__} where an object must be')
    return item
