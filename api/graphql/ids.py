"""Ids and cursors as the outside sees them: an object's type and our own id, `paper:2301.00001`."""

from __future__ import annotations

import base64
import binascii
import json

import strawberry

from graph.errors import UsageError
from graph.model import Kind
from graph.reads.pages import Place

TYPES = ("paper", "entity", "author", "organization", "listing")
_ENTITY = ("entity", *(kind.value for kind in Kind))


def node_id(type: str, id: str) -> strawberry.ID:
    """The id of an object."""
    return strawberry.ID(f"{type}:{id}")


def split(id: str) -> tuple[str, str]:
    """An object's type and own id; UsageError where `id` names no type. A kind is as good as `entity`."""
    type, _, own = id.partition(":")
    if type in _ENTITY and own:
        return ("entity", own)
    if type not in TYPES or not own:
        raise UsageError(
            f"{id!r} is no id: it is a type, a colon and the object's own id; types are {', '.join(TYPES)}"
        )
    return (type, own)


def own_id(type: str, id: str) -> str:
    """The object's own id, given with or without its type."""
    before, _, own = id.partition(":")
    known = _ENTITY if type == "entity" else (type,)
    return own if before in known and own else id


def cursor(place: Place) -> str:
    """The cursor of a place in a list."""
    text = json.dumps(place, ensure_ascii=False, separators=(",", ":"))
    return base64.urlsafe_b64encode(text.encode()).decode().rstrip("=")


def place(cursor: str | None) -> Place | None:
    """The place of a cursor; UsageError where it is none of ours."""
    if cursor is None:
        return None
    try:
        padded = cursor + "=" * (-len(cursor) % 4)
        found = json.loads(base64.b64decode(padded, altchars=b"-_", validate=True))
    except (binascii.Error, ValueError):
        found = None
    match found:
        case [str() | int() | float() as key, str() as id]:
            return (key, id)
    raise UsageError(f"after: {cursor!r} is no cursor; take endCursor or an edge's cursor from the page before")
