"""The style for Neo4j Browser, a `.grass` text: `cypher/browser/style.toml` for all that the catalogue knows.

Browser applies every rule that fits a node, the later over the earlier, so the order of the file is kept. It reads
no comments, and no colon or semicolon within a value.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from api.browser_kit import kinds
from graph.errors import QueryError

_LIGHT, _DARK = "#FFFFFF", "#1E222B"
_NODE_FONT, _EDGE_FONT = 11, 10  # pixels
_PLAIN = {"color": "#A5ABB6", "size": 60, "caption": "<id>"}
Looks = Mapping[str, Mapping[str, Any]]


def grass() -> str:
    """The whole style. QueryError where a label or a type that the catalogue knows has none."""
    rules = [("node", _node(_PLAIN)), ("relationship", _edge({}))]
    rules += [(f"node.{label}", _node(look)) for label, look in nodes().items()]
    rules += [(f"relationship.{type}", _edge(look)) for type, look in relationships().items()]
    return "\n".join(_rule(selector, properties) for selector, properties in rules)


def nodes() -> Looks:
    """How each label looks: `color`, `size`, `caption`."""
    return _complete("nodes", kinds.labels())


def relationships() -> Looks:
    """How each type looks: `color`, `width`, `caption`."""
    return _complete("relationships", kinds.types())


def text_on(color: str) -> str:
    """The colour of a text that is legible on this one."""
    return max((_LIGHT, _DARK), key=lambda text: contrast(text, color))


def contrast(one: str, other: str) -> float:
    """How well two colours stand out from one another, 1 to 21, as the WCAG reckon it."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _complete(part: str, needed: Iterable[str]) -> Looks:
    looks: Looks = _looks()[part]
    missing = sorted(set(needed) - looks.keys())
    if missing:
        raise QueryError(f"cypher/browser/style.toml says no look for {', '.join(missing)}; add it under [{part}]")
    return looks


@cache
def _looks() -> Mapping[str, Looks]:
    return tomllib.loads((files("cypher") / "browser" / "style.toml").read_text("utf-8"))


def _node(look: Mapping[str, Any]) -> dict[str, str]:
    return {
        "color": look["color"],
        "border-color": _mixed(look["color"], _DARK, 0.3),
        "border-width": "2px",
        "text-color-internal": text_on(look["color"]),
        "font-size": f"{look.get('font', _NODE_FONT)}px",
        "diameter": f"{look['size']}px",
        "caption": f"'{look['caption']}'",
    }


def _edge(look: Mapping[str, Any]) -> dict[str, str]:
    color = look.get("color", "#5F6B7A")
    return {
        "color": color,
        "shaft-width": f"{look.get('width', 1)}px",
        "font-size": f"{_EDGE_FONT}px",
        "padding": "2px",
        "text-color-external": color,
        "text-color-internal": text_on(color),
        "caption": f"'{look.get('caption', '<type>')}'",
    }


def _rule(selector: str, properties: Mapping[str, str]) -> str:
    lines = "".join(f"  {name}: {value};\n" for name, value in properties.items())
    return f"{selector} {{\n{lines}}}\n"


def _channels(color: str) -> list[float]:
    return [int(color[start : start + 2], 16) / 255 for start in (1, 3, 5)]


def _luminance(color: str) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in _channels(color)]
    return sum(part * weight for part, weight in zip(linear, (0.2126, 0.7152, 0.0722), strict=True))


def _mixed(color: str, other: str, part: float) -> str:
    pairs = zip(_channels(color), _channels(other), strict=True)
    return "#" + "".join(f"{round(255 * (own + (far - own) * part)):02X}" for own, far in pairs)
