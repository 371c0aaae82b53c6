"""How much one operation may ask for, and what is measured of its text alone, before it is validated.

Each fragment is measured once, so that measuring takes no longer than reading: Strawberry's limiters of depth
and aliases follow every spread anew, and twenty fragments that each spread the next one twice keep them busy
for seconds. What an operation costs is counted in `api/graphql/cost.py`, once it is known to be valid.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from graphql import (
    DocumentNode,
    FieldNode,
    FragmentDefinitionNode,
    FragmentSpreadNode,
    OperationDefinitionNode,
    SelectionSetNode,
)

from api.graphql.arguments import MOST

REPEATS = 20  # of one field in one selection: each is compared with every other when it is validated


@dataclass(frozen=True, slots=True)
class Limits:
    """What an operation may have at most."""

    tokens: int = 4000  # words and signs
    depth: int = 12  # fields inside fields
    aliases: int = 50  # fields under another name: each can be a call of its own
    page: int = MOST  # `first`
    cost: int = 50_000
    seconds: float = 30.0
    introspection: bool = True


USUAL = Limits()


@dataclass(frozen=True, slots=True)
class Extent:
    """How deep a selection goes, how many aliases it has, and how often it repeats one field."""

    depth: int = 0
    aliases: int = 0
    repeats: int = 0


def refusals(document: DocumentNode, limits: Limits = USUAL) -> Iterator[str]:
    """Why the largest operation asks for too much, by its text alone; nothing where it does not."""
    extent = measure(document)
    if extent.depth > limits.depth:
        yield f"the query goes {extent.depth} fields deep, {limits.depth} are the most: ask in several queries"
    if extent.aliases > limits.aliases:
        yield f"the query has {extent.aliases:,} aliases, {limits.aliases} are the most: ask in several queries"
    if extent.repeats > REPEATS:
        yield f"the query asks for one field {extent.repeats:,} times in one place, {REPEATS} are the most"


def measure(document: DocumentNode) -> Extent:
    """The extent of the largest operation. Introspection is free.

    A fragment that spreads itself, which validation refuses, counts once.
    """
    fragments = {d.name.value: d for d in document.definitions if isinstance(d, FragmentDefinitionNode)}
    ruler = _Ruler(fragments)
    extents = [
        ruler.selection(definition.selection_set)
        for definition in document.definitions
        if isinstance(definition, OperationDefinitionNode)
    ]
    extents += [ruler.fragment(name, seen=True) for name in fragments]
    return _largest(extents)


class _Ruler:
    def __init__(self, fragments: Mapping[str, FragmentDefinitionNode]) -> None:
        self._fragments = fragments
        self._measured: dict[str, Extent] = {}

    def selection(self, selection: SelectionSetNode | None) -> Extent:
        nodes = selection.selections if selection else ()
        extents = [self._node(node) for node in nodes]
        own = Counter((node.alias or node.name).value for node in nodes if isinstance(node, FieldNode))
        return Extent(
            depth=max((extent.depth for extent in extents), default=0),
            aliases=sum(extent.aliases for extent in extents),
            repeats=max([*own.values(), *(extent.repeats for extent in extents)], default=0),
        )

    def fragment(self, name: str, *, seen: bool = False) -> Extent:
        if name not in self._measured:
            self._measured[name] = Extent()  # met again inside itself
            found = self._fragments.get(name)
            self._measured[name] = self.selection(found.selection_set) if found else Extent()
        known = self._measured[name]
        return Extent(repeats=known.repeats) if seen else known

    def _node(self, node: Any) -> Extent:
        if isinstance(node, FragmentSpreadNode):
            return self.fragment(node.name.value)
        if not isinstance(node, FieldNode):
            return self.selection(node.selection_set)
        if node.name.value.startswith("__"):
            return Extent()
        inner = self.selection(node.selection_set)
        return Extent(inner.depth + 1, inner.aliases + (node.alias is not None), inner.repeats)


def _largest(extents: list[Extent]) -> Extent:
    return Extent(
        depth=max((extent.depth for extent in extents), default=0),
        aliases=max((extent.aliases for extent in extents), default=0),
        repeats=max((extent.repeats for extent in extents), default=0),
    )
