"""A compiled operation: one statement, how variables become its parameters, and its record the answer."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from graphql import FieldNode, GraphQLField, get_argument_values
from graphql.execution.values import VariableValues

from api.graphql.compile.arguments import Given, given
from graph.errors import NotFound, UsageError
from graph.reads.pages import Window
from graph.store import Store

_LARGE = 16  # pieces; Neo4j plans about thirty a second when it is cold

Windows = dict[int, Window]  # what is asked of each page of the operation
Prepare = Callable[[Store, Mapping[str, Any]], Mapping[str, Any]]


class NotCompiledError(Exception):
    """The operation, or this request of it, is for the reference executor."""


@dataclass(frozen=True, slots=True)
class Bind:
    """A field whose arguments become parameters: `$limit` in its piece is `$limit_3` in the statement."""

    number: int
    path: str  # such as `Query.paper`
    definition: GraphQLField
    node: FieldNode
    names: frozenset[str]  # the parameters that its pieces name
    extra: int = 0  # how much more than a page is asked for, to see whether it goes on
    prepare: Prepare | None = None  # asks the store for parameters that the arguments do not hold

    def given(self, variables: VariableValues) -> Given:
        """What the arguments say, under these variables."""
        try:
            return given(self.path, get_argument_values(self.definition, self.node, variables), self.extra)
        except Exception as error:  # whatever is wrong with them, the reference executor says it
            raise NotCompiledError(str(error)) from error


@dataclass(frozen=True, slots=True)
class Bound:
    """One request's parameters."""

    params: dict[str, Any]
    windows: Windows
    prepares: tuple[tuple[Bind, Mapping[str, Any]], ...]

    def prepared(self, store: Store) -> dict[str, Any]:
        """The parameters, with those that the store has to be asked for."""
        found = dict(self.params)
        for bind, values in self.prepares:
            assert bind.prepare is not None
            try:
                prepared = bind.prepare(store, values)
            except (NotFound, UsageError) as error:  # the reference executor says it
                raise NotCompiledError(str(error)) from error
            found |= {f"{name}_{bind.number}": value for name, value in prepared.items()}
        return found


@dataclass(frozen=True, slots=True)
class Plan:
    """A compiled operation."""

    text: str
    binds: Sequence[Bind]
    shape: Callable[[Any, Windows], dict[str, Any]]

    @property
    def large(self) -> bool:
        """Whether a database takes long to plan the statement before it runs for the first time."""
        return len(self.binds) > _LARGE

    def bound(self, variables: VariableValues) -> Bound:
        """The parameters for these variables; NotCompiledError where an argument is out of bounds."""
        params: dict[str, Any] = {}
        windows: Windows = {}
        prepares = []
        for bind in self.binds:
            found = bind.given(variables)
            windows[bind.number] = found.window
            for name in bind.names & found.values.keys():
                params[f"{name}_{bind.number}"] = found.values[name]
            if bind.prepare is not None:
                prepares.append((bind, found.values))
        return Bound(params, windows, tuple(prepares))

    def answer(self, record: Any, windows: Windows) -> dict[str, Any]:
        """The data of the answer."""
        return self.shape(record, windows)
